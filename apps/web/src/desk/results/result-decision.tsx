import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { SkillResults } from '../wire.ts';

export type Decision = 'propose' | 'approve' | 'refuse' | 'correct' | 'withdraw';

interface Props {
  decision: Decision;
  results: SkillResults;
  onClose: () => void;
}

/** Each decision over results: told before what will follow, and with a reason wherever something is taken back. */
export function ResultDecision({ decision, results, onClose }: Props) {
  const t = useText('results');
  const { id: skill, proposal, correction, contentHash, publication, rows } = results;
  const version = proposal?.version ?? (publication?.version ?? 0) + 1;
  const moved = publication ? rows.filter(({ changed }) => changed) : [];
  const act: Record<Decision, (reason: string) => Promise<unknown>> = {
    propose: () => call('POST', '/skills/{skill}/result-proposals', { path: { skill }, body: { contentHash } }),
    approve: () => call('POST', '/result-proposals/{proposal}/approval', { path: { proposal: proposal!.id } }),
    refuse: (reason) =>
      call('POST', '/result-proposals/{proposal}/refusal', { path: { proposal: proposal!.id }, body: { reason } }),
    correct: (reason) => call('POST', '/skills/{skill}/corrections', { path: { skill }, body: { reason } }),
    withdraw: () => call('POST', '/corrections/{correction}/withdrawal', { path: { correction: correction!.id } }),
  };
  const effects: Record<Decision, string[]> = {
    propose: [t('effect.propose'), t('effect.proposeOther')],
    approve: [t('effect.approveMarks'), t('effect.approveBoard'), ...(results.coded ? [t('effect.approveCoded')] : [])],
    refuse: [t('effect.refuse')],
    correct: [t('effect.correctMarks'), t('effect.correctBoard'), t('effect.correctNotice')],
    withdraw: [t('effect.withdraw', { version: publication?.version ?? 0 })],
  };
  return (
    <DecisionDialog
      title={t(`ask.${decision}`, { version })}
      reason={decision === 'refuse' || decision === 'correct'}
      danger={decision === 'correct'}
      effect={
        <>
          <ul>
            {effects[decision].map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
          {moved.length > 0 && (decision === 'propose' || decision === 'approve') ? (
            <>
              <p>{t('moved', { count: moved.length })}</p>
              <ul>
                {moved.slice(0, 12).map((row) => (
                  <li key={row.subject}>
                    {t('movedRow', { who: row.name ?? row.code, from: row.before?.rank ?? '—', to: row.rank ?? '—' })}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      }
      confirmLabel={t(`do.${decision}`)}
      done={t(`done.${decision}`)}
      act={act[decision]}
      onClose={onClose}
    />
  );
}
