import { BOARD_POINTER_CHANNEL, formatPointer } from '@skillstar/contract';
import { Client } from 'pg';
import type { BoardState } from '../src/boards/board-state.ts';

/** The producer's hand on `board_state`: store and point in one transaction. */
export class BoardTable {
  private constructor(private readonly client: Client) {}

  static async open(url: string): Promise<BoardTable> {
    const client = new Client({ connectionString: url, application_name: 'pretend-producer' });
    client.on('error', () => undefined);
    await client.connect();
    return new BoardTable(client);
  }

  /** `pointer: false` is a pointer that got lost on its way. */
  async write(states: BoardState | BoardState[], { pointer = true } = {}): Promise<void> {
    await this.client.query('begin');
    for (const state of [states].flat()) {
      await this.client.query(
        `insert into board_state (board_id, audience, competition_id, epoch, seq, hash, head, rows, removed, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now())
         on conflict (board_id, audience) do update set epoch = excluded.epoch, seq = excluded.seq,
           hash = excluded.hash, head = excluded.head, rows = excluded.rows, removed = excluded.removed,
           updated_at = excluded.updated_at`,
        [
          state.board,
          state.audience,
          state.competition,
          state.epoch,
          state.seq,
          state.hash,
          JSON.stringify(state.head),
          JSON.stringify(state.rows),
          JSON.stringify(state.removed),
        ],
      );
      if (pointer) await this.client.query('select pg_notify($1, $2)', [BOARD_POINTER_CHANNEL, formatPointer(state)]);
    }
    await this.client.query('commit');
  }

  /** Ends every other connection, those too that are just beginning and have no name yet, until none is left. */
  async cutAll(): Promise<void> {
    const others = `from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    while ((await this.client.query(`select pg_terminate_backend(pid) ${others}`)).rowCount) continue;
  }

  /** Ends every connection that live holds, as a crash of the database would; the number of them. */
  async cutLive(): Promise<number> {
    const { rowCount } = await this.client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like 'skillstar-live%'`,
    );
    return rowCount ?? 0;
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}

/** The database goes away for everybody new, and every connection of live with it; the producer's hand stays. */
export async function takeAway(url: string, table: BoardTable): Promise<void> {
  await allowConnections(url, false);
  await table.cutAll();
}

export async function bringBack(url: string): Promise<void> {
  await allowConnections(url, true);
}

async function allowConnections(url: string, allowed: boolean): Promise<void> {
  const address = new URL(url);
  const name = address.pathname.slice(1);
  address.pathname = '/postgres';
  const admin = new Client({ connectionString: address.href });
  await admin.connect();
  await admin.query(`alter database "${name}" allow_connections ${allowed}`);
  await admin.end();
}
