import { nextBatch, toWire, BATCH_ENTRIES } from './batch.ts';
import { pendingOf, type LocalEntry, type TabletDatabase } from './database.ts';
import { isQuota } from './quota.ts';
import { applyAnswer } from './receipts.ts';
import type { Entry, RecordAnswer } from './wire.ts';

/** How the server, or the road to it, met one batch. */
export type SendOutcome =
  | { kind: 'answered'; answer: RecordAnswer }
  /** 401: the session ended. 403 or another person's session: nothing may be sent as this judge. */
  | { kind: 'signedOut' }
  | { kind: 'denied'; code: string }
  /** 400, 422 of our server: the envelope as a whole was not accepted. */
  | { kind: 'envelope'; code: string }
  /** 413 of whoever stands in between: the same in smaller pieces. */
  | { kind: 'tooLarge'; code: string }
  /** 500 of our server: it fell over one of these sheets, or over everything. */
  | { kind: 'fault'; code: string }
  /** No network, timeout, a gateway's answer, 502 and above, 429. */
  | { kind: 'later'; code: string; afterMs?: number };

export type Send = (entries: Entry[], person: string) => Promise<SendOutcome>;

export type DrainOutcome =
  | { kind: 'empty' }
  | { kind: 'signedOut' }
  | { kind: 'denied'; code: string }
  | { kind: 'later'; code: string; afterMs?: number };

/** After so many faults in a row it is the server that is ill, not one of our sheets. */
const MOST_FAULTS = 3;

/**
 * Sends until nothing is pending or something stands in the way. Runs on the line. Entries keep their ids, so doing it
 * again after any failure or kill is safe: the server answers *duplicate*. One entry that the door cannot read, or one
 * sheet that the server falls over, does not hold up the others.
 */
export async function drain(db: TabletDatabase, person: string, send: Send, now: () => number): Promise<DrainOutcome> {
  let limit = BATCH_ENTRIES;
  let faults: string[] = [];
  let sheetBySheet = false;
  /** Sheets that wait for the next time. */
  const ill = new Map<string, string>();
  for (;;) {
    const pending = (await pendingOf(db, person)).filter(({ sheet }) => !ill.has(sheet));
    const batch = nextBatch(sheetBySheet ? pending.filter(({ sheet }) => sheet === pending[0]?.sheet) : pending, limit);
    const [first] = batch;
    if (!first) {
      const [code] = ill.values();
      return code === undefined ? { kind: 'empty' } : { kind: 'later', code };
    }
    await markSent(db, batch).catch(unlessFull);
    const outcome = await send(batch.map(toWire), person);
    if (outcome.kind === 'answered') {
      await applyAnswer(db, person, batch, outcome.answer, now());
      if (!answersSome(batch, outcome.answer)) return { kind: 'later', code: 'receipts.missing' };
      limit = Math.min(limit * 2, BATCH_ENTRIES);
      faults = [];
      continue;
    }
    await markSaved(db, batch);
    switch (outcome.kind) {
      case 'envelope':
        if (batch.length > 1) limit = Math.floor(batch.length / 2);
        else await db.entries.update(first.id, { status: 'refused', code: outcome.code });
        break;
      case 'tooLarge':
        // A single entry is a few hundred bytes: nothing is wrong with it.
        if (batch.length === 1) return { kind: 'later', code: outcome.code };
        limit = Math.floor(batch.length / 2);
        break;
      case 'fault':
        faults.push(outcome.code);
        if (faults.length >= MOST_FAULTS) return { kind: 'later', code: outcome.code };
        if (batch.every(({ sheet }) => sheet === first.sheet)) ill.set(first.sheet, outcome.code);
        sheetBySheet = true;
        break;
      default:
        return outcome;
    }
  }
}

function answersSome(batch: readonly LocalEntry[], answer: RecordAnswer): boolean {
  const answered = new Set(answer.receipts.map((receipt) => receipt.id));
  return batch.some((entry) => answered.has(entry.id));
}

/**
 * What a killed page left as *sent* is on its way no longer: whoever holds the line says so before anything else, or the
 * screen would say "sent" for hours without a network.
 */
export async function takeBack(db: TabletDatabase, person: string): Promise<void> {
  const sent = (await pendingOf(db, person)).filter((entry) => entry.status === 'sent');
  if (sent.length > 0) await markSaved(db, sent).catch(unlessFull);
}

/** A full disk must not keep the marks that are on it from the server: what cannot be noted is sent all the same. */
function unlessFull(error: unknown): void {
  if (!isQuota(error)) throw error;
}

const markSent = (db: TabletDatabase, batch: readonly LocalEntry[]): Promise<unknown> =>
  db.entries.bulkUpdate(batch.map((entry) => ({ key: entry.id, changes: { status: 'sent', tried: true } })));

const markSaved = (db: TabletDatabase, batch: readonly LocalEntry[]): Promise<unknown> =>
  db.entries.bulkUpdate(batch.map((entry) => ({ key: entry.id, changes: { status: 'saved' } })));
