import type { EntityManager } from 'typeorm';

/** Told with a skill's id after a commit that touched its boards. */
export const BOARDS_TOUCHED = 'boards.touched';

/** What touches every board that reads a skill, for `touchBoards` or as a part of a larger statement; `skill` is the place of its parameter. */
export const touchStatement = (skill: `$${number}`): string =>
  `insert into board_touch (board_id) select board_id from board_source where skill_id = ${skill}`;

/** Marks every board that reads this skill for a recompute; in the transaction that changed what they show. */
export async function touchBoards(tx: EntityManager, skill: string): Promise<void> {
  await tx.query(touchStatement('$1'), [skill]);
}

/** The same for whatever stands in the head of every board of a competition: its name, whether it is published. */
export async function touchBoardsOfCompetition(tx: EntityManager, competition: string): Promise<void> {
  await tx.query('insert into board_touch (board_id) select id from board where competition_id = $1', [competition]);
}
