import type { EntityManager } from 'typeorm';
import { appendEvent } from '../platform/events/event.ts';
import { proveRow } from '../platform/events/hashed-row.ts';
import { touchBoards } from '../competitions/board-touch.ts';
import { personOf } from '../identity/act.ts';
import type { Act } from '../identity/act.ts';
import { may } from '../identity/policies.ts';
import { decide } from './decide.ts';
import type { Plan } from './decide.ts';
import { entryHash, MARK_ENTRY_ROWS } from './mark-entry.ts';
import type { KnownEntry, MarkEntry, Receipt, Writer } from './mark-entry.ts';
import { contentHash, seatOf, sumOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { lockSheet } from './sheet.store.ts';
import { beginMarking, lockUnmarkedSkill } from './begin-marking.ts';

export interface Recorded {
  receipts: Receipt[];
  /** The sheet as it stands now; null when there is no such sheet or it is not this judge's. */
  sheet: Sheet | null;
  changed: boolean;
}

/**
 * Records the entries of ONE sheet in the caller's transaction: lock → policy → rules → versions → total → touch →
 * event (design §2). Answers one receipt per entry; a refused entry leaves no trace, every other one is kept.
 */
export async function recordSheet(tx: EntityManager, act: Act, id: string, entries: MarkEntry[]): Promise<Recorded> {
  await lockUnmarkedSkill(tx, id);
  const sheet = await lockSheet(tx, id);
  const refuseAll = (code: string): Recorded => ({
    receipts: entries.map((entry) => ({
      id: entry.id,
      status: 'refused',
      sheet: id,
      sheetVersion: null,
      code,
      params: {},
    })),
    sheet: null,
    changed: false,
  });
  if (!sheet) return refuseAll('sheet.unknown');
  const person = personOf(act);
  const seat = seatOf(sheet, person);
  if (seat === null || !may(act, 'sheet.mark', sheet)) return refuseAll('sheet.notYours');
  if (sheet.skillStatus !== 'open' && sheet.skillStatus !== 'marking') return refuseAll('skill.notOpen');

  const writer: Writer = { person, seat, device: act.device };
  const known = await knownEntries(tx, entries);
  const plan: Plan = { versions: [], accepted: new Set(), conflicts: [], closed: [] };
  const receipts: Receipt[] = [];
  for (const entry of entries) {
    const hash = entryHash(entry, person);
    const before = known.get(entry.id);
    if (before) {
      receipts.push(answerKnown(sheet, entry, before, hash));
      continue;
    }
    const receipt = decide(sheet, writer, entry, plan, act.now);
    if (receipt.status !== 'refused') {
      known.set(entry.id, {
        id: entry.id,
        content_hash: hash,
        outcome: receipt.status as KnownEntry['outcome'],
        sheet_version: String(receipt.sheetVersion),
      });
    }
    receipts.push(receipt);
  }
  if (plan.versions.length > 0) {
    await beginMarking(tx, act, sheet);
    await write(tx, act, sheet, writer, plan);
  }
  return { receipts, sheet, changed: plan.versions.length > 0 };
}

function answerKnown(sheet: Sheet, entry: MarkEntry, before: KnownEntry, hash: string): Receipt {
  const base = { id: entry.id, sheet: sheet.id, sheetVersion: Number(before.sheet_version) };
  if (before.content_hash !== hash) return { ...base, status: 'refused', code: 'entry.idReused', params: {} };
  return { ...base, status: 'duplicate', first: before.outcome };
}

async function knownEntries(tx: EntityManager, entries: MarkEntry[]): Promise<Map<string, KnownEntry>> {
  const rows: KnownEntry[] = await tx.query(
    'select id, content_hash, outcome, sheet_version from mark_entry where id = any($1)',
    [entries.map((entry) => entry.id)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function write(tx: EntityManager, act: Act, sheet: Sheet, writer: Writer, plan: Plan): Promise<void> {
  const rows = plan.versions.map(({ entry, slot, value, mark, outcome, sheetVersion }) => ({
    id: entry.id,
    sheet_id: sheet.id,
    aspect_id: entry.aspect,
    slot,
    round: entry.round,
    value,
    mark,
    based_on: entry.basedOn,
    outcome,
    person_id: writer.person,
    device: writer.device,
    device_seq: entry.deviceSeq,
    device_time: entry.deviceTime ? new Date(entry.deviceTime) : null,
    sheet_version: sheetVersion,
    content_hash: entryHash(entry, writer.person),
    created_at: act.now,
  }));
  await tx.query(
    `insert into mark_entry (${MARK_ENTRY_ROWS.columns.join(', ')})
     select ${MARK_ENTRY_ROWS.columns.join(', ')} from jsonb_populate_recordset(null::mark_entry, $1)`,
    [JSON.stringify(rows)],
  );
  await writeMarks(tx, sheet, plan.accepted);
  if (plan.conflicts.length > 0) {
    await tx.query(
      `insert into mark_conflict (entry_id, sheet_id, present_id, opened_at)
       select (c->>'entry')::uuid, $2, (c->>'present')::uuid, $3 from jsonb_array_elements($1) c`,
      [JSON.stringify(plan.conflicts), sheet.id, act.now],
    );
  }
  if (plan.closed.length > 0) {
    await tx.query(
      `update mark_conflict f set closed_at = $2, closed_by = $3, closed_how = c->>'how'
       from jsonb_array_elements($1) c where f.entry_id = (c->>'entry')::uuid`,
      [JSON.stringify(plan.closed), act.now, writer.person],
    );
  }
  await writeSum(tx, sheet, { voidSignatures: plan.versions.some(({ outcome }) => outcome !== 'superseded') });
  await touchBoards(tx, sheet.skill);
  await appendEvent(tx, act, {
    type: 'mark.recorded',
    competition: sheet.competition,
    subject: sheet.id,
    after: { version: sheet.version, conflicts: plan.conflicts.length, closed: plan.closed.length },
    rows: rows.map((row) => proveRow(MARK_ENTRY_ROWS, row)),
  });
}

/** Points each touched slot at its present entry. */
export async function writeMarks(tx: EntityManager, sheet: Sheet, entries: ReadonlySet<string>): Promise<void> {
  const touched = sheet.marks.filter((mark) => entries.has(mark.entry));
  if (touched.length === 0) return;
  await tx.query(
    `insert into mark (sheet_id, aspect_id, slot, round, entry_id, value, mark)
     select $2, m.aspect, m.slot, m.round, m.entry, m.value, m.mark
     from jsonb_to_recordset($1) as m(aspect uuid, slot smallint, round smallint, entry uuid, value text, mark integer)
     on conflict (sheet_id, aspect_id, slot, round)
       do update set entry_id = excluded.entry_id, value = excluded.value, mark = excluded.mark`,
    [JSON.stringify(touched), sheet.id],
  );
}

/** Writes the sheet's sum, recomputed whole from its marks; any change of content voids all signatures. */
export async function writeSum(tx: EntityManager, sheet: Sheet, how: { voidSignatures: boolean }): Promise<void> {
  const sum = sumOf(sheet);
  if (how.voidSignatures) sheet.signedSeats = [];
  await tx.query(
    `update mark_sheet set version = $2, total = $3, done = $4, blanks = $5, spreads = $6, content_hash = $7,
       state = $8, signed_seats = $9 where id = $1`,
    [
      sheet.id,
      sheet.version,
      sum.total,
      sum.done,
      sum.blanks,
      sum.spreads,
      contentHash(sheet, sum),
      sheet.state,
      sheet.signedSeats,
    ],
  );
}
