import { Banner } from '@skillstar/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { useAction } from '../data/action.ts';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { DecisionReceiptView, ReviewLineView } from '../wire.ts';

type Decision = 'approved' | 'returned' | 'rejected' | 'undone';

interface Outcome {
  decision: Decision;
  receipts: DecisionReceiptView[];
  /** Names at the time of the decision: the rows leave the queue with it. */
  names: Map<string, string>;
}

interface Props {
  competition: string;
  rows: readonly ReviewLineView[];
  chosen: readonly string[];
  onDecided: () => void;
}

/** The same decision about everything that is ticked, and the way back. */
export function ManyDecisions({ competition, rows, chosen, onDecided }: Props) {
  const t = useText('applications');
  const [asking, setAsking] = useState<'returned' | 'rejected' | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const picked = rows.filter(({ id }) => chosen.includes(id));
  const waiting = picked.filter(({ status }) => status === 'submitted');

  const decide = async (
    decision: Decision,
    items: readonly { id: string; version: number }[],
    reason: string | null = null,
  ): Promise<void> => {
    const receipts: DecisionReceiptView[] = [];
    // the server takes so many at once
    for (let from = 0; from < items.length; from += 200) {
      const part = items.slice(from, from + 200).map(({ id, version }) => ({ id, version }));
      const answer = await call('POST', '/competitions/{id}/application-decisions', {
        path: { id: competition },
        body: { decision, reason, items: part },
        timeoutMs: 60_000,
      });
      receipts.push(...answer.items);
    }
    const names = new Map([...(outcome?.names ?? []), ...rows.map(({ id, name }) => [id, name] as const)]);
    setOutcome({ decision, receipts, names });
    onDecided();
  };
  const approving = useAction(() => decide('approved', waiting));
  const undoing = useAction(() =>
    decide(
      'undone',
      outcome!.receipts.flatMap(({ id, version }) => (version === null ? [] : [{ id, version }])),
    ),
  );

  return (
    <>
      {picked.length > 0 ? (
        <div className="many" role="region" aria-label={t('chosen', { count: picked.length })}>
          <strong>{t('chosen', { count: picked.length })}</strong>
          {waiting.length < picked.length ? (
            <span className="quiet">
              {t('chosenWaiting', { count: waiting.length })} · {t('onlyWaiting')}
            </span>
          ) : null}
          <span className="spring" />
          <Button disabled={waiting.length === 0} onClick={() => setAsking('rejected')}>
            {t('reject')}
          </Button>
          <Button disabled={waiting.length === 0} onClick={() => setAsking('returned')}>
            {t('return')}
          </Button>
          <Button
            type="primary"
            disabled={waiting.length === 0}
            loading={approving.isPending}
            onClick={() => approving.mutate()}
          >
            {t('approve')}
          </Button>
        </div>
      ) : null}
      {outcome ? (
        <OutcomeNote
          outcome={outcome}
          undoing={undoing.isPending}
          onUndo={() => undoing.mutate()}
          onClose={() => setOutcome(null)}
        />
      ) : null}
      {asking ? (
        <DecisionDialog
          reason
          danger={asking === 'rejected'}
          title={t(asking === 'returned' ? 'returnMany' : 'rejectMany', { count: waiting.length })}
          effect={<p>{t('manyEffect')}</p>}
          confirmLabel={t(asking === 'returned' ? 'return' : 'reject')}
          act={(reason) => decide(asking, waiting, reason)}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </>
  );
}

interface NoteProps {
  outcome: Outcome;
  undoing: boolean;
  onUndo: () => void;
  onClose: () => void;
}

function OutcomeNote({ outcome: { decision, receipts, names }, undoing, onUndo, onClose }: NoteProps) {
  const t = useText('applications');
  const done = receipts.filter(({ version }) => version !== null).length;
  const refused = receipts.filter(({ version }) => version === null);
  return (
    <div className="many-outcome">
      <Banner
        tone={refused.length > 0 ? 'accent' : 'plain'}
        title={t(`manyDone.${decision}`, { count: done })}
        action={
          <span className="panel-actions">
            {decision !== 'undone' && done > 0 ? (
              <Button loading={undoing} onClick={onUndo}>
                {t('undo')}
              </Button>
            ) : null}
            <Button type="text" onClick={onClose}>
              {t('dismiss')}
            </Button>
          </span>
        }
      />
      {refused.length > 0 ? (
        <>
          <p>{t('manyRefused', { count: refused.length })}</p>
          <ul className="blockers">
            {refused.map(({ id, message }) => (
              <li key={id}>
                {names.get(id) ?? '—'} · {message}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
