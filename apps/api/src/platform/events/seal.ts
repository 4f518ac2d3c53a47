import type { EntityManager } from 'typeorm';
import { sha256 } from './canonical.ts';

const SEAL_LOCK = 7_351_002;
const BLOCK_SIZE = 1_000;

/** The hash of a block covers its number, the block before it and the stored text of every event in it, in order. */
export function blockHash(n: string, previous: string, bodies: readonly string[]): string {
  return sha256([n, previous, ...bodies.map(sha256)].join('\n'));
}

/**
 * Puts every committed event that no block holds yet, whatever its id, into the next block. One sealer at a time.
 * Answers how many it sealed; call again while it answers BLOCK_SIZE. `wait`: for another sealer who is at it.
 */
export async function sealEvents(tx: EntityManager, now: Date, { wait = false } = {}): Promise<number> {
  if (wait) {
    await tx.query('select pg_advisory_xact_lock($1)', [SEAL_LOCK]);
  } else {
    const [{ locked }] = await tx.query('select pg_try_advisory_xact_lock($1) as locked', [SEAL_LOCK]);
    if (!locked) return 0;
  }
  const events: { id: string; body: string }[] = await tx.query(
    `select e.id, e.body from event_unsealed u join event e on e.id = u.event_id order by e.id limit $1`,
    [BLOCK_SIZE],
  );
  if (events.length === 0) return 0;
  const [last]: { n: string; hash: string }[] = await tx.query('select n, hash from block order by n desc limit 1');
  const n = String(BigInt(last?.n ?? '0') + 1n);
  const previous = last?.hash ?? '';
  const ids = events.map((event) => event.id);
  const hash = blockHash(
    n,
    previous,
    events.map((event) => event.body),
  );
  await tx.query('insert into block (n, previous, event_ids, hash, sealed_at) values ($1, $2, $3, $4, $5)', [
    n,
    previous,
    ids,
    hash,
    now,
  ]);
  await tx.query('delete from event_unsealed where event_id = any($1)', [ids]);
  return events.length;
}
