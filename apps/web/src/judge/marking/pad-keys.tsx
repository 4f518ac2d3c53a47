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
    <div className={rule.signed ? 'pad-keys pad-keys-signed' : 'pad-keys'}>
      {FIGURES.map((figure) => key(figure, figure))}
      {rule.places > 0 ? key('.', '.', t('pad.point')) : key('clear', 'C', t('pad.clear'))}
      {key('0', '0')}
      {key('back', '⌫', t('pad.back'))}
      {rule.signed ? key('-', '±', t('pad.sign')) : null}
    </div>
  );
}
