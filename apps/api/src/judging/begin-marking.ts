import type { EntityManager } from 'typeorm';
import { appendEvent } from '../platform/events/event.ts';
import type { Act } from '../identity/act.ts';
import type { Sheet } from './sheet.ts';

/**
 * Until the first mark of a skill its row is locked before the sheet's, in the order that opening and importing take
 * them; once marking has begun this costs one look and no lock.
 */
export async function lockUnmarkedSkill(tx: EntityManager, sheet: string): Promise<void> {
  const [skill] = await tx.query(
    `select k.id, k.status from skill k join mark_sheet s on s.skill_id = k.id where s.id = $1`,
    [sheet],
  );
  if (skill?.status === 'open') await tx.query('select from skill where id = $1 for update', [skill.id]);
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
