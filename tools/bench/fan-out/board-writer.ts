import { randomUUID } from 'node:crypto';
import { BOARD_POINTER_CHANNEL, boardHash, formatPointer, type BoardRow } from '@skillstar/contract';
import { Client } from 'pg';

const ROWS = 40;
/** So many rows change at a time that a change weighs about 1 KB. */
const CHANGING = 4;

/** Stands in for the producer: one board, a change of about 1 KB at a time, stored and pointed to in one transaction. */
export class BoardWriter {
  readonly board = randomUUID();
  private readonly epoch = randomUUID();
  private readonly competition = randomUUID();
  private readonly client: Client;
  private seq = 0;
  private rows: BoardRow[] = Array.from({ length: ROWS }, (_, at) => row(at));

  constructor(url: string) {
    this.client = new Client({ connectionString: url });
  }

  async open(): Promise<void> {
    await this.client.connect();
    await this.write();
  }

  /** The text of the change, as a yardstick can send it. */
  async write(): Promise<string> {
    const seq = ++this.seq;
    const changed = Array.from({ length: CHANGING }, (_, step) => (seq * CHANGING + step) % ROWS);
    this.rows = this.rows.map((old, at) => (changed.includes(at) ? { ...old, v: seq, total: 5_000 + seq } : old));
    const hash = boardHash(this.rows);
    await this.client.query('begin');
    await this.client.query(
      `insert into board_state (board_id, audience, competition_id, epoch, seq, hash, head, rows, removed, updated_at)
       values ($1, 'public', $2, $3, $4, $5, $6, $7, '[]', now())
       on conflict (board_id, audience) do update set seq = excluded.seq, hash = excluded.hash, rows = excluded.rows`,
      [this.board, this.competition, this.epoch, seq, hash, JSON.stringify(this.head()), JSON.stringify(this.rows)],
    );
    const pointer = formatPointer({ board: this.board, audience: 'public', seq });
    await this.client.query('select pg_notify($1, $2)', [BOARD_POINTER_CHANNEL, pointer]);
    await this.client.query('commit');
    const upsert = this.rows.filter(({ v }) => v === seq);
    const change = { board: this.board, epoch: this.epoch, base: seq - 1, seq, hash, upsert, remove: [] };
    return `42/boards,${JSON.stringify(['board:change', change])}`;
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private head() {
    const competition = { id: this.competition, name: '技能之星', nameEn: 'Skills Star' };
    return { competition, skill: null, kind: 'group', title: '总榜', titleEn: null, state: 'open', total: 10_000 };
  }
}

function row(at: number): BoardRow {
  return {
    id: `row-${at}`,
    v: 0,
    rank: at + 1,
    code: String(at + 1).padStart(3, '0'),
    name: `选手${at + 1}`,
    delegation: { code: 'HRB', name: '哈尔滨市', nameEn: 'Harbin' },
    unit: '某某技师学院',
    total: 5_000,
    status: 'competing',
    progress: 50,
  };
}
