import type { SubjectStatus } from '@skillstar/contract';
import { rankByKeys, resultOf, RULES_VERSION, SCALE_PRESETS, scaleResults } from '@skillstar/rules';
import type { ScaleParameters, SlotValue } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { aspectStanding, sumOf } from '../judging/sheet.ts';
import type { ExcludedSeat, Sheet } from '../judging/sheet.ts';
import { readSheetsOfSkill } from '../judging/sheet.store.ts';
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
  parts: ResultPart[];
  marks: SheetMarks[];
}

/** The rules and parameters that ranked a result: enough to rank it again in ten years. */
export interface ResultRules {
  version: string;
  ranking: 'competition';
  tieKeys: [];
  scale: ScaleParameters | null;
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
    return { ...entrant, total: totalOf(parts, own), parts, marks: own.map(marksOf) };
  });
  const entries = unranked.map(({ subject, total, status }) => ({ id: subject, total, status }));
  const ranking = rankByKeys(entries, rules.tieKeys);
  if (!ranking.ok) throw new Error(`a skill without tie keys was not ranked: ${JSON.stringify(ranking.violations)}`);
  const ranked = new Map(ranking.competitors.map((one) => [one.id, one]));
  const scales = scalesOf(rules.scale, entries);
  const rows = unranked
    .map((row): ResultRow => {
      const { rank, decidedBy } = ranked.get(row.subject)!;
      return { ...row, rank, decidedBy, scale: scales.get(row.subject) ?? null };
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
  return { subCriterion: sheet.subCriterion.id, seats, ...(excluded.length > 0 && { excluded }), slots };
}

/** WorldSkills contests publish the 500 scale beside the marks; equal totals share a rank everywhere. */
async function rulesOf(tx: EntityManager, skill: string): Promise<ResultRules> {
  const [{ template }] = await tx.query(
    'select template from competition c join skill k on k.competition_id = c.id where k.id = $1',
    [skill],
  );
  const scale = template === 'world-skills' ? SCALE_PRESETS['worldskills-500'] : null;
  return { version: RULES_VERSION, ranking: 'competition', tieKeys: [], scale };
}

function scalesOf(
  parameters: ScaleParameters | null,
  entries: { id: string; total: number | null; status: SubjectStatus }[],
): Map<string, number | null> {
  if (!parameters) return new Map();
  const scaled = scaleResults(parameters, entries);
  if (!scaled.ok) throw new Error(`the standard scale refused: ${JSON.stringify(scaled.violations)}`);
  return new Map(scaled.competitors.map(({ id, scale }) => [id, scale]));
}
