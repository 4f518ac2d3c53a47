import { FieldFrame, notesOf, type FieldFrameProps } from './frame-field.tsx';
import { useT } from './words.ts';

export interface ChoiceFieldProps extends Omit<FieldFrameProps, 'children' | 'group'> {
  value: string;
  choices: { value: string; label: string }[];
  onChoice: (value: string | null) => void;
}

export function ChoiceField({ value, choices, onChoice, ...frame }: ChoiceFieldProps) {
  const t = useT();
  return (
    <FieldFrame {...frame}>
      <select
        id={frame.id}
        value={value}
        aria-required={frame.required || undefined}
        aria-invalid={frame.fault ? true : undefined}
        aria-describedby={notesOf(frame.id, frame)}
        onChange={(event) => onChoice(event.target.value || null)}
      >
        <option value="">{t('entry.choose')}</option>
        {choices.map(({ value: one, label }) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
