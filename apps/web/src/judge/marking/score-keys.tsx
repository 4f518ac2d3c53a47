import type { Value } from '../../lib/offline-queue/wire.ts';
import type { AspectModel } from '../model/sheet-model.ts';
import { Phrases } from './phrases.tsx';
import { useText, type Key } from '../words.ts';

const SCORES = ['0', '1', '2', '3'] as const;

/** Judgement: four keys, each with its benchmark written on it. */
export function ScoreKeys({
  aspect,
  onSet,
  disabled,
}: {
  aspect: AspectModel;
  onSet: (value: Value) => void;
  disabled: boolean;
}) {
  const t = useText();
  return (
    <div className="score-keys" role="group" aria-label={t('mark.scores')}>
      {SCORES.map((score, at) => (
        <button
          key={score}
          type="button"
          className="key key-score"
          aria-pressed={aspect.slot.value === score}
          disabled={disabled}
          onClick={() => onSet(score)}
        >
          <span className="key-score-figure">{score}</span>
          <span className="key-score-words">
            <Phrases text={aspect.descriptors?.[at] || t(`mark.levels.${score}` as Key)} />
          </span>
        </button>
      ))}
    </div>
  );
}
