import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/problems/problem.ts';

/**
 * The seats of sub-criteria that are being marked change hands; `before` and `after` are the persons in the order of
 * the seats. A signature stands for the person who gave it, so those of changed seats are void on every sheet that is
 * not signed by all; the number of such sheets. Nobody moves from seat to seat: he would read the scores of an open
 * round that another judge gave in his new seat (design §3).
 */
export async function handOver(
  tx: EntityManager,
  subCriteria: readonly string[],
  before: readonly string[],
  after: readonly string[],
): Promise<number> {
  const moved = after.find((person, seat) => before.includes(person) && before[seat] !== person);
  if (moved) {
    const [{ name }] = await tx.query('select name from person where id = $1', [moved]);
    throw new Problem('team.seatMoved', { name });
  }
  const seats = after.flatMap((person, seat) => (before[seat] === person ? [] : [seat + 1]));
  // Whoever is signing at this moment is waited for: an update does not see rows that only just came to match.
  await tx.query('select from mark_sheet where sub_criterion_id = any($1) order by id for update', [subCriteria]);
  const [, voided]: [unknown, number] = await tx.query(
    `update mark_sheet set version = version + 1,
       signed_seats = array(select seat from unnest(signed_seats) seat where seat <> all($2::smallint[]) order by seat)
     where sub_criterion_id = any($1) and state = 'open' and signed_seats && $2::smallint[]`,
    [subCriteria, seats],
  );
  return voided;
}
