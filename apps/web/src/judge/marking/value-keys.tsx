import { checkMark, formatMark } from '@skillstar/rules';
import type { Value } from '../../lib/offline-queue/wire.ts';
import type { InputKind } from '../model/input-kind.ts';
import type { AspectModel } from '../model/sheet-model.ts';
import { useText } from '../words.ts';

interface KeyFace {
  value: string;
  face: string;
  help: string;
}

/** Measurement with few possible values: yes/no, choices, counts, small steps. Each key says what it gives. */
export function ValueKeys({
  aspect,
  input,
  onSet,
  disabled,
}: {
  aspect: AspectModel;
  input: Extract<InputKind, { kind: 'passFail' | 'choice' | 'keys' }>;
  onSet: (value: Value) => void;
  disabled: boolean;
}) {
  const t = useText();
  const cost = (value: string): string => {
    const checked = checkMark(aspect, value);
    return checked.ok && checked.mark !== null ? t('mark.costs', { mark: formatMark(-checked.mark) }) : '';
  };
  const gives = (value: string): string => {
    const checked = checkMark(aspect, value);
    return checked.ok && checked.mark !== null ? t('mark.gives', { mark: formatMark(checked.mark) }) : '';
  };
  return (
    <div className={`value-keys value-keys-${input.kind}`} role="group" aria-label={t('mark.value')}>
      {faces().map(({ value, face, help }) => (
        <button
          key={value}
          type="button"
          className="key key-value"
          aria-pressed={aspect.slot.value === value}
          disabled={disabled}
          onClick={() => onSet(value)}
        >
          <span className="key-value-face">{face}</span>
          {help ? <span className="key-value-help">{help}</span> : null}
        </button>
      ))}
    </div>
  );

  function faces(): KeyFace[] {
    if (input.kind === 'passFail') {
      return [
        { value: 'pass', face: t('mark.pass'), help: `${t('mark.passHelp')} · ${gives('pass')}` },
        { value: 'fail', face: t('mark.fail'), help: `${t('mark.failHelp')} · ${gives('fail')}` },
      ];
    }
    if (input.kind === 'choice') {
      return input.labels.map((label, at) => ({ value: String(at), face: label, help: gives(String(at)) }));
    }
    if (aspect.type === 'D') {
      return input.values.map((value) => ({
        value,
        face: value,
        help: value === '0' ? t('mark.noDeduction') : cost(value),
      }));
    }
    const counts = aspect.calculation?.type === 'NUMBER_COMPLETED';
    return input.values.map((value) => ({ value, face: value, help: counts ? gives(value) : '' }));
  }
}
