import type { SubjectStatus } from '@skillstar/contract';
import { awardMedals, rankByKeys, resultOf, RULES_VERSION, scaleResults } from '@skillstar/rules';
import type { Medal, MedalRule, ScaleParameters, SlotValue, TieKey } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { rankingOfSkill } from '../competitions/marking-scheme/ranking.ts';
import { aspectStanding, sumOf } from '../judging/sheet.ts';
import type { ExcludedSeat, Sheet } from '../judging/sheet.ts';
import { readSheetsOfSkill } from '../judging/sheet.store.ts';
import { keysFromSheets } from '../judging/tie-values.ts';
import type { KeyValues } from '../judging/tie-values.ts';
import { canonical, sha256 } from '../platform/events/canonical.ts';
import { readEntrantsOf } from './entrants.ts';
import type { ResultEntrant } from './entrants.ts';
import type { IdentitySeal } from '../competitions/subject/identity-seal.ts';

/** The marks of one sheet as they count: of a judgement the scores of its last round, of a panel without excluded seats. */
export interface SheetMarks {
  subCriterion: string;
  seats: number;
  /** Seats that counted for no panel score of this subject; absent where there is none. */
  excluded?: ExcludedSeat[];
  /** Seats on which somebody else scored this subject, and why; absent where there is none. */
  standIns?: ExcludedSeat[];
  slots: Record<string, SlotValue[]>;
}

/**
 * A criterion and what the subject has in it, hundredths; null: nothing was marked. Where the criteria are parts of the
 * total, also what can be reached in it and what it weighs, in per cent.
 */
export interface ResultPart {
  code: string;
  name: string;
  mark: number | null;
  full?: number;
  weight?: string;
}

/** One line of a skill's result, as a publication copies it. */
export interface ResultRow extends ResultEntrant {
  rank: number | null;
  total: number | null;
  scale: number | null;
  decidedBy: string | null;
  /** The values of the tie keys; absent where the skill has none. */
  keys?: KeyValues;
  /** By the rules; absent where the skill has no medals, or who has no scale value. */
  medal?: Medal;
  parts: ResultPart[];
  marks: SheetMarks[];
}

/** The rules and parameters that ranked a result: enough to rank it again in ten years. */
export interface ResultRules {
  version: string;
  ranking: 'competition';
  tieKeys: TieKey[];
  scale: ScaleParameters | null;
  /** Absent where the skill has no medals. */
  medals?: MedalRule;
}

export interface Result {
  rows: ResultRow[];
  rules: ResultRules;
  /** Over everything that a publication will say of its rows: what a person approves is what he saw. */
  contentHash: string;
}

/** A result that does not count is no result; the marks stay on the sheets. */
const VOID: ReadonlySet<SubjectStatus> = new Set(['absent', 'withdrawn', 'disqualified']);

/**
 * A skill's result from its sheets, whole: every mark counts, signed or not (what is unsigned blocks the approval).
 * `seal` opens who is behind the codes of a coded skill; without it the names stay out.
 */
export async function computeResult(tx: EntityManager, skill: string, seal: IdentitySeal): Promise<Result> {
  const entrants = await readEntrantsOf(tx, skill, seal);
  const sheets = new Map<string, Sheet[]>();
  for (const sheet of await readSheetsOfSkill(tx, skill)) {
    sheets.set(sheet.subject.id, [...(sheets.get(sheet.subject.id) ?? []), sheet]);
  }
  const rules = await rulesOf(tx, skill);
  const weights = await weightsOf(tx, skill);
  const unranked = entrants.map((entrant) => {
    const own = VOID.has(entrant.status) ? [] : (sheets.get(entrant.subject) ?? []);
    const parts = partsOf(own, weights);
    const keys = rules.tieKeys.length > 0 && { keys: keysFromSheets(rules.tieKeys, own) };
    return { ...entrant, ...keys, total: totalOf(parts, own), parts, marks: own.map(marksOf) };
  });
  const entries = unranked.map((row): Entry => ({ ...row, id: row.subject }));
  const ranking = rankByKeys(entries, rules.tieKeys);
  if (!ranking.ok) throw new Error(`a skill was not ranked: ${JSON.stringify(ranking.violations)}`);
  const ranked = new Map(ranking.competitors.map((one) => [one.id, one]));
  const scales = pointsOf(rules, entries);
  const rows = unranked
    .map((row): ResultRow => {
      const { rank, decidedBy } = ranked.get(row.subject)!;
      return { ...row, rank, decidedBy, scale: null, ...scales.get(row.subject) };
    })
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.code < b.code ? -1 : 1));
  return { rows, rules, contentHash: sha256(canonical([rules, rows])) };
}

type Weights = ReadonlyMap<string, { full: number; weight: string }>;

/** What the criteria weigh, by their codes; nothing where they are summed as they are. */
async function weightsOf(tx: EntityManager, skill: string): Promise<Weights> {
  const rows: { code: string; full: number; weight: string }[] = await tx.query(
    `select r.code, r.mark as full, r.weight from criterion r join marking_scheme m on m.id = r.scheme_id
     where m.skill_id = $1 and m.status in ('active', 'locked') and r.weight is not null`,
    [skill],
  );
  return new Map(rows.map(({ code, ...part }) => [code, part]));
}

/** The rule that the board shows and the second calculator checks. */
function totalOf(parts: readonly ResultPart[], sheets: readonly Sheet[]): number | null {
  const sums = parts.map(({ code, mark, full = 1, weight = null }) => ({ part: code, sum: mark, full, weight }));
  const deducted = sheets.reduce((all, sheet) => all + sumOf(sheet).deducted, 0);
  const result = resultOf(sums, deducted);
  if (!result.ok) throw new Error(`the parts of a marking scheme do not add up: ${JSON.stringify(result.violations)}`);
  return result.total;
}

function partsOf(sheets: readonly Sheet[], weights: Weights): ResultPart[] {
  const parts = new Map<string, ResultPart>();
  for (const sheet of sheets) {
    const { code, name } = sheet.criterion;
    const before = parts.get(code) ?? { code, name, mark: null, ...weights.get(code) };
    parts.set(code, { ...before, mark: sum([before.mark, sumOf(sheet).total]) });
  }
  return [...parts.values()];
}

/** Nothing marked is not zero. */
function sum(marks: readonly (number | null)[]): number | null {
  const marked = marks.filter((mark) => mark !== null);
  return marked.length === 0 ? null : marked.reduce((total, mark) => total + mark, 0);
}

function marksOf(sheet: Sheet): SheetMarks {
  const slots: Record<string, SlotValue[]> = {};
  for (const aspect of sheet.aspects) {
    const { round } = aspectStanding(sheet, aspect);
    const present = sheet.marks.filter((mark) => mark.aspect === aspect.id && mark.round === round);
    slots[aspect.id] = present.map(({ slot, value }) => ({ slot, value })).sort((a, b) => a.slot - b.slot);
  }
  const { excluded } = sheet;
  const seats = sheet.seats.length;
  const standIns = sheet.standIns.map(({ seat, reason }) => ({ seat, reason }));
  return {
    subCriterion: sheet.subCriterion.id,
    seats,
    ...(excluded.length > 0 && { excluded }),
    ...(standIns.length > 0 && { standIns }),
    slots,
  };
}

async function rulesOf(tx: EntityManager, skill: string): Promise<ResultRules> {
  const { tieKeys, scale, medals } = await rankingOfSkill(tx, skill);
  return { version: RULES_VERSION, ranking: 'competition', tieKeys, scale, ...(medals && { medals }) };
}

interface Entry {
  id: string;
  total: number | null;
  status: SubjectStatus;
  keys?: KeyValues;
}

/** The scale value and the medal of everybody who has one. */
export function pointsOf(
  { scale: parameters, medals }: Pick<ResultRules, 'scale' | 'medals'>,
  entries: readonly Entry[],
): Map<string, { scale: number; medal?: Medal }> {
  if (!parameters) return new Map();
  const scaled = scaleResults(parameters, entries);
  if (!scaled.ok) throw new Error(`the standard scale refused: ${JSON.stringify(scaled.violations)}`);
  const valued = scaled.competitors.flatMap(({ id, scale }) => (scale === null ? [] : [{ id, scale }]));
  if (!medals) return new Map(valued.map(({ id, scale }) => [id, { scale }]));
  const awarded = awardMedals(medals, valued);
  if (!awarded.ok) throw new Error(`the medals were refused: ${JSON.stringify(awarded.violations)}`);
  return new Map(awarded.competitors.map(({ id, scale, medal }) => [id, { scale: scale!, medal }]));
}
