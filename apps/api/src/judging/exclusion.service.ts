import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { appendEvent } from '../platform/events/event.ts';
import { proveRow } from '../platform/events/hashed-row.ts';
import type { HashedTable } from '../platform/events/hashed-row.ts';
import { Problem } from '../platform/problems/problem.ts';
import { Signals } from '../platform/signals/signals.ts';
import { BOARDS_TOUCHED } from '../competitions/board-touch.ts';
import { personOf } from '../identity/act.ts';
import type { Act } from '../identity/act.ts';
import { must } from '../identity/policies.ts';
import { beginMarking, lockSkillOf } from './begin-marking.ts';
import { viewForJudge } from './sheet-for-judge.ts';
import { excludedSeats, mustNotBeClosed } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { lockSheet } from './sheet.store.ts';
import type { SheetView } from './sheet.view.ts';
import { insert } from './signing.service.ts';
import { writeSheet } from './write-sheet.ts';

export const EXCLUSION_ROWS: HashedTable = {
  table: 'seat_exclusion',
  columns: ['id', 'sheet_id', 'seat', 'excluded', 'reason', 'person_id', 'sheet_version', 'decided_at'],
};

export interface SeatDecision {
  seat: number;
  excluded: boolean;
  reason: string;
}

/**
 * A missing or recused judge never changes a mean silently (domain.md §4): the panel waits until the judge is replaced
 * on the seat, or until the chief says with a reason that the seat does not count for this subject.
 */
@Injectable()
export class ExclusionService {
  constructor(
    private readonly database: DataSource,
    private readonly signals: Signals,
  ) {}

  async decide(act: Act, id: string, input: SeatDecision): Promise<SheetView> {
    const sheet = await this.database.transaction((tx) => decideSeat(tx, act, id, input));
    this.signals.tell(BOARDS_TOUCHED, sheet.skill);
    return viewForJudge(sheet, personOf(act));
  }
}

async function decideSeat(tx: EntityManager, act: Act, id: string, input: SeatDecision): Promise<Sheet> {
  await lockSkillOf(tx, id);
  const sheet = await lockSheet(tx, id);
  if (!sheet) throw new Problem('id.unknown');
  must(act, 'seat.exclude', sheet);
  mustNotBeClosed(sheet);
  if (sheet.skillStatus !== 'open' && sheet.skillStatus !== 'marking') throw new Problem('skill.notOpen');
  if (sheet.state === 'signed') throw new Problem('sheet.signed');
  if (!sheet.seats.some(({ seat }) => seat === input.seat)) throw new Problem('id.unknown');
  const { seat, excluded, reason } = { ...input, reason: input.reason.trim() };
  if (excludedSeats(sheet).includes(seat) === excluded) return sheet;
  if (excluded) mustLeaveEnough(sheet);
  // what the chief decides about a sheet belongs to this scheme: another one would lose it
  await beginMarking(tx, act, sheet);
  const before = sheet.excluded;
  sheet.excluded = before.filter((one) => one.seat !== seat);
  if (excluded) sheet.excluded = [...sheet.excluded, { seat, reason }].sort((a, b) => a.seat - b.seat);
  sheet.version++;
  const row = {
    id: v7(),
    sheet_id: sheet.id,
    seat,
    excluded,
    reason,
    person_id: personOf(act),
    sheet_version: sheet.version,
    decided_at: act.now,
  };
  await insert(tx, EXCLUSION_ROWS, row);
  await writeSheet(tx, sheet, { voidSignatures: true });
  await appendEvent(tx, act, {
    type: excluded ? 'seat.excluded' : 'seat.included',
    competition: sheet.competition,
    subject: sheet.id,
    before: { excluded: before.map((one) => one.seat) },
    after: { excluded: excludedSeats(sheet), seat },
    reason,
    rows: [proveRow(EXCLUSION_ROWS, row)],
  });
  return sheet;
}

/** A judgement needs all of its judges, and a panel as many as its rule says. */
function mustLeaveEnough(sheet: Sheet): void {
  const panels = sheet.aspects.flatMap(({ calculation }) => (calculation?.type === 'PANEL' ? [calculation] : []));
  if (panels.length === 0) throw new Problem('seat.noPanel');
  if (sheet.aspects.some(({ type }) => type === 'J')) throw new Problem('seat.judgement');
  const left = sheet.seats.length - sheet.excluded.length - 1;
  const needed = Math.max(...panels.map(({ minimumJudges }) => minimumJudges));
  if (left < needed) throw new Problem('seat.tooFew', { left, needed });
}
