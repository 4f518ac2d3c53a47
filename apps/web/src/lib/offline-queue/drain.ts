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
  /** No network, timeout, 5xx, 429. */
  | { kind: 'later'; code: string; afterMs?: number };

export type Send = (entries: Entry[], person: string) => Promise<SendOutcome>;

export type DrainOutcome =
  | { kind: 'empty' }
  | { kind: 'signedOut' }
  | { kind: 'denied'; code: string }
  | { kind: 'later'; code: string; afterMs?: number };

/**
 * Sends until nothing is pending or something stands in the way. Runs on the line. Entries keep their ids, so doing it
 * again after any failure or kill is safe: the server answers *duplicate*.
 */
export async function drain(db: TabletDatabase, person: string, send: Send, now: () => number): Promise<DrainOutcome> {
  let limit = BATCH_ENTRIES;
  for (;;) {
    const pending = await pendingOf(db, person);
    const batch = nextBatch(pending, limit);
    if (batch.length === 0) return { kind: 'empty' };
    await markSent(db, batch).catch(unlessFull);
    const outcome = await send(batch.map(toWire), person);
    if (outcome.kind === 'answered') {
      await applyAnswer(db, person, batch, outcome.answer, now());
      if (!answersSome(batch, outcome.answer)) return { kind: 'later', code: 'receipts.missing' };
      limit = Math.min(limit * 2, BATCH_ENTRIES);
    } else if (outcome.kind === 'envelope') {
      // One entry that the door cannot read must not hold up the others: halve until it stands alone.
      await markSaved(db, batch);
      if (batch.length === 1) await db.entries.update(batch[0]!.id, { status: 'refused', code: outcome.code });
      else limit = Math.max(1, Math.floor(batch.length / 2));
    } else if (outcome.kind === 'tooLarge' && batch.length > 1) {
      await markSaved(db, batch);
      limit = Math.floor(batch.length / 2);
    } else if (outcome.kind === 'tooLarge') {
      // A single entry is a few hundred bytes: nothing is wrong with it.
      await markSaved(db, batch);
      return { kind: 'later', code: outcome.code };
    } else {
      await markSaved(db, batch);
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
