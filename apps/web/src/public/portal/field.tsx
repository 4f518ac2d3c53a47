import { useId, type InputHTMLAttributes } from 'react';

export interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  label: string;
  hint?: string | undefined;
  /** What is wrong, in the reader's language; the field keeps what was typed. */
  fault?: string | undefined;
  onText: (text: string) => void;
}

/** A text field with its label above and what is wrong below, told to a screen reader as well. */
export function Field({ label, hint, fault, onText, ...rest }: FieldProps) {
  const id = useId();
  const notes = [hint ? `${id}-hint` : null, fault ? `${id}-fault` : null].filter(Boolean).join(' ');
  return (
    <div className="portal-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        aria-invalid={fault ? true : undefined}
        aria-describedby={notes || undefined}
        onChange={(event) => onText(event.target.value)}
      />
      {fault ? (
        <p id={`${id}-fault`} className="portal-fault" role="alert">
          {fault}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="portal-hint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
