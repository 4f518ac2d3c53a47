import type { LocalEntry } from './database.ts';
import type { Entry } from './wire.ts';

export const BATCH_ENTRIES = 500;
/** Below the door's 1 MB by a margin for headers and proxies that count otherwise. */
export const BATCH_BYTES = 1_000_000;

export function toWire({ id, sheet, aspect, round, value, basedOn, deviceSeq, deviceTime }: LocalEntry): Entry {
  return { id, sheet, aspect, round, value, basedOn, deviceSeq, deviceTime };
}

/** The oldest entries that fit into one request, never fewer than one. */
export function nextBatch(pending: readonly LocalEntry[], limit = BATCH_ENTRIES, maxBytes = BATCH_BYTES): LocalEntry[] {
  const encoder = new TextEncoder();
  const batch: LocalEntry[] = [];
  let bytes = '{"entries":[]}'.length;
  for (const entry of pending.slice(0, Math.min(limit, BATCH_ENTRIES))) {
    bytes += encoder.encode(JSON.stringify(toWire(entry))).length + 1;
    if (batch.length > 0 && bytes > maxBytes) break;
    batch.push(entry);
  }
  return batch;
}
