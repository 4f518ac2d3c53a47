import { EmptyState } from '@skillstar/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { localName, useLanguage } from '../../lib/language.ts';
import { useCompetition } from '../competitions/use-competition.ts';
import { Choice } from '../controls/choice.tsx';
import { ProblemNote } from '../controls/loaded.tsx';
import { Page } from '../controls/page.tsx';
import { useAction } from '../data/action.ts';
import { call, ProblemError } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { InviteView } from '../wire.ts';
import { InviteSlip } from './invite-slip.tsx';
import { LoopbackWarning } from './loopback-warning.tsx';
import { useJudgesOf } from './judges-of.ts';

/** A sheet of slips for all judges of a skill, to print, cut and hand out. */
export function SlipsPage() {
  const t = useText('tablets');
  const words = useText('words');
  const reader = useLanguage();
  const { id: competition, name } = useCompetition();
  const skills = useList('/competitions/{id}/skills', { path: { id: competition } });
  const judges = useJudgesOf(competition);
  const [skill, setSkill] = useState<string | null>(null);
  const [invites, setInvites] = useState<InviteView[]>([]);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const chosen = judges.filter(({ skillIds }) => skill !== null && skillIds.includes(skill));
  const making = useAction(
    async () => {
      const made: InviteView[] = [];
      for (const { id } of chosen) {
        made.push(
          await call('POST', '/competitions/{competition}/device-invites', {
            path: { competition },
            body: { person: id },
          }),
        );
      }
      return made;
    },
    { quiet: true, then: setInvites },
  );
  const make = () =>
    making.mutate(undefined, { onError: (error) => error instanceof ProblemError && setProblem(error) });
  return (
    <Page
      context={name}
      title={t('slips')}
      note={t('slipsNote')}
      actions={
        invites.length > 0 ? (
          <>
            <Button onClick={() => setInvites([])}>{t('again')}</Button>
            <Button type="primary" onClick={() => window.print()}>
              {words('print')}
            </Button>
          </>
        ) : null
      }
    >
      <LoopbackWarning />
      {problem ? <ProblemNote problem={problem} /> : null}
      {invites.length === 0 ? (
        <>
          <div className="filters">
            <Choice
              label={t('skill')}
              placeholder={t('chooseSkill')}
              options={(skills.data ?? []).map((one) => ({
                value: one.id,
                label: `${one.number} ${localName(one, reader)}`,
              }))}
              value={skill}
              onChange={setSkill}
            />
            <Button type="primary" disabled={chosen.length === 0} loading={making.isPending} onClick={make}>
              {chosen.length > 0 ? t('makeSlips', { count: chosen.length }) : t('makeSlipsNone')}
            </Button>
          </div>
          {skill !== null && chosen.length === 0 ? (
            <EmptyState title={t('noJudges')}>{t('noJudgesText')}</EmptyState>
          ) : null}
        </>
      ) : (
        <div className="slips">
          {invites.map((invite) => (
            <InviteSlip
              key={invite.id}
              invite={invite}
              skills={judges.find(({ id }) => id === invite.person.id)?.skills ?? []}
            />
          ))}
        </div>
      )}
    </Page>
  );
}
