import type { Language } from '@skillstar/contract';
import { isPicture, LONGEST_NAME, PRESENT_LEVELS } from '@skillstar/rules';
import type { DocumentKind, RegistrationForm } from '@skillstar/rules';
import type { ListColumn, ListLayout } from '../../competitions/imports/list-layout.ts';
import type { RegistrationView } from '../form/registration.view.ts';

/** Rows of one file; whoever has more sends two. */
export const MOST_IMPORTED = 300;

export const DOCUMENT_WORDS: Record<DocumentKind, { zh: string; en: string }> = {
  'id-card': { zh: '居民身份证', en: 'ID card' },
  'residence-permit': { zh: '港澳台居民居住证', en: 'Residence permit' },
  'hk-macao-permit': { zh: '港澳居民来往内地通行证', en: 'Hong Kong / Macao permit' },
  'taiwan-permit': { zh: '台湾居民来往大陆通行证', en: 'Taiwan permit' },
  passport: { zh: '护照', en: 'Passport' },
};

/** Columns of the document, beside the fields of the form. */
export const DOCUMENT_KIND = 'document:kind';
export const DOCUMENT_BIRTH = 'document:birthDate';
export const DOCUMENT_SEX = 'document:sex';

/** The key of a form's field among the columns; `entry:` and `document:` are ours. */
export const fieldColumn = (key: string): string => `answers:${key}`;

/** A list that bears the form's own names: one line for each person, without the pictures. */
export function layoutOf(form: RegistrationForm, groupNeeded: boolean): ListLayout {
  const column = (key: string, zh: string, en: string, rest: Partial<ListColumn> = {}): ListColumn => ({
    key,
    zh,
    en,
    also: [],
    max: 200,
    width: 18,
    ...rest,
  });
  return {
    kind: 'applications',
    zh: '报名',
    en: 'Applications',
    columns: [
      column('entry:skill', '项目', 'Skill', { also: ['参赛项目', '赛项'], required: true, width: 22 }),
      column('entry:group', '组别', 'Group', { required: groupNeeded, width: 12 }),
      column('entry:delegation', '代表队', 'Delegation', { also: ['参赛队'], required: true, width: 22 }),
      ...form.fields.flatMap(({ key, kind, label, required, max }) => {
        if (isPicture(kind)) return [];
        const own = fieldColumn(key);
        if (kind !== 'document') {
          const person = kind === 'name';
          const longest = person ? LONGEST_NAME : (max ?? 500);
          return [column(own, label.zh, label.en, { required, max: longest, person })];
        }
        return [
          column(DOCUMENT_KIND, '证件类型', 'Kind of document', { width: 22 }),
          column(own, '证件号码', 'Document number', { also: ['身份证号', label.zh], required, width: 24 }),
          column(DOCUMENT_BIRTH, '出生日期', 'Date of birth', { width: 14 }),
          column(DOCUMENT_SEX, '性别', 'Sex', { width: 8 }),
        ];
      }),
    ],
  };
}

/** What may be filled in, by heading. */
export function choicesOf(view: RegistrationView, language: Language): Record<string, string[]> {
  const zh = language === 'zh';
  const names = (places: RegistrationView['skills']): string[] =>
    places.map(({ name, nameEn }) => (zh ? name : (nameEn ?? name)));
  const chosen = view.form.fields.flatMap(({ kind, label, choices }): [string, string[]][] => {
    if (kind === 'level') return [[label[language], [...PRESENT_LEVELS]]];
    return kind === 'choice' ? [[label[language], (choices ?? []).map((choice) => choice[language])]] : [];
  });
  return {
    [zh ? '项目' : 'Skill']: names(view.skills),
    [zh ? '组别' : 'Group']: names(view.groups),
    [zh ? '代表队' : 'Delegation']: names(view.delegations.filter(({ id }) => !view.led || view.led.includes(id))),
    [zh ? '证件类型' : 'Kind of document']: Object.values(DOCUMENT_WORDS).map((words) => words[language]),
    ...Object.fromEntries(chosen),
  };
}
