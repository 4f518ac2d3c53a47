import type { EntityManager } from 'typeorm';
import { appendEvent } from '../platform/events/event.ts';
import type { Act } from '../identity/act.ts';
import type { Sheet } from './sheet.ts';

/**
 * Thrown when a skill turns out to be unmarked yet: its row is to be locked before the sheet's, in the order that opening
 * and importing take them, so the transaction is made again that way. Once marking has begun nobody pays for the lock.
 */
export class FirstMark extends Error {}

export async function lockSkillOf(tx: EntityManager, sheet: string): Promise<void> {
  await tx.query('select from skill where id = (select skill_id from mark_sheet where id = $1) for update', [sheet]);
}

/** The first mark of a skill locks its marking scheme. */
export async function beginMarking(tx: EntityManager, act: Act, sheet: Sheet): Promise<void> {
  if (sheet.skillStatus !== 'open') return;
  await tx.query(`update skill set status = 'marking', version = version + 1 where id = $1`, [sheet.skill]);
  await tx.query(`update marking_scheme set status = 'locked' where skill_id = $1 and status = 'active'`, [
    sheet.skill,
  ]);
  await appendEvent(tx, act, { type: 'skill.markingBegan', competition: sheet.competition, subject: sheet.skill });
}
