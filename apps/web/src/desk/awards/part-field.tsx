import { Input } from 'antd';
import { Choice } from '../controls/choice.tsx';
import { useText } from '../words.ts';
import type { AwardPart } from './award-wire.ts';

interface Props {
  label: string;
  parts: AwardPart[];
  value: string;
  onChange: (code: string) => void;
}

/** A part of the result: chosen by its name where there are results, else its code as the marking scheme writes it. */
export function PartField({ label, parts, value, onChange }: Props) {
  const t = useText('awards');
  if (parts.length === 0) {
    return (
      <Input
        aria-label={label}
        placeholder={t('partHint')}
        maxLength={40}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  const known = parts.some(({ code }) => code === value) || value === '';
  return (
    <Choice
      label={label}
      placeholder={t('partHint')}
      options={[
        ...parts.map(({ code, name }) => ({ value: code, label: name && name !== code ? `${code} ${name}` : code })),
        ...(known ? [] : [{ value, label: value }]),
      ]}
      value={value}
      onChange={(code) => onChange(code ?? '')}
    />
  );
}
