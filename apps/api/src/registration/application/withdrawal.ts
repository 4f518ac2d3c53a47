import type { EntityManager } from 'typeorm';
import { Competitor } from '../../competitions/competitor/competitor.entity.ts';
import { Skill } from '../../competitions/skill/skill.entity.ts';
import { hasCode } from '../../competitions/subject/assign-codes.ts';
import type { IdentitySeal } from '../../competitions/subject/identity-seal.ts';
import { readRow } from '../../platform/database/rows.ts';
import type { Application } from './application.entity.ts';

/**
 * What the contestant's own withdrawal would do at this moment; the page tells it before he confirms.
 * - `none`: there is nothing to withdraw (a draft, rejected, withdrawn)
 * - `place`: the place is free for the next one, and it counts for no cap
 * - `list`: the competitor leaves the list of the start as well
 * - `board`: his code stays; he stands as withdrawn on the board, without rank or award
 * - `coded`: not by himself: in a coded skill it would tell whose is which code
 * - `begun`: not by himself: the skill is being marked, or has its results
 */
export const WITHDRAWALS = ['none', 'place', 'list', 'board', 'coded', 'begun'] as const;
export type Withdrawal = (typeof WITHDRAWALS)[number];

const OPEN = ['submitted', 'returned', 'approved'];

export async function withdrawalOf(
  tx: EntityManager,
  { status, competitorId }: Pick<Application, 'status' | 'competitorId'>,
  seal: IdentitySeal,
): Promise<Withdrawal> {
  if (!OPEN.includes(status)) return 'none';
  if (competitorId === null) return 'place';
  const competitor = await readRow(tx, Competitor, competitorId);
  const skill = await readRow(tx, Skill, competitor.skillId);
  if (skill.status !== 'preparing') return 'begun';
  if (!(await hasCode(tx, competitor, seal))) return 'list';
  return skill.coded ? 'coded' : 'board';
}
