import { isPicture, LONGEST_NAME, plainNumber, plainText, PRESENT_LEVELS } from '@skillstar/rules';
import type { FieldKind } from '@skillstar/rules';
import { Button } from '@skillstar/ui';
import { useLanguage } from '../../../lib/language.ts';
import { ChoiceField } from './choice-field.tsx';
import { DocumentField } from './document-field.tsx';
import { FieldFrame } from './frame-field.tsx';
import { PictureField } from './picture-field.tsx';
import { TextField } from './text-field.tsx';
import { wordsOf, type Application, type FormField } from './wire.ts';
import { useT } from './words.ts';

export interface AnswerFieldProps {
  application: Application;
  field: FormField;
  /** What stands in the field now; undefined when only the server knows it. */
  value: unknown;
  fault: string | undefined;
  reason: string | undefined;
  onAnswer: (answer: unknown) => void;
  /** A kept answer is to be written anew; nothing is saved until something is typed. */
  onRetype: () => void;
  onLeave: () => void;
}

/** The field of the form as its kind asks. */
export function AnswerField({
  application,
  field,
  value,
  fault,
  reason,
  onAnswer,
  onRetype,
  onLeave,
}: AnswerFieldProps) {
  const t = useT();
  const reader = useLanguage();
  const { key, kind, label, hint, required } = field;
  const id = `answers.${key}`;
  const frame = { id, label: wordsOf(label, reader), hint: hint && wordsOf(hint, reader), required, fault, reason };
  const kept = application.personal.find((one) => one.field === key) ?? null;
  if (isPicture(kind)) {
    const pictures = Array.isArray(value) ? (value as string[]) : [];
    return (
      <PictureField {...{ id, fault, reason, application: application.id, field, pictures }} onPictures={onAnswer} />
    );
  }
  if (kind === 'document') {
    const document = kept && { kind: kept.kind ?? 'id-card', masked: kept.masked };
    return <DocumentField {...frame} kept={document} onDocument={onAnswer} onLeave={onLeave} />;
  }
  const text = typeof value === 'string' ? value : '';
  if (kind === 'choice' || kind === 'level') {
    const choices =
      kind === 'level'
        ? PRESENT_LEVELS.map((level) => ({ value: level, label: level }))
        : (field.choices ?? []).map((choice) => ({ value: choice.value, label: wordsOf(choice, reader) }));
    return <ChoiceField {...frame} value={text} choices={choices} onChoice={onAnswer} />;
  }
  if (kind === 'phone' && kept && value === undefined) {
    return (
      <FieldFrame {...frame} group>
        <div className="register-kept">
          <span>{t('document.keptPhone', { masked: kept.masked })}</span>
          <Button onClick={onRetype}>{t('document.change')}</Button>
        </div>
      </FieldFrame>
    );
  }
  return <TextField {...frame} {...MANNERS[kind]} value={text} onText={onAnswer} onLeave={onLeave} />;
}

const MANNERS: Partial<Record<FieldKind, Partial<Parameters<typeof TextField>[0]>>> = {
  name: { autoComplete: 'off', plain: (text) => plainText(text, true), maxLength: LONGEST_NAME * 2 },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'off', plain: plainNumber, maxLength: 30 },
  date: { type: 'date' },
  text: { autoComplete: 'off' },
};
