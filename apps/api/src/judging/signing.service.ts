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
import { may, must } from '../identity/policies.ts';
import { viewForJudge } from './sheet-for-judge.ts';
import { contentHash, excludedSeats, isLocked, mustNotBeClosed, seatOf, sumOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { lockSheet } from './sheet.store.ts';
import type { SheetView } from './sheet.view.ts';
import { writeSheet } from './write-sheet.ts';

export const SIGNATURE_ROWS: HashedTable = {
  table: 'sheet_signature',
  columns: ['id', 'sheet_id', 'seat', 'person_id', 'content_hash', 'sheet_version', 'signed_at'],
};

export const REOPENING_ROWS: HashedTable = {
  table: 'sheet_reopening',
  columns: ['id', 'sheet_id', 'person_id', 'reason', 'sheet_version', 'reopened_at'],
};

@Injectable()
export class SigningService {
  constructor(
    private readonly database: DataSource,
    private readonly signals: Signals,
  ) {}

  /**
   * A judge of the team signs exactly the content that he saw; when all have signed, the sheet is signed. Signing the
   * same content again changes nothing.
   */
  async sign(act: Act, id: string, input: { contentHash: string }): Promise<SheetView> {
    return this.change(act, id, async (tx, sheet) => {
      const seat = seatOf(sheet, personOf(act));
      if (seat === null || !may(act, 'sheet.mark', sheet)) throw new Problem('sheet.notYours');
      if (isLocked(sheet)) throw new Problem('subject.notCompeting', { code: sheet.subject.code });
      if (excludedSeats(sheet).includes(seat)) throw new Problem('seat.excluded');
      const sum = sumOf(sheet);
      if (sum.spreads > 0) throw new Problem('sheet.spread', { count: sum.spreads });
      if (sum.blanks > 0) throw new Problem('sheet.blanks', { count: sum.blanks });
      if (sheet.conflicts.length > 0) throw new Problem('sheet.conflicts', { count: sheet.conflicts.length });
      const hash = contentHash(sheet, sum);
      if (hash !== input.contentHash) throw new Problem('sheet.changed');
      if (sheet.signedSeats.includes(seat)) return false;

      sheet.version++;
      sheet.signedSeats = [...sheet.signedSeats, seat].sort((a, b) => a - b);
      const signing = sheet.seats.filter((one) => !excludedSeats(sheet).includes(one.seat));
      if (signing.every((one) => sheet.signedSeats.includes(one.seat))) sheet.state = 'signed';
      const row = {
        id: v7(),
        sheet_id: sheet.id,
        seat,
        person_id: personOf(act),
        content_hash: hash,
        sheet_version: sheet.version,
        signed_at: act.now,
      };
      await insert(tx, SIGNATURE_ROWS, row);
      await appendEvent(tx, act, {
        type: 'sheet.signed',
        competition: sheet.competition,
        subject: sheet.id,
        after: { seat, state: sheet.state, total: sum.total },
        rows: [proveRow(SIGNATURE_ROWS, row)],
      });
      return true;
    });
  }

  /** The chief opens a signed (or partly signed) sheet again; all signatures are void. */
  async reopen(act: Act, id: string, input: { reason: string }): Promise<SheetView> {
    return this.change(act, id, async (tx, sheet) => {
      must(act, 'sheet.reopen', sheet);
      if (sheet.signedSeats.length === 0) throw new Problem('sheet.notSigned');
      const before = { state: sheet.state, signedSeats: sheet.signedSeats };
      sheet.version++;
      sheet.state = 'open';
      sheet.signedSeats = [];
      const row = {
        id: v7(),
        sheet_id: sheet.id,
        person_id: personOf(act),
        reason: input.reason.trim(),
        sheet_version: sheet.version,
        reopened_at: act.now,
      };
      await insert(tx, REOPENING_ROWS, row);
      await appendEvent(tx, act, {
        type: 'sheet.reopened',
        competition: sheet.competition,
        subject: sheet.id,
        before,
        after: { state: 'open' },
        reason: row.reason,
        rows: [proveRow(REOPENING_ROWS, row)],
      });
      return true;
    });
  }

  private async change(
    act: Act,
    id: string,
    use: (tx: EntityManager, sheet: Sheet) => Promise<boolean>,
  ): Promise<SheetView> {
    const sheet = await this.database.transaction(async (tx) => {
      const locked = await lockSheet(tx, id);
      if (!locked) throw new Problem('id.unknown');
      mustNotBeClosed(locked);
      if (await use(tx, locked)) await writeSheet(tx, locked, { voidSignatures: false });
      return locked;
    });
    this.signals.tell(BOARDS_TOUCHED, sheet.skill);
    return viewForJudge(sheet, personOf(act));
  }
}

/** Writes a row that an event of the same transaction vouches for. */
export async function insert(tx: EntityManager, table: HashedTable, row: Record<string, unknown>): Promise<void> {
  const places = table.columns.map((_, index) => `$${index + 1}`);
  await tx.query(
    `insert into ${table.table} (${table.columns.join(', ')}) values (${places.join(', ')})`,
    table.columns.map((column) => row[column]),
  );
}
