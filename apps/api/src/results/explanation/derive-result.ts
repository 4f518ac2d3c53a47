import type { Language, SubjectStatus } from '@skillstar/contract';
import {
  derive,
  explainParts,
  explainMedal,
  explainRank,
  explainScale,
  explainTotal,
  formatMark,
  readTieKey,
  resultOf,
  sentenceOf,
  tieKeyName,
  valueWordOf,
} from '@skillstar/rules';
import type {
  CriterionRule,
  Derivation,
  MedalRule,
  RankEntry,
  ScaleParameters,
  SlotValue,
  TieKey,
} from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import type { SheetAspect } from '../../judging/sheet.ts';
import { aspectsOf } from '../../judging/sheet.store.ts';
import type { KeyValues } from '../../judging/tie-values.ts';
import type { ResultPart, SheetMarks } from '../result.ts';
import type { ExplanationStepView } from './explanation.view.ts';

/** A derivation in words, step by step. */
export function inWords(derivation: Derivation, language: Language): ExplanationStepView {
  return {
    text: sentenceOf(derivation, language),
    value: valueWordOf(derivation, language),
    rule: derivation.rule,
    from: derivation.from.map((part) => inWords(part, language)),
  };
}

/** Somebody who is ranked, called by his code. */
export interface RankedRow {
  code: string;
  rank: number | null;
  total: number | null;
  status: SubjectStatus;
  keys?: KeyValues | null;
}

/** Why somebody has this rank among all of them; `names` say what the tie keys are called. */
export function rankOf(
  rows: readonly RankedRow[],
  code: string,
  tieKeys: readonly TieKey[],
  names: ReadonlyMap<string, string>,
): Derivation {
  const name = (key: string) => names.get(key) ?? key;
  const entries = rows.map(({ code: id, total, status, keys }): RankEntry => {
    const named = Object.entries(keys ?? {}).map(([key, value]) => [name(key), value]);
    return { id, total, status, keys: Object.fromEntries(named) };
  });
  const explained = explainRank(
    entries,
    tieKeys.map((tieKey) => ({ ...tieKey, key: name(tieKey.key) })),
    code,
  );
  if (!explained.ok) throw new Error(`a stored ranking is not explained: ${JSON.stringify(explained.violations)}`);
  return explained.derivation;
}

/**
 * The same for a reader who sees ranks and totals alone. Where equals have other ranks the tie keys have parted them:
 * he is told which keys there are, and no value of them.
 */
export function shownRankOf(
  rows: readonly RankedRow[],
  code: string,
  tieKeys: readonly TieKey[],
  names: ReadonlyMap<string, string>,
): Derivation {
  const row = rows.find((one) => one.code === code)!;
  const parted =
    row.rank !== null && rows.some(({ rank, total }) => rank !== null && rank !== row.rank && total === row.total);
  if (!parted || tieKeys.length === 0) return rankOf(rows, code, [], names);
  const keys = tieKeys.map(({ key }) => `“${names.get(key) ?? key}”`).join(' → ');
  return derive('rank.keys', String(row.rank), { total: formatMark(row.total!), keys });
}

/**
 * What the tie keys of a skill are called: by codes alone, with the names of the criteria, or of the aspects too. The
 * public hears of the criteria when they are on notice, and what an aspect asks for is never its business.
 */
export async function namesOfKeys(
  tx: EntityManager,
  skill: string | null,
  tieKeys: readonly TieKey[],
  told: 'codes' | 'criteria' | 'aspects',
  language: Language,
): Promise<Map<string, string>> {
  const called = tieKeys.length > 0 && skill !== null && told !== 'codes' ? await wordsOf(tx, skill, told) : new Map();
  return new Map(tieKeys.map(({ key }) => [key, tieKeyName(key, language, called.get(readTieKey(key)?.of ?? ''))]));
}

async function wordsOf(tx: EntityManager, skill: string, told: 'criteria' | 'aspects'): Promise<Map<string, string>> {
  const forms: { id: string; code: string; name: string }[] = await tx.query(
    `select c.id, r.code, r.name from sub_criterion c join criterion r on r.id = c.criterion_id
       join marking_scheme m on m.id = c.scheme_id where m.skill_id = $1 and m.status in ('active', 'locked')`,
    [skill],
  );
  const called = new Map(forms.map(({ code, name }) => [code, name]));
  for (const { id } of told === 'aspects' ? forms : []) {
    for (const { label, description } of await aspectsOf(tx, id)) called.set(label, description);
  }
  return called;
}

/** Why somebody has this medal by the rules; nothing where the skill has none. */
export function medalOf(
  rule: MedalRule | undefined,
  rows: readonly { code: string; scale: number | null; status: SubjectStatus }[],
  code: string,
): Derivation | null {
  if (!rule) return null;
  const explained = explainMedal(
    rule,
    rows.map(({ code: id, scale, status }) => ({ id, scale, status })),
    code,
  );
  return explained.ok ? explained.derivation : null;
}

export function scaleOf(
  parameters: ScaleParameters | null,
  entries: readonly RankEntry[],
  id: string,
): Derivation | null {
  if (!parameters) return null;
  const explained = explainScale(parameters, entries, id);
  return explained.ok ? explained.derivation : null;
}

/** The total by its criteria, for everybody: what a publication says, and no mark of a judge. */
export function totalByParts(total: number | null, parts: readonly ResultPart[]): Derivation | null {
  if (total === null) return null;
  if (parts.length === 0) return derive('subject.total', formatMark(total));
  const explained = parts.map(({ code, name, mark, full = 1, weight = null }) => {
    const id = `${code} ${name}`;
    const derivation = derive('criterion.total', mark === null ? null : formatMark(mark), { id });
    return { part: id, sum: mark, full, weight, derivation };
  });
  // a publication copies the parts and the total: what lies between them are the deductions
  const undeducted = resultOf(explained, 0);
  const deducted = undeducted.ok && undeducted.total !== null ? undeducted.total - total : 0;
  return explainParts(explained, deducted);
}

/** The total down to each judge's score, for those who watch the judging. */
export async function totalByMarks(
  tx: EntityManager,
  marks: readonly SheetMarks[],
  parts: readonly ResultPart[],
): Promise<Derivation | null> {
  if (marks.length === 0) return null;
  const names = await namesOf(tx, marks);
  const criteria = new Map<string, { id: string; subCriteria: CriterionRule['subCriteria'][number][] }>();
  const slots = new Map<string, readonly SlotValue[]>();
  const sheetOf = new Map<string, SheetMarks>();
  for (const sheet of marks) {
    const { criterion, name } = names.get(sheet.subCriterion)!;
    const aspects = (await aspectsOf(tx, sheet.subCriterion)).map((aspect) => {
      const id = spoken(aspect);
      slots.set(id, sheet.slots[aspect.id] ?? []);
      sheetOf.set(id, sheet);
      return { ...aspect, id };
    });
    const before = criteria.get(criterion) ?? { id: criterion, subCriteria: [] };
    before.subCriteria.push({ id: name, aspects });
    criteria.set(criterion, before);
  }
  const weights = parts.map(
    ({ code, name, full = 1, weight = null }) => [`${code} ${name}`, { full, weight }] as const,
  );
  return explainTotal([...criteria.values()], slots, (aspect) => sheetOf.get(aspect)!.seats, {
    parts: new Map(weights),
    excluded: (aspect) => sheetOf.get(aspect)!.excluded ?? [],
  });
}

/** A derivation calls an aspect by its id; people call it A1.M1 and what is to be done there. */
function spoken({ label, description }: SheetAspect): string {
  return `${label} ${description}`;
}

async function namesOf(
  tx: EntityManager,
  marks: readonly SheetMarks[],
): Promise<Map<string, { criterion: string; name: string }>> {
  const rows: { id: string; criterion: string; name: string }[] = await tx.query(
    `select c.id, r.code || ' ' || r.name as criterion, c.code || ' ' || c.name as name
     from sub_criterion c join criterion r on r.id = c.criterion_id where c.id = any($1)`,
    [marks.map(({ subCriterion }) => subCriterion)],
  );
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}
