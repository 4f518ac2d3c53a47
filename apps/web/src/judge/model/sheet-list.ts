import type { SheetModel, SheetStage } from './sheet-model.ts';

export interface ListFilter {
  day: number | null;
  skill: string | null;
  stage: 'open' | 'ready' | 'signed' | null;
}

export type Grouping = 'form' | 'subject';

export interface SheetGroup {
  key: string;
  models: SheetModel[];
}

const MINE_TO_FILL: SheetStage[] = ['untouched', 'started'];
const OPEN: SheetStage[] = [...MINE_TO_FILL, 'waiting'];
const SIGNED: SheetStage[] = ['mine', 'signed'];

export function filtered(models: SheetModel[], filter: ListFilter): SheetModel[] {
  return models.filter(
    ({ sheet, stage }) =>
      (filter.day === null || sheet.subCriterion.day === filter.day) &&
      (filter.skill === null || sheet.skill === filter.skill) &&
      (filter.stage === null ||
        (filter.stage === 'open' && OPEN.includes(stage)) ||
        (filter.stage === 'ready' && stage === 'ready') ||
        (filter.stage === 'signed' && SIGNED.includes(stage))),
  );
}

/** By form: everybody on one sub-criterion, in the order of the workstations. By subject: all forms of one code. */
export function grouped(models: SheetModel[], grouping: Grouping): SheetGroup[] {
  const groups = new Map<string, SheetModel[]>();
  for (const model of [...models].sort(byPlace)) {
    const { subCriterion, subject, skill } = model.sheet;
    const key = grouping === 'form' ? `${skill}/${subCriterion.id}` : subject.id;
    groups.set(key, [...(groups.get(key) ?? []), model]);
  }
  const order = grouping === 'form' ? byForm : byPlace;
  return [...groups].map(([key, list]) => ({ key, models: list })).sort((a, b) => order(a.models[0]!, b.models[0]!));
}

function byForm(a: SheetModel, b: SheetModel): number {
  const [one, two] = [a.sheet, b.sheet];
  return (
    one.subCriterion.day - two.subCriterion.day ||
    natural(one.skill, two.skill) ||
    natural(one.subCriterion.code, two.subCriterion.code)
  );
}

function byPlace(a: SheetModel, b: SheetModel): number {
  const [one, two] = [a.sheet, b.sheet];
  return (
    natural(one.subject.workstation ?? '', two.subject.workstation ?? '') ||
    natural(one.subject.code, two.subject.code) ||
    natural(one.subCriterion.code, two.subCriterion.code)
  );
}

const natural = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** Whoever signed this sheet next: the following one of the same form that still waits, else any that does. */
export function nextSheet(models: SheetModel[], after: SheetModel): SheetModel | null {
  const form = grouped(models, 'form').flatMap((group) => group.models);
  const at = form.findIndex(({ sheet }) => sheet.id === after.sheet.id);
  const round = [...form.slice(at + 1), ...form.slice(0, at)];
  const waits = ({ stage }: SheetModel): boolean => MINE_TO_FILL.includes(stage) || stage === 'ready';
  const sameForm = ({ sheet }: SheetModel): boolean => sheet.subCriterion.id === after.sheet.subCriterion.id;
  return round.find((model) => sameForm(model) && waits(model)) ?? round.find(waits) ?? null;
}
