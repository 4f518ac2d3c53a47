import { parseDecimal } from '../exact/decimal.ts';
import {
  addFractions,
  divideFractions,
  fraction,
  fractionOf,
  multiplyFractions,
  roundFraction,
  type Fraction,
} from '../exact/fraction.ts';
import { formatMark, type Hundredths } from '../marks.ts';
import { own } from '../own.ts';
import { cutPositions, type CutTies } from '../ranking/cut.ts';
import { byId } from '../ranking/standings.ts';
import type { SubjectStatus } from '../ranking/status.ts';
import { rankByKeys, twice, type KeyValue, type TieKey } from '../ranking/tie-keys.ts';
import { quoted, refuse, violation, type Outcome, type Violation } from '../violations.ts';
import { ruleHash } from './freeze.ts';

/** One stage of a selection: province → national trial → assessments 10 → 5 → 3 → 2 → 1. */
export interface SelectionStage {
  id: string;
  /** How many go on. */
  advance: number;
  /** Per cent or parts: how much this stage counts where results are carried over. */
  weight: string;
  /** carry-over: the stages so far count by their weights · reset: only this stage counts. */
  carry: 'carry-over' | 'reset';
  /** How many assessments the stage has; the most that any candidate has, unless told. */
  assessments?: number;
  /** Of these so many worst ones are left out. */
  dropWorst?: number;
  /** The next so many after the cut stand by, in rank order. */
  reserves?: number;
  ties?: CutTies;
  tieKeys?: readonly TieKey[];
  /** What everybody must reach to go on, whatever the rank: the stage's own mark, or a named part of it. */
  gates?: readonly { part: string | null; minimum: Hundredths }[];
}

export interface SelectionRule {
  stages: readonly SelectionStage[];
}

export interface Candidate {
  id: string;
  /** The assessments of each stage; null: missed, which is the worst of all and never left out silently. */
  marks: Readonly<Record<string, readonly (Hundredths | null)[]>>;
  parts?: Readonly<Record<string, Hundredths | null>>;
  keys?: Readonly<Record<string, KeyValue | null>>;
  status?: SubjectStatus;
}

export interface Advancement {
  id: string;
  total: Hundredths | null;
  rank: number | null;
  outcome: 'advances' | 'reserve' | 'out';
  /** Gates that were missed; empty for everybody else. */
  reasons: Violation[];
}

/**
 * Who goes on from a stage. Totals are ranked with the tie keys; whoever missed a gate is out and makes room; ties at
 * the cut get the better side unless the rule says otherwise; the hash names the rule that was applied.
 */
export function advance(
  rule: SelectionRule,
  stageId: string,
  candidates: readonly Candidate[],
): Outcome<{ ruleHash: string; stage: string; candidates: Advancement[] }> {
  const at = rule.stages.findIndex(({ id }) => id === stageId);
  const stage = rule.stages[at];
  if (!stage) return refuse(violation('selection.stageUnknown', { stage: quoted(stageId) }));
  const counting = rule.stages.slice(firstCounting(rule.stages, at), at + 1);
  const faults = [...counting.flatMap(checkStage), ...twice(rule.stages), ...twice(candidates)];
  if (faults.length > 0) return refuse(faults);
  const held = counting.map((each) => ({
    ...each,
    assessments: each.assessments ?? mostAssessments(each, candidates),
  }));
  const unheld = held.flatMap((each) => checkHeld(each, mostAssessments(each, candidates)));
  if (unheld.length > 0) return refuse(unheld);
  const judged = candidates.map((candidate) => judge(held, held.at(-1)!, candidate));
  const inside = judged.filter(({ reasons }) => reasons.length === 0);
  const ranking = rankByKeys(
    inside.map(({ candidate: { id, keys, status }, total }) => ({ id, total, keys, status })),
    stage.tieKeys ?? [],
  );
  if (!ranking.ok) return ranking;
  const cut = cutPositions(ranking.competitors, stage.ties === 'key' ? 'share' : stage.ties);
  if (!cut.ok) return cut;
  const ranks = new Map(ranking.competitors.map(({ id, rank }) => [id, rank]));
  const result = judged.map(({ candidate: { id }, total, reasons }): Advancement => {
    const position = cut.positions.get(id) ?? Infinity;
    const outcome =
      position <= stage.advance ? 'advances' : position <= stage.advance + (stage.reserves ?? 0) ? 'reserve' : 'out';
    return { id, total, rank: ranks.get(id) ?? null, outcome, reasons };
  });
  result.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || byId(a, b));
  return { ok: true, ruleHash: ruleHash(rule), stage: stageId, candidates: result };
}

/** A reset starts the count anew: the last reset stage up to this one is the first that counts. */
function firstCounting(stages: readonly SelectionStage[], at: number): number {
  let first = at;
  while (first > 0 && stages[first]!.carry === 'carry-over') first -= 1;
  return first;
}

type HeldStage = SelectionStage & { assessments: number };

interface Judged {
  candidate: Candidate;
  total: Hundredths | null;
  reasons: Violation[];
}

function judge(counting: readonly HeldStage[], stage: HeldStage, candidate: Candidate): Judged {
  let [sum, weights]: [Fraction | null, Fraction] = [fraction(0), fraction(0)];
  for (const each of counting) {
    const mark = stageMark(each, candidate);
    const weight = fractionOf(parseDecimal(each.weight)!);
    weights = addFractions(weights, weight);
    sum = sum && mark ? addFractions(sum, multiplyFractions(mark, weight)) : null;
  }
  const total = sum && Number(roundFraction(divideFractions(sum, weights), 0));
  const ownMark = stageMark(stage, candidate);
  const reasons = (stage.gates ?? []).flatMap(({ part, minimum }): Violation[] => {
    const mark = part === null ? ownMark : fractionOfMark(own(candidate.parts, part) ?? null);
    const needed = { gate: part ?? stage.id, minimum: formatMark(minimum) };
    if (mark === null) return [violation('selection.gateMissing', needed)];
    if (mark.numerator >= BigInt(minimum) * mark.denominator) return [];
    return [violation('selection.gateMissed', { ...needed, mark: formatMark(Number(roundFraction(mark, 0))) })];
  });
  return { candidate, total, reasons };
}

/** The mean of a stage's assessments without the worst ones, exact; null when a missed one would have to count. */
function stageMark(stage: HeldStage, candidate: Candidate): Fraction | null {
  const all = [...(own(candidate.marks, stage.id) ?? [])];
  while (all.length < stage.assessments) all.push(null);
  all.sort((a, b) => (b ?? -1) - (a ?? -1));
  const kept = all.slice(0, all.length - (stage.dropWorst ?? 0));
  if (kept.length === 0 || kept.includes(null)) return null;
  return fraction(
    kept.reduce<number>((sum, mark) => sum + mark!, 0),
    kept.length,
  );
}

function mostAssessments({ id }: SelectionStage, candidates: readonly Candidate[]): number {
  return candidates.reduce((most, { marks }) => {
    const held = own(marks, id)?.length ?? 0;
    return held > most ? held : most;
  }, 0);
}

function fractionOfMark(mark: Hundredths | null): Fraction | null {
  return mark === null ? null : fraction(mark);
}

function checkStage(stage: SelectionStage): Violation[] {
  const weight = parseDecimal(stage.weight);
  const wrong: [string, unknown][] = [];
  if (!weight || weight.units <= 0n) wrong.push(['weight', stage.weight]);
  for (const name of ['advance', 'reserves', 'dropWorst', 'assessments'] as const) {
    const value = stage[name] ?? 0;
    if (!Number.isSafeInteger(value) || value < 0) wrong.push([name, value]);
  }
  if (stage.carry !== 'carry-over' && stage.carry !== 'reset') wrong.push(['carry', stage.carry]);
  return wrong.map(([name, value]) => settingFault(stage, name, value));
}

/** More marks than assessments, or so many left out that nothing would be left: everybody would silently be out. */
function checkHeld(stage: HeldStage, most: number): Violation[] {
  const { assessments, dropWorst = 0 } = stage;
  if (most > assessments) return [settingFault(stage, 'assessments', assessments)];
  return assessments > 0 && dropWorst >= assessments ? [settingFault(stage, 'dropWorst', dropWorst)] : [];
}

function settingFault({ id }: SelectionStage, name: string, value: unknown): Violation {
  return violation('rule.invalid', { setting: `${id}.${name}`, value: quoted(value) });
}
