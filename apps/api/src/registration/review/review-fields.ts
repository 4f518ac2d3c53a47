import type { Language } from '@skillstar/contract';
import { documentOf, isPersonal, isPicture } from '@skillstar/rules';
import type { Answers, DocumentKind, FormField, RegistrationForm } from '@skillstar/rules';
import { maskDocument, maskPhone } from '../../platform/personal-data/mask.ts';
import type { SubmissionContent } from '../application/application.entity.ts';
import type { ReviewFieldView } from './review.view.ts';

/** One submission, opened. */
export interface HandedIn {
  content: SubmissionContent;
  /** Everything, by field, the personal ones too. */
  answers: Answers;
  places: Record<'skill' | 'group' | 'delegation', string | null>;
}

const PLACES = [
  ['skill', { zh: '项目', en: 'Skill' }],
  ['group', { zh: '组别', en: 'Group' }],
  ['delegation', { zh: '代表队', en: 'Delegation' }],
] as const;

const DOCUMENTS: Record<DocumentKind, { zh: string; en: string }> = {
  'id-card': { zh: '居民身份证', en: 'ID card' },
  'residence-permit': { zh: '港澳台居民居住证', en: 'Residence permit' },
  'hk-macao-permit': { zh: '港澳居民来往内地通行证', en: 'Hong Kong and Macao permit' },
  'taiwan-permit': { zh: '台湾居民来往大陆通行证', en: 'Taiwan permit' },
  passport: { zh: '护照', en: 'Passport' },
};

/** Every field in the form's order, what it says, what it said before, and why it was returned. */
export function fieldsOf(
  form: RegistrationForm,
  last: HandedIn,
  previous: HandedIn | null,
  asked: ReadonlyMap<string, string>,
  language: Language,
): ReviewFieldView[] {
  const places = PLACES.map(([key, label]) => {
    const changed = previous !== null && previous.content[key] !== last.content[key];
    return {
      field: key,
      kind: 'place' as const,
      label: { ...label },
      text: last.places[key],
      masked: false,
      pictures: [],
      changed,
      before: changed ? previous.places[key] : null,
      asked: asked.get(key) ?? null,
    };
  });
  const answers = form.fields.map((field): ReviewFieldView => {
    const [now, then] = [last.answers[field.key], previous?.answers[field.key]];
    const changed = previous !== null && JSON.stringify(now ?? null) !== JSON.stringify(then ?? null);
    return {
      field: `answers.${field.key}`,
      kind: field.kind,
      label: { zh: field.label.zh, en: field.label.en },
      text: textOf(field, now, language),
      masked: isPersonal(field.kind),
      pictures: isPicture(field.kind) ? ((now ?? []) as string[]) : [],
      changed,
      before: changed ? textOf(field, then, language) : null,
      asked: asked.get(`answers.${field.key}`) ?? null,
    };
  });
  const [name, ...rest] = [...answers].sort(
    (one, other) => Number(other.kind === 'name') - Number(one.kind === 'name'),
  );
  return name ? [name, ...places, ...rest] : [...places];
}

function textOf(field: FormField, answer: unknown, language: Language): string | null {
  if (answer === undefined || answer === null || isPicture(field.kind)) return null;
  if (field.kind === 'document') {
    const document = documentOf(answer);
    return document && `${DOCUMENTS[document.kind]?.[language] ?? document.kind} ${maskDocument(document.number)}`;
  }
  const text = String(answer);
  if (field.kind === 'phone') return maskPhone(text);
  return field.choices?.find(({ value }) => value === text)?.[language] ?? text;
}
