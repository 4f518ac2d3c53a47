import { useState, type HTMLInputTypeAttribute, type InputHTMLAttributes } from 'react';
import { plainText } from '@skillstar/rules';
import { FieldFrame, notesOf, type FieldFrameProps } from './frame-field.tsx';
import { useT } from './words.ts';

export interface TextFieldProps extends Omit<FieldFrameProps, 'children' | 'group' | 'note'> {
  value: string;
  type?: HTMLInputTypeAttribute;
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  autoComplete?: string;
  autoFocus?: boolean;
  maxLength?: number;
  /** What is meant by what was typed; shown when it differs. */
  plain?: (text: string) => string;
  onText: (text: string) => void;
  onLeave: () => void;
}

/** Full-width digits become plain ones when the field is left, and it says so. */
export function TextField(props: TextFieldProps) {
  const { value, plain = plainText, onText, onLeave, type = 'text', ...rest } = props;
  const { inputMode, autoComplete, autoFocus, maxLength, ...frame } = rest;
  const t = useT();
  const [meant, setMeant] = useState<string | null>(null);
  const leave = () => {
    const text = plain(value);
    const differs = text !== value;
    if (differs) onText(text);
    setMeant(differs && text.trim() !== value.trim() ? text : null);
    onLeave();
  };
  const note = meant === null ? null : t('plain', { text: meant });
  return (
    <FieldFrame {...frame} note={note}>
      <input
        id={frame.id}
        type={type}
        value={value}
        inputMode={inputMode}
        autoComplete={autoComplete}
        autoFocus={autoFocus}
        maxLength={maxLength}
        aria-required={frame.required || undefined}
        aria-invalid={frame.fault ? true : undefined}
        aria-describedby={notesOf(frame.id, { ...frame, note })}
        onChange={(event) => {
          setMeant(null);
          onText(event.target.value);
        }}
        onBlur={leave}
      />
    </FieldFrame>
  );
}
