import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { Choice } from '../controls/choice.tsx';
import { ProblemNote } from '../controls/loaded.tsx';
import { listing } from '../controls/listing.ts';
import { useAction } from '../data/action.ts';
import { call, ProblemError } from '../data/call.ts';
import { useText } from '../words.ts';
import type { InviteView } from '../wire.ts';
import { InviteSlip } from './invite-slip.tsx';
import { useJudgesOf } from './judges-of.ts';

/** One judge, one code: shown once, as a QR that the tablet's own camera opens and as eight characters to type. */
export function InviteDialog({ competition, onClose }: { competition: string; onClose: () => void }) {
  const t = useText('tablets');
  const words = useText('words');
  const reader = useLanguage();
  const judges = useJudgesOf(competition);
  const [person, setPerson] = useState<string | null>(null);
  const [invite, setInvite] = useState<InviteView | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const inviting = useAction(
    (id: string) =>
      call('POST', '/competitions/{competition}/device-invites', {
        path: { competition },
        body: { person: id },
      }),
    { quiet: true, then: setInvite },
  );
  const make = () =>
    person && inviting.mutate(person, { onError: (error) => error instanceof ProblemError && setProblem(error) });
  return (
    <Modal
      open
      title={t('invite')}
      onCancel={onClose}
      closable={{ 'aria-label': words('close') }}
      footer={
        <div className="dialog-foot">
          {invite ? (
            <>
              <Button
                autoFocus
                onClick={() => {
                  setInvite(null);
                  setPerson(null);
                }}
              >
                {t('next')}
              </Button>
              <Button type="primary" onClick={onClose}>
                {words('close')}
              </Button>
            </>
          ) : (
            <>
              <Button onClick={onClose}>{words('cancel')}</Button>
              <Button type="primary" disabled={!person} loading={inviting.isPending} onClick={make}>
                {t('makeCode')}
              </Button>
            </>
          )}
        </div>
      }
    >
      {problem ? <ProblemNote problem={problem} /> : null}
      {invite ? (
        <InviteSlip invite={invite} />
      ) : (
        <div className="stack">
          <p>{t('inviteText')}</p>
          <Choice
            autoFocus
            className="desk-wide"
            label={t('judge')}
            placeholder={t('chooseJudge')}
            options={judges.map(({ id, name, skills }) => ({
              value: id,
              label: `${name} · ${listing(skills, reader)}`,
            }))}
            value={person}
            onChange={setPerson}
          />
        </div>
      )}
    </Modal>
  );
}
