import { isPersonal } from '@skillstar/rules';
import type { Answers, FieldKind, RegistrationForm } from '@skillstar/rules';
import type { Application } from './application.entity.ts';

/** The key of the field of a kind that every form has once. */
export function keyOfKind({ fields }: RegistrationForm, kind: 'name' | 'document'): string {
  return fields.find((field) => field.kind === kind)?.key ?? kind;
}

/** Everything that was filled in, by field, as the rules look at it. */
export function filledIn(
  form: RegistrationForm,
  row: Pick<Application, 'name' | 'answers'>,
  personal: Answers,
): Answers {
  const known = new Set(form.fields.map(({ key }) => key));
  const answers = Object.fromEntries(Object.entries(row.answers).filter(([key]) => known.has(key)));
  return { ...answers, ...(row.name !== null && { [keyOfKind(form, 'name')]: row.name }), ...personal };
}

/** Where each answer is kept: the name in its column, personal ones sealed, the rest as they are. */
export function apart(
  form: RegistrationForm,
  answers: Answers,
): { name: string | null; answers: Answers; personal: Answers } {
  const kinds = new Map<string, FieldKind>(form.fields.map(({ key, kind }) => [key, kind]));
  const parts = { name: null as string | null, answers: {} as Answers, personal: {} as Answers };
  for (const [key, answer] of Object.entries(answers)) {
    const kind = kinds.get(key)!;
    if (kind === 'name') parts.name = String(answer);
    else if (isPersonal(kind)) parts.personal[key] = answer;
    else parts.answers[key] = answer;
  }
  return parts;
}
