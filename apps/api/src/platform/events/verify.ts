import type { EntityManager } from 'typeorm';
import { blockHash } from './seal.ts';
import { columnsOf, proveRow } from './hashed-row.ts';
import type { HashedTable, RowProof } from './hashed-row.ts';

export interface Verdict {
  holds: boolean;
  blocks: number;
  events: number;
  rows: number;
  unsealed: number;
  /** The hash of the last block: kept elsewhere (print, backup, public page) it also shows a cut tail. */
  head: string | null;
  /** The first thing found wrong. */
  fault: { what: string; id: string; why: string } | null;
}

/** A block may hold a thousand events: their texts are read by the hundred blocks, and not by the block. */
const BLOCKS_AT_ONCE = 100;

/**
 * Recomputes the chain of blocks and the hash of every row that an event vouches for, and looks for rows that no
 * event vouches for. It cannot see that the whole chain was rewritten or its end cut off: compare `head` for that.
 */
export async function verify(tx: EntityManager, tables: readonly HashedTable[]): Promise<Verdict> {
  const verdict: Verdict = { holds: false, blocks: 0, events: 0, rows: 0, unsealed: 0, head: null, fault: null };
  const vouched = new Map<string, Map<string, string>>(tables.map(({ table }) => [table, new Map<string, string>()]));
  const failed = (what: string, id: string, why: string): Verdict => ({ ...verdict, fault: { what, id, why } });

  let previous = '';
  for (;;) {
    const blocks: { n: string; previous: string; event_ids: string[]; hash: string }[] = await tx.query(
      'select n, previous, event_ids, hash from block where n > $1 order by n limit $2',
      [verdict.blocks, BLOCKS_AT_ONCE],
    );
    if (blocks.length === 0) break;
    const bodies = await bodiesOf(
      tx,
      blocks.flatMap((block) => block.event_ids),
    );
    for (const block of blocks) {
      const n = String(verdict.blocks + 1);
      if (block.n !== n) return failed('block', n, 'missing from the chain');
      const missing = block.event_ids.find((id) => !bodies.has(id));
      if (missing) return failed('event', missing, 'sealed but no longer there');
      const texts = block.event_ids.map((id) => bodies.get(id)!);
      if (block.previous !== previous) return failed('block', n, 'does not follow the block before it');
      if (blockHash(n, previous, texts) !== block.hash) {
        return failed('block', n, 'an event in it was changed after it was sealed');
      }
      collect(texts, vouched);
      previous = block.hash;
      verdict.blocks++;
      verdict.events += texts.length;
      verdict.head = block.hash;
    }
  }

  const loose: { id: string; body: string }[] = await tx.query(
    `select e.id, e.body from event_unsealed u join event e on e.id = u.event_id order by e.id`,
  );
  collect(
    loose.map((event) => event.body),
    vouched,
  );
  verdict.unsealed = loose.length;
  const [{ total }] = await tx.query('select count(*)::int as total from event');
  if (total !== verdict.events + loose.length) return failed('event', '', 'an event is neither sealed nor waiting');
  const askew = await eventBesideItsBody(tx);
  if (askew) return failed('event', askew, 'its columns say something else than its sealed text');

  for (const table of tables) {
    const rows: Record<string, unknown>[] = await tx.query(`select ${columnsOf(table)} from ${table.table}`);
    const expected = vouched.get(table.table)!;
    for (const row of rows) {
      const proof = proveRow(table, row);
      const hash = expected.get(proof.id);
      if (hash === undefined) return failed(table.table, proof.id, 'no event vouches for it');
      if (hash !== proof.hash) return failed(table.table, proof.id, 'changed since its event was written');
      expected.delete(proof.id);
      verdict.rows++;
    }
    const [lost] = expected.keys();
    if (lost !== undefined) return failed(table.table, lost, 'an event vouches for it, but it is gone');
  }
  return { ...verdict, holds: true };
}

/** The seal covers the text; the trail is searched by the columns beside it, so they must say the same. */
async function eventBesideItsBody(tx: EntityManager): Promise<string | undefined> {
  const [event]: { id: string }[] = await tx.query(`
    select e.id from event e cross join lateral (select e.body::json as said) b
    where (said->>'id', said->>'type', lower(said->>'actor'), lower(said->>'competition'), lower(said->>'subject'))
        is distinct from (e.id::text, e.type, e.actor_id::text, e.competition_id::text, e.subject_id::text)
      or (said->>'at')::timestamptz is distinct from e.at
    order by e.id limit 1`);
  return event?.id;
}

async function bodiesOf(tx: EntityManager, ids: string[]): Promise<Map<string, string>> {
  const rows: { id: string; body: string }[] = await tx.query('select id, body from event where id = any($1)', [ids]);
  return new Map(rows.map((row) => [row.id, row.body]));
}

function collect(bodies: readonly string[], vouched: Map<string, Map<string, string>>): void {
  for (const body of bodies) {
    const { rows } = JSON.parse(body) as { rows?: RowProof[] };
    for (const { table, id, hash } of rows ?? []) vouched.get(table)?.set(id, hash);
  }
}
