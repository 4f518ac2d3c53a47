import {
  addDecimals,
  checkMark,
  formatDecimal,
  formatMark,
  isScoredBySeat,
  parseDecimal,
  subtractDecimals,
} from '@skillstar/rules';
import { useState } from 'react';
import type { Range, Value } from '../../lib/offline-queue/wire.ts';
import { doubtOf } from '../model/implausible.ts';
import { inputKind } from '../model/input-kind.ts';
import type { AspectModel, SheetModel } from '../model/sheet-model.ts';
import { markWords } from '../model/values.ts';
import { useText, type Text } from '../words.ts';
import { Delivery } from './delivery.tsx';
import { NumberPad } from './number-pad.tsx';
import { Rounds } from './rounds.tsx';
import { ScoreKeys } from './score-keys.tsx';
import { TroubleCard } from './trouble-card.tsx';
import type { Marking } from './use-marking.ts';
import { ValueKeys } from './value-keys.tsx';

/** One aspect: what is asked, the instrument for it, and where its value is. */
export function AspectPanel({ model, aspect, marking }: { model: SheetModel; aspect: AspectModel; marking: Marking }) {
  const t = useText();
  const [asked, setAsked] = useState<string | null>(null);
  const input = inputKind(aspect);
  const set = (value: Value): void => {
    // A score that everybody has already seen changes only by a second tap.
    if (aspect.type === 'J' && asked !== value && doubtOf(aspect, value)) return setAsked(value);
    setAsked(null);
    void marking.set(aspect, value);
  };
  return (
    <article className="aspect" aria-label={aspect.label}>
      <header className="aspect-head">
        <p className="aspect-kind">
          <b>{aspect.label}</b>
          <span>{t(`mark.kinds.${aspect.type}`)}</span>
          <span>{reachOf(aspect, t)}</span>
        </p>
        <h2>{aspect.description}</h2>
        {aspect.requirement ? (
          <p className="aspect-text">
            <strong>{t('mark.requirement')}</strong> {aspect.requirement}
          </p>
        ) : null}
        {aspect.extra ? (
          <p className="aspect-text">
            <strong>{t('mark.extra')}</strong> {aspect.extra}
          </p>
        ) : null}
        <Ranges aspect={aspect} />
      </header>
      <TroubleCard aspect={aspect} marking={marking} closed={model.closed} />
      {isScoredBySeat(aspect) ? <Rounds aspect={aspect} sheet={model.sheet} /> : null}
      {asked !== null ? (
        <p className="pad-doubt" role="alert">
          {t('doubt.revealed')} {t('mark.setAgain', { value: asked })}
        </p>
      ) : null}
      <div className={aspect.type === 'P' && aspect.history.length > 0 ? 'instrument instrument-low' : 'instrument'}>
        {input.kind === 'score' ? (
          <ScoreKeys aspect={aspect} onSet={set} disabled={model.closed} />
        ) : input.kind === 'pad' ? (
          <NumberPad
            key={aspect.id}
            aspect={aspect}
            draft={marking.draftOf(aspect)}
            rule={input.rule}
            unit={input.unit}
            disabled={model.closed}
            onSet={set}
            onDraft={(text) => marking.draft(aspect, text)}
          />
        ) : (
          <ValueKeys aspect={aspect} input={input} onSet={set} disabled={model.closed} />
        )}
      </div>
      <footer className="aspect-foot">
        <Delivery status={aspect.slot.status} draft={aspect.draft !== ''} />
        <p className="aspect-mark">
          {t(aspect.type === 'D' ? 'mark.deducted' : 'mark.mark')}
          <b>{aspect.shownMark === null ? t('mark.noMark') : markWords(aspect.shownMark)}</b>
          {aspect.type === 'D' ? null : <span>/ {formatMark(aspect.max)}</span>}
        </p>
      </footer>
    </article>
  );
}

/** What can be reached here, or of a deduction what it costs. */
function reachOf(aspect: AspectModel, t: Text): string {
  const { calculation, max } = aspect;
  if (calculation?.type !== 'DEDUCTION') return t('mark.max', { mark: formatMark(max) });
  return t('mark.each', { points: formatMark(calculation.points), max: formatMark(max) });
}

/** A ranged measurement shows its target and what each distance from it earns. */
function Ranges({ aspect }: { aspect: AspectModel }) {
  const t = useText();
  const { calculation } = aspect;
  if (calculation?.type !== 'RANGED_SCORE') return null;
  const used = calculation.ranges.filter((range) => range.deduction !== null && Number(range.deduction) < 100);
  return (
    <p className="ranges">
      <b>{t('mark.target', { target: calculation.target })}</b>
      {used.map((range) => (
        <span key={`${range.lower}/${range.upper}`}>
          {t('mark.range', { ...reach(calculation.target, range), mark: earned(aspect, range.deduction!) })}
        </span>
      ))}
    </p>
  );
}

/** Distances from the target, as the values a judge reads off the instrument. */
function reach(target: string, { lower, upper }: Range): { from: string; to: string } {
  const [middle, below, above] = [parseDecimal(target), parseDecimal(lower), parseDecimal(upper)];
  if (!middle || !below || !above) return { from: `−${lower}`, to: `+${upper}` };
  return { from: formatDecimal(subtractDecimals(middle, below)), to: formatDecimal(addDecimals(middle, above)) };
}

/** The same rule as everywhere: a choice with this deduction. */
function earned(aspect: AspectModel, deduction: string): string {
  const checked = checkMark({ ...aspect, calculation: { type: 'CHOICE', choices: [{ label: '', deduction }] } }, '0');
  return checked.ok && checked.mark !== null ? formatMark(checked.mark) : '';
}
