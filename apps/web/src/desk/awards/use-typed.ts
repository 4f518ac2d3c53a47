import { useState } from 'react';

/**
 * A field that is typed as text and kept as a number: what was typed stays as it was typed, until the number becomes
 * another one from elsewhere (a preset, a row removed above). `undefined` is text that is no value; it changes nothing.
 */
export function useTyped<T extends number | null>(
  value: T,
  format: (value: T) => string,
  parse: (text: string) => T | undefined,
  onChange: (value: T) => void,
): { text: string; isWrong: boolean; type: (text: string) => void } {
  const [typed, setTyped] = useState({ text: format(value), value });
  const text = typed.value === value ? typed.text : format(value);
  const type = (next: string): void => {
    const read = parse(next.trim());
    setTyped({ text: next, value: read === undefined ? value : read });
    if (read !== undefined) onChange(read);
  };
  return { text, isWrong: parse(text.trim()) === undefined, type };
}
