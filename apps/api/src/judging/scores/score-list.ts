import type { ListColumn, ListLayout } from '../../competitions/imports/list-layout.ts';
import { isImportable } from './importable.ts';
import type { SheetAspect } from '../sheet.ts';

const CODE: ListColumn = {
  key: 'code',
  zh: '编号',
  en: 'Code',
  also: ['选手编号', '考号', '准考证号', 'Competitor'],
  required: true,
  max: 20,
  width: 14,
};

/** The scores of one form: a row for each code, a column for each aspect; no name stands beside a code. */
export function scoreList(form: { code: string; name: string }, aspects: readonly SheetAspect[]): ListLayout {
  return {
    kind: 'scores',
    zh: `${form.code} ${form.name}`,
    en: `${form.code} ${form.name}`,
    columns: [CODE, ...aspects.filter(isImportable).map(columnOf)],
  };
}

function columnOf({ id, label, description }: SheetAspect): ListColumn {
  const words = description.replace(/\s+/g, ' ').slice(0, 60);
  return { key: id, zh: `${label} ${words}`, en: `${label} ${words}`, also: [label, words], max: 20, width: 24 };
}
