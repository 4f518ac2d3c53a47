import { formatMark, parseMark } from '@skillstar/rules';
import { Input } from 'antd';
import { useState } from 'react';

interface Props {
  label: string;
  /** What assistive technology calls the field, where the label alone stands on the page several times. */
  name?: string;
  /** Hundredths. */
  value: number;
  onChange: (value: number) => void;
}

/** Hundredths as a person writes them; what is no mark above 0 stays in the field and changes nothing. */
export function MarkField({ label, name, value, onChange }: Props) {
  const [text, setText] = useState(() => formatMark(value));
  return (
    <label>
      {label}
      <Input
        size="small"
        inputMode="decimal"
        aria-label={name}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          const mark = parseMark(event.target.value.trim());
          if (mark !== null && mark > 0) onChange(mark);
        }}
      />
    </label>
  );
}
