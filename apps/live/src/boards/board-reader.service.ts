import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { BoardHead, BoardListItem, BoardRow } from '@skillstar/contract';
import type { Pool } from 'pg';
import type { LiveConfig } from '../platform/config.ts';
import { openPool } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import { CONFIG, LOG } from '../platform/tokens.ts';
import type { BoardMark, BoardState, BoardView } from './board-state.ts';

interface StateRecord {
  board_id: string;
  audience: BoardState['audience'];
  epoch: string;
  seq: string;
  hash: string;
  head: BoardHead;
  rows: BoardRow[] | null;
  removed: { id: string; v: number }[] | null;
  competition_id: string;
  updated_at: Date;
}

const READ = `
  select board_id, audience, epoch, seq, hash, competition_id, updated_at,
         case when known then null else head end as head,
         case when known then null else rows end as rows,
         case when known then null else removed end as removed
  from (select *, epoch = $3::uuid and seq = $4::bigint as known
        from board_state where board_id = $1 and audience = $2) as state`;

const MARKS = `
  select board_id, audience, epoch, seq, hash
  from board_state join unnest($1::uuid[], $2::text[]) as wanted (board, view)
    on board_id = board and audience = view`;

const LIST = `
  select board_id, head, seq, competition_id, updated_at
  from board_state where audience = 'public'
  order by competition_id desc, board_id
  limit 2000`;

/** The questions live asks of the database, all of the one table `board_state`. */
@Injectable()
export class BoardReader implements OnApplicationShutdown {
  private readonly pool: Pool;

  constructor(@Inject(CONFIG) config: LiveConfig, @Inject(LOG) log: Log) {
    this.pool = openPool(config, log);
  }

  /** The stored view; `'unchanged'` when it still stands where `known` does; null when there is no such view. */
  async read(view: BoardView, known?: BoardMark): Promise<BoardState | 'unchanged' | null> {
    const { rows } = await this.pool.query<StateRecord>({
      name: 'read',
      text: READ,
      values: [view.board, view.audience, known?.epoch ?? null, known?.seq ?? null],
    });
    const record = rows[0];
    if (!record) return null;
    if (!record.rows) return 'unchanged';
    return {
      ...markOf(record),
      head: record.head,
      rows: record.rows,
      removed: record.removed ?? [],
      competition: record.competition_id,
      updatedAt: record.updated_at.toISOString(),
    };
  }

  async marks(views: BoardView[]): Promise<BoardMark[]> {
    const { rows } = await this.pool.query<StateRecord>({
      name: 'marks',
      text: MARKS,
      values: [views.map((view) => view.board), views.map((view) => view.audience)],
    });
    return rows.map(markOf);
  }

  async list(): Promise<BoardListItem[]> {
    const { rows } = await this.pool.query<StateRecord>({ name: 'list', text: LIST });
    return rows.map((record) => ({
      id: record.board_id,
      competition: record.head.competition,
      skill: record.head.skill,
      kind: record.head.kind,
      title: record.head.title,
      titleEn: record.head.titleEn,
      state: record.head.state,
      seq: Number(record.seq),
      updatedAt: record.updated_at.toISOString(),
    }));
  }

  async isReachable(): Promise<boolean> {
    return this.pool.query('select from board_state limit 1').then(
      () => true,
      () => false,
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

function markOf(record: StateRecord): BoardMark {
  return {
    board: record.board_id,
    audience: record.audience,
    epoch: record.epoch,
    seq: Number(record.seq),
    hash: record.hash,
  };
}
