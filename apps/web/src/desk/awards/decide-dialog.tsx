import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { call } from '../data/call.ts';
import { yuan } from '../prizes/yuan.tsx';
import { useText } from '../words.ts';
import { ALL_SKILLS, type AwardOverride, type AwardPreview } from './award-wire.ts';

interface Props {
  competition: string;
  skill: string;
  title: string;
  schemeVersion: number;
  preview: AwardPreview;
  overrides: AwardOverride[];
  done: () => void;
  onClose: () => void;
}

/** What is decided, in figures, before it is. */
export function DecideDialog({ competition, skill, title, schemeVersion, preview, overrides, done, onClose }: Props) {
  const t = useText('awards');
  const { base, publication, awards, gained, lost } = preview;
  return (
    <DecisionDialog
      title={t('decideTitle', { name: title })}
      reason={base > 0}
      effect={
        <ul>
          <li>{t('decideEffect', { count: awards.length, money: yuan(preview.amount) })}</li>
          {base > 0 ? <li>{t('decideChange', { gained: gained.length, lost: lost.length, version: base })}</li> : null}
          {overrides.length > 0 ? <li>{t('decideOverrides', { count: overrides.length })}</li> : null}
          <li>{t('decideKept')}</li>
        </ul>
      }
      confirmLabel={base > 0 ? t('decideAgain') : t('decide')}
      done={t('decisionMade')}
      act={async (reason) => {
        await call('POST', '/competitions/{id}/award-decisions', {
          path: { id: competition },
          query: skill === ALL_SKILLS ? {} : { skill },
          body: { base, schemeVersion, publication: publication?.id ?? null, overrides, reason: reason || null },
        });
        done();
      }}
      onClose={onClose}
    />
  );
}
