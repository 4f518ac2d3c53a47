import { Button, Checkbox, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useAction } from '../data/action.ts';
import { call, ProblemError } from '../data/call.ts';
import { Choice } from '../controls/choice.tsx';
import { ProblemNote } from '../controls/loaded.tsx';
import { useList, useRead } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import type { ManySeatsView } from '../wire.ts';
import { StandInChoice } from './seat-dialog.tsx';

/** A judge falls ill: what becomes of his seat on every sheet that is not signed yet, decided once. */
export function AbsentJudge({ skill }: { skill: string | null }) {
  const t = useText('judging');
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (skill === null || !may('seat.exclude')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('absentJudge')}</Button>
      {open ? <AbsentDialog skill={skill} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

type How = 'exclude' | 'stand-in';

function AbsentDialog({ skill, onClose }: { skill: string; onClose: () => void }) {
  const t = useText('judging');
  const words = useText('words');
  const teams = useList('/skills/{id}/marking-teams', { path: { id: skill } });
  const [who, setWho] = useState<string | null>(null);
  const [how, setHow] = useState<How>('stand-in');
  const [person, setPerson] = useState<string | null>(null);
  const [keepScored, setKeepScored] = useState(true);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [team = '', seat = '0'] = who?.split(' ') ?? [];
  const asked = {
    team,
    seat: Number(seat),
    decision: how,
    keepScored,
    ...(how === 'stand-in' && person && { person }),
  };
  const complete = who !== null && (how === 'exclude' || person !== null);
  const look = useRead('/skills/{skill}/seat-previews', {
    path: { skill },
    query: asked,
    when: complete,
  });
  const shown = complete ? look.data : undefined;
  const changing = shown?.items.filter(({ leftAlone }) => leftAlone === null) ?? [];
  const acting = useAction(
    () =>
      call('POST', '/skills/{skill}/seat-decisions', {
        path: { skill },
        body: { ...asked, reason: reason.trim(), sheets: changing.map(({ sheet }) => sheet) },
      }),
    { quiet: true, done: (answer) => t('absentDone', { count: answer.changing }), then: onClose },
  );
  const ready = changing.length > 0 && reason.trim().length > 1;
  const go = () =>
    acting.mutate(undefined, {
      onError: (error) => {
        setProblem(error instanceof ProblemError ? error : null);
        void look.refetch();
      },
    });
  const seated = (teams.data ?? []).find(({ id }) => id === team)?.seats.map(({ person: judge }) => judge.id) ?? [];
  const seats = (teams.data ?? []).flatMap((one) =>
    one.seats.map(({ seat: number, person: judge }) => ({
      value: `${one.id} ${number}`,
      label: t('absentSeat', { team: one.name, seat: number, name: judge.name }),
    })),
  );
  return (
    <Modal
      open
      width={640}
      title={t('absentTitle')}
      onCancel={onClose}
      closable={{ 'aria-label': words('close') }}
      footer={
        <div className="dialog-foot">
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button type="primary" disabled={!ready} loading={acting.isPending} onClick={go}>
            {t('absentAct', { count: changing.length })}
          </Button>
        </div>
      }
    >
      {problem ? <ProblemNote problem={problem} /> : null}
      <Form layout="vertical" requiredMark={false} onFinish={() => ready && go()}>
        <Form.Item label={t('absentWho')} htmlFor="absent-who">
          <Choice id="absent-who" autoFocus options={seats} value={who} onChange={setWho} />
        </Form.Item>
        <Form.Item label={t('absentHow')}>
          <Radio.Group
            aria-label={t('absentHow')}
            value={how}
            onChange={(event) => setHow(event.target.value as How)}
            options={[
              { value: 'stand-in', label: t('absentStandIn') },
              { value: 'exclude', label: t('absentExclude') },
            ]}
          />
        </Form.Item>
        {how === 'stand-in' ? (
          <StandInChoice skill={skill} seated={seated} value={person} onChange={setPerson} />
        ) : null}
        <Form.Item>
          <Checkbox checked={keepScored} onChange={(event) => setKeepScored(event.target.checked)}>
            {t('absentKeep')}
          </Checkbox>
        </Form.Item>
        <Form.Item label={words('reason')} htmlFor="absent-reason" extra={words('reasonKept')}>
          <Input.TextArea
            id="absent-reason"
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
      {complete && look.error instanceof ProblemError ? <ProblemNote problem={look.error} /> : null}
      {shown ? <Effect view={shown} /> : null}
    </Modal>
  );
}

/** What would change, and what stays and why, before anything is written. */
function Effect({ view }: { view: ManySeatsView }) {
  const t = useText('judging');
  const groups = new Map<string, string[]>();
  for (const { leftAlone, code, form } of view.items) {
    const key = leftAlone ?? 'changes';
    groups.set(key, [...(groups.get(key) ?? []), `${code} · ${form}`]);
  }
  const keys = [...groups.keys()].sort((a, b) => Number(b === 'changes') - Number(a === 'changes'));
  return (
    <div className="decision-effect" role="status">
      {keys.length === 0 ? <p>{t('absentNothing')}</p> : null}
      {keys.map((key) => (
        <div key={key}>
          <strong>{t(`absentGroup.${key}` as 'absentGroup.changes', { count: groups.get(key)!.length })}</strong>
          <ul className="tags">
            {groups.get(key)!.map((label) => (
              <li key={label} className="tag">
                {label}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
