import type { PadKey, PadRule } from '../model/pad.ts';
import { useText } from '../words.ts';

const FIGURES: PadKey[] = ['7', '8', '9', '4', '5', '6', '1', '2', '3'];

export function PadKeys({ rule, disabled, onKey }: { rule: PadRule; disabled: boolean; onKey: (key: PadKey) => void }) {
  const t = useText();
  const key = (name: PadKey, face: string, label?: string) => (
    <button
      key={name}
      type="button"
      className="key key-digit"
      aria-label={label}
      disabled={disabled}
      onClick={() => onKey(name)}
    >
      {face}
    </button>
  );
  return (
    <div className="pad-keys">
      {FIGURES.map((figure) => key(figure, figure))}
      {rule.signed ? key('-', '±', t('pad.sign')) : key('clear', 'C', t('pad.clear'))}
      {key('0', '0')}
      {rule.places > 0 ? key('.', '.', t('pad.point')) : <span />}
      {rule.signed ? key('clear', 'C', t('pad.clear')) : <span />}
      <span />
      {key('back', '⌫', t('pad.back'))}
    </div>
  );
}
