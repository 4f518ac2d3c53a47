import { check } from '@skillstar/shadow';
import type { Difference } from '@skillstar/shadow';
import type { EntityManager } from 'typeorm';
import { compareBoard } from '../live-scoring/check-board.ts';
import { blocker } from './blockers.ts';
import type { ResultBlocker } from './blockers.ts';
import { exportSkills } from './export-competition.ts';

/** What the second calculator (libs/shadow) looked at, and in how many places it came to something else. */
export interface CalculatorVerdict {
  sheets: number;
  marks: number;
  differences: number;
  /** The sheets in which something differs. */
  where: ResultBlocker['sheets'];
}

/** The boards that show a skill and differ from a recompute; to be asked in one snapshot. */
export async function boardBlockers(
  tx: EntityManager,
  skill: string,
): Promise<{ blockers: ResultBlocker[]; behind: boolean }> {
  const blockers: ResultBlocker[] = [];
  let behind = false;
  for (const board of await boardsOf(tx, skill)) {
    const state = await compareBoard(tx, board.id);
    behind ||= state.behind;
    if (!state.behind && state.stale.length > 0) blockers.push(blocker('board.differs', { title: board.title }));
  }
  return { blockers, behind };
}

/** The boards that show a skill, in the order in which they are locked. */
export async function boardsOf(tx: EntityManager, skill: string): Promise<{ id: string; title: string }[]> {
  return tx.query(
    `select b.id, coalesce(k.name, g.name, b.title) as title from board b
     join board_source s on s.board_id = b.id left join skill k on k.id = b.skill_id
     left join competitor_group g on g.id = b.group_id where s.skill_id = $1 order by b.id`,
    [skill],
  );
}

/** Calculates a skill again from its entries and compares what is stored: sheets, totals, ranks. */
export async function askCalculator(
  tx: EntityManager,
  skill: { id: string; competition: string },
): Promise<CalculatorVerdict> {
  const verdict = check(await exportSkills(tx, { id: skill.competition, name: '' }, skill.id));
  const { sheets, marks } = verdict.checked;
  return { sheets, marks, differences: verdict.differences.length, where: await sheetsOf(tx, verdict.differences) };
}

async function sheetsOf(tx: EntityManager, differences: readonly Difference[]): Promise<ResultBlocker['sheets']> {
  const counts = new Map<string, number>();
  for (const { sheet } of differences) if (sheet) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  if (counts.size === 0) return [];
  const rows: { id: string; label: string }[] = await tx.query(
    `select s.id, j.code || ' · ' || c.code as label from mark_sheet s join subject j on j.id = s.subject_id
       join sub_criterion c on c.id = s.sub_criterion_id where s.id = any($1) order by j.code, c.code limit 60`,
    [[...counts.keys()]],
  );
  return rows.map((row) => ({ ...row, count: counts.get(row.id)! }));
}

export function calculatorBlockers({ differences, where }: CalculatorVerdict): ResultBlocker[] {
  return differences > 0 ? [{ ...blocker('calculator.differs', { count: differences }), sheets: where }] : [];
}
