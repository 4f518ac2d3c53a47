import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { mustBeChangeable } from '../../competitions/competition/changeable.ts';
import { Competitor } from '../../competitions/competitor/competitor.entity.ts';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { lockRow, readRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { proveRow } from '../../platform/events/hashed-row.ts';
import type { HashedTable } from '../../platform/events/hashed-row.ts';
import { Problem } from '../../platform/problems/problem.ts';

export const CHECK_IN_METHODS = ['camera', 'typed', 'list'] as const;
export type CheckInMethod = (typeof CHECK_IN_METHODS)[number];

export const CHECK_IN_ROWS: HashedTable = {
  table: 'check_in',
  columns: ['id', 'competitor_id', 'present', 'method', 'person_id', 'created_at'],
};

export interface NewCheckIn {
  competitor: string;
  /** False takes a mistake back. */
  present: boolean;
  method: CheckInMethod;
}

/** Somebody has come to the start. A card that is read twice changes nothing the second time. */
export async function recordCheckIn(
  tx: EntityManager,
  act: Act,
  competition: string,
  { competitor: id, present, method }: NewCheckIn,
): Promise<void> {
  const seen = await readRow(tx, Competitor, id);
  const scope = { competition: seen.competitionId, skill: seen.skillId, delegation: seen.delegationId };
  must(act, 'check-in.record', scope);
  if (seen.competitionId !== competition) throw new Problem('id.unknown');
  await mustBeChangeable(tx, seen.competitionId);
  await lockRow(tx, Competitor, id);
  const [last]: { present: boolean }[] = await tx.query(
    'select present from check_in where competitor_id = $1 order by id desc limit 1',
    [id],
  );
  if ((last?.present ?? false) === present) return;
  const row = {
    id: v7(),
    competitor_id: id,
    present,
    method,
    person_id: personOf(act),
    created_at: act.now,
  };
  await tx.query(
    `insert into check_in (id, competitor_id, present, method, person_id, created_at) values ($1, $2, $3, $4, $5, $6)`,
    Object.values(row),
  );
  await appendEvent(tx, act, {
    type: present ? 'competitor.checkedIn' : 'competitor.checkInTakenBack',
    competition: seen.competitionId,
    subject: id,
    after: { method },
    rows: [proveRow(CHECK_IN_ROWS, row)],
  });
}
