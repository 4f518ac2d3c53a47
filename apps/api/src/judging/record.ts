import type { EntityManager } from 'typeorm';
import { planned } from '../platform/database/planned.ts';
import { appendEvent } from '../platform/events/event.ts';
import { proveRow } from '../platform/events/hashed-row.ts';
import { personOf } from '../identity/act.ts';
import type { Act } from '../identity/act.ts';
import { may } from '../identity/policies.ts';
import { decide } from './decide.ts';
import type { Plan } from './decide.ts';
import { entryHash, MARK_ENTRY_ROWS } from './mark-entry.ts';
import type { KnownEntry, MarkEntry, Receipt, Writer } from './mark-entry.ts';
import { seatOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { lockSheet } from './sheet.store.ts';
import { beginMarking, FirstMark, lockSkillOf } from './begin-marking.ts';
import { writeSheet } from './write-sheet.ts';

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
export async function recordSheet(
  tx: EntityManager,
  act: Act,
  id: string,
  entries: MarkEntry[],
  how: { lockSkill: boolean },
): Promise<Recorded> {
  if (how.lockSkill) await lockSkillOf(tx, id);
  const sheet = await lockSheet(tx, id);
  const person = personOf(act);
  const known = await knownEntries(tx, entries);
  const refuseAll = (code: string): Recorded => ({
    receipts: entries.map((entry) => {
      const before = known.get(entry.id);
      return before ? answerKnown(entry, before, person) : refusal(entry, code);
    }),
    sheet: null,
    changed: false,
  });
  if (!sheet) return refuseAll('sheet.unknown');
  const seat = seatOf(sheet, person);
  if (seat === null || !may(act, 'sheet.mark', sheet)) return refuseAll('sheet.notYours');
  if (sheet.competitionStatus === 'closed') return refuseAll('competition.closed');
  if (sheet.skillStatus === 'closed') return refuseAll('results.finalised');
  if (sheet.skillStatus !== 'open' && sheet.skillStatus !== 'marking') return refuseAll('skill.notOpen');
  if (sheet.skillStatus === 'open' && !how.lockSkill) throw new FirstMark();

  const writer: Writer = { person, seat, device: act.device };
  const plan: Plan = { versions: [], accepted: new Set(), conflicts: [], closed: [] };
  const receipts: Receipt[] = [];
  for (const entry of entries) {
    const before = known.get(entry.id);
    if (before) {
      receipts.push(answerKnown(entry, before, person));
      continue;
    }
    const receipt = decide(sheet, writer, entry, plan, act.now);
    if (receipt.status !== 'refused') {
      known.set(entry.id, {
        id: entry.id,
        content_hash: entryHash(entry, person),
        outcome: receipt.status as KnownEntry['outcome'],
        sheet_version: String(receipt.sheetVersion),
      });
    }
    receipts.push(receipt);
  }
  if (plan.versions.length > 0) {
    await beginMarking(tx, act, sheet);
    await writePlan(tx, act, sheet, writer, plan);
  }
  return { receipts, sheet, changed: plan.versions.length > 0 };
}

/** What was stored once is told so, also to a judge who has left the team or after the competition was closed. */
function answerKnown(entry: MarkEntry, before: KnownEntry, person: string): Receipt {
  const base = { id: entry.id, sheet: entry.sheet, sheetVersion: Number(before.sheet_version) };
  const same = before.content_hash === entryHash(entry, person);
  if (!same) return { ...base, status: 'refused', code: 'entry.idReused', params: {} };
  return { ...base, status: 'duplicate', first: before.outcome };
}

function refusal(entry: MarkEntry, code: string): Receipt {
  return { id: entry.id, status: 'refused', sheet: entry.sheet, sheetVersion: null, code, params: {} };
}

const KNOWN_ENTRIES = {
  name: 'entries-known',
  text: 'select id, content_hash, outcome, sheet_version from mark_entry where id = any($1)',
};

async function knownEntries(tx: EntityManager, entries: MarkEntry[]): Promise<Map<string, KnownEntry>> {
  const rows = await planned<KnownEntry>(tx, KNOWN_ENTRIES, [entries.map((entry) => entry.id)]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Everything that a batch made of one sheet: versions, present slots, conflicts, and the event that vouches for them. */
export async function writePlan(tx: EntityManager, act: Act, sheet: Sheet, writer: Writer, plan: Plan): Promise<void> {
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
  await writeSheet(tx, sheet, {
    entries: rows,
    accepted: plan.accepted,
    voidSignatures: plan.versions.some(({ outcome }) => outcome !== 'superseded'),
  });
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
  await appendEvent(tx, act, {
    type: 'mark.recorded',
    competition: sheet.competition,
    subject: sheet.id,
    after: { version: sheet.version, conflicts: plan.conflicts.length, closed: plan.closed.length },
    rows: rows.map((row) => proveRow(MARK_ENTRY_ROWS, row)),
  });
}
