import { checkMark, formatMark } from '@skillstar/rules';
import { refusalWording, fill } from '@skillstar/contract';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { doubtOf, type Doubt } from '../model/implausible.ts';
import { press, padNumber, type PadKey, type PadRule } from '../model/pad.ts';
import type { AspectModel } from '../model/sheet-model.ts';
import { useText, type Text } from '../words.ts';
import { PadKeys } from './pad-keys.tsx';

export interface NumberPadProps {
  aspect: AspectModel;
  /** What stood on the display when the judge was here last. */
  draft: string;
  rule: PadRule;
  unit: 'measured' | 'count' | 'mark' | 'score';
  disabled: boolean;
  onSet: (value: string) => void;
  onDraft: (text: string) => void;
}

/** Figures are kept as a draft with every tap and become a value by "record"; a doubtful one needs a second tap. */
export function NumberPad({ aspect, draft, rule, unit, disabled, onSet, onDraft }: NumberPadProps) {
  const t = useText();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const [text, setText] = useState(draft);
  // Two keys may come before the page has drawn the first one.
  const typed = useRef(draft);
  const [doubted, setDoubted] = useState<{ text: string; doubt: Doubt } | null>(null);
  const number = padNumber(text);
  const checked = check(text);
  const violation = checked && !checked.ok ? checked.violations[0] : undefined;
  const doubt = doubted?.text === text ? doubted.doubt : null;
  const ready = !disabled && checked?.ok === true;

  function type(key: PadKey): void {
    const next = press(typed.current, key, rule);
    if (next === typed.current || disabled) return;
    show(next);
    onDraft(next);
  }
  function record(): void {
    const given = check(typed.current);
    if (!given?.ok || given.value === null || disabled) return;
    const found = doubted?.text === typed.current ? null : doubtOf(aspect, given.value);
    if (found) return setDoubted({ text: typed.current, doubt: found });
    show('');
    onSet(given.value);
  }
  function show(next: string): void {
    typed.current = next;
    setText(next);
    setDoubted(null);
  }
  function check(figures: string): ReturnType<typeof checkMark> | null {
    const given = padNumber(figures);
    return given === null ? null : checkMark(aspect, given);
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = keyOf(event.key);
    if (key) type(key);
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) record();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);

  const shown = text !== '' ? text : (aspect.slot.value ?? '');
  return (
    <div className="pad" role="group" aria-label={t('pad.name')}>
      <div className="pad-display">
        <span className="pad-caption">{caption(aspect, unit, t)}</span>
        <output className={`pad-text ${text === '' ? 'pad-text-set' : ''} ${shown === '' ? 'pad-text-empty' : ''}`}>
          {shown || t('pad.empty')}
        </output>
        <span className="pad-result" aria-live="polite">
          {violation ? (
            <span className="pad-violation">{fill(refusalWording(violation.code)!, language, violation.params)}</span>
          ) : checked?.ok && checked.mark !== null ? (
            t('mark.gives', { mark: formatMark(checked.mark) })
          ) : aspect.shownMark !== null ? (
            t('mark.gives', { mark: formatMark(aspect.shownMark) })
          ) : null}
        </span>
        {doubt ? (
          <span className="pad-doubt" role="alert">
            {t(`doubt.${doubt}`)}
          </span>
        ) : null}
        <button type="button" className="key key-strong key-record" disabled={!ready} onClick={record}>
          {doubt ? t('mark.setAgain', { value: number ?? '' }) : t('mark.set')}
        </button>
      </div>
      <PadKeys rule={rule} disabled={disabled} onKey={type} />
    </div>
  );
}

function caption(aspect: AspectModel, unit: NumberPadProps['unit'], t: Text): string {
  if (unit === 'measured') return t('mark.measured');
  if (aspect.calculation?.type === 'NUMBER_COMPLETED')
    return t('mark.countLabel', { possible: aspect.calculation.possible });
  if (aspect.calculation?.type === 'PANEL') return t('mark.scoreLabel', { step: formatMark(aspect.calculation.step) });
  if (aspect.calculation?.type === 'DEDUCTION') return t('mark.timesLabel');
  const step = aspect.calculation?.type === 'PARTIAL' ? aspect.calculation.step : 1;
  return t('mark.markLabel', { max: formatMark(aspect.max), step: formatMark(step) });
}

function keyOf(key: string): PadKey | null {
  if (/^[0-9.-]$/.test(key)) return key as PadKey;
  return key === 'Backspace' ? 'back' : key === 'Delete' ? 'clear' : null;
}
