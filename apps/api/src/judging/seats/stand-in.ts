import { isScoredBySeat } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { proveRow } from '../../platform/events/hashed-row.ts';
import type { HashedTable } from '../../platform/events/hashed-row.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { beginMarking } from '../begin-marking.ts';
import { decide } from '../decide.ts';
import type { Plan } from '../decide.ts';
import type { Writer } from '../mark-entry.ts';
import { writePlan } from '../record.ts';
import { aspectStanding } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { insert } from '../signing.service.ts';
import { writeSheet } from '../write-sheet.ts';

export const STAND_IN_ROWS: HashedTable = {
  table: 'seat_stand_in',
  columns: ['id', 'sheet_id', 'seat', 'stand_in_id', 'reason', 'person_id', 'sheet_version', 'decided_at'],
};

export interface StandingIn {
  seat: number;
  /** null: the seat is its own judge's again. */
  person: string | null;
  reason: string;
}

/**
 * Somebody else scores on a seat for this subject (回避). What its judge scored in the open round is cleared by a version
 * of its own, so that the panel waits for the stand-in and no score of a recused judge can stay in a mean.
 */
export async function standIn(tx: EntityManager, act: Act, sheet: Sheet, input: StandingIn): Promise<void> {
  const { seat, reason } = input;
  const { person, name } = await whoScores(tx, sheet, input);
  await beginMarking(tx, act, sheet);
  const cleared = await clearScores(tx, act, sheet, seat);
  const before = sheet.standIns.find((one) => one.seat === seat) ?? null;
  sheet.seats = sheet.seats.map((one) => (one.seat === seat ? { seat, person } : one));
  sheet.standIns = sheet.standIns.filter((one) => one.seat !== seat);
  if (input.person) sheet.standIns.push({ seat, person, name, reason });
  sheet.standIns.sort((a, b) => a.seat - b.seat);
  sheet.version++;
  const row = {
    id: v7(),
    sheet_id: sheet.id,
    seat,
    stand_in_id: input.person,
    reason,
    person_id: personOf(act),
    sheet_version: sheet.version,
    decided_at: act.now,
  };
  await insert(tx, STAND_IN_ROWS, row);
  await writeSheet(tx, sheet, { voidSignatures: true });
  await appendEvent(tx, act, {
    type: input.person ? 'seat.standInNamed' : 'seat.standInEnded',
    competition: sheet.competition,
    subject: sheet.id,
    before: { standIn: before?.person ?? null },
    after: { seat, standIn: input.person, cleared },
    reason,
    rows: [proveRow(STAND_IN_ROWS, row)],
  });
}

/** The stand-in, or the seat's own judge; neither may have a seat here already. */
async function whoScores(
  tx: EntityManager,
  sheet: Sheet,
  { seat, person }: StandingIn,
): Promise<{ person: string; name: string }> {
  const [found] = await tx.query(
    person
      ? 'select id as person, name from person where id = $1'
      : `select p.id as person, p.name from sub_criterion c join marking_team_seat t on t.team_id = c.team_id
           join person p on p.id = t.person_id where c.id = $1 and t.seat = $2`,
    person ? [person] : [sheet.subCriterion.id, seat],
  );
  if (sheet.seats.some((one) => one.seat !== seat && one.person === found.person)) {
    throw new Problem('seat.standInSitsHere', { name: found.name });
  }
  return found;
}

async function clearScores(tx: EntityManager, act: Act, sheet: Sheet, seat: number): Promise<number> {
  const writer: Writer = { person: personOf(act), seat, device: act.device };
  const plan: Plan = { versions: [], accepted: new Set(), conflicts: [], closed: [] };
  for (const aspect of sheet.aspects.filter(isScoredBySeat)) {
    const { round } = aspectStanding(sheet, aspect);
    const isHere = (one: { aspect: string; slot: number; round: number }): boolean =>
      one.aspect === aspect.id && one.slot === seat && one.round === round;
    for (const conflict of sheet.conflicts.filter(isHere))
      plan.closed.push({ entry: conflict.entry, how: 'rewritten' });
    sheet.conflicts = sheet.conflicts.filter((conflict) => !isHere(conflict));
    const present = sheet.marks.find(isHere);
    if (!present || present.value === null) continue;
    const entry = {
      id: v7(),
      sheet: sheet.id,
      aspect: aspect.id,
      round,
      value: null,
      basedOn: present.entry,
      deviceSeq: plan.versions.length + 1,
      deviceTime: act.now.toISOString(),
    };
    const receipt = decide(sheet, writer, entry, plan, act.now);
    if (receipt.status !== 'accepted')
      throw new Error(`a score was not cleared: ${receipt.status} ${receipt.code ?? ''}`);
  }
  if (plan.versions.length + plan.closed.length > 0) await writePlan(tx, act, sheet, writer, plan);
  return plan.versions.length;
}
