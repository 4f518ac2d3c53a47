import { randomUUID } from 'node:crypto';
import { boardHash, type Audience, type BoardHead, type BoardRow } from '@skillstar/contract';
import type { BoardState } from '../src/boards/board-state.ts';

export type PlainRow = Omit<BoardRow, 'v'>;

/** Writes boards the way the producer of the api does: `v` moves with the row's bytes, `seq` with the view's. */
export class PretendBoard {
  state: BoardState;

  constructor(
    audience: Audience = 'public',
    board: string = randomUUID(),
    readonly competition: string = randomUUID(),
  ) {
    this.state = {
      board,
      audience,
      epoch: randomUUID(),
      seq: 1,
      hash: boardHash([]),
      head: pretendHead(competition),
      rows: [],
      removed: [],
      competition,
      updatedAt: '2026-11-22T08:00:00.000Z',
    };
  }

  show(rows: PlainRow[], head: Partial<BoardHead> = {}): BoardState {
    const before = this.state;
    const seq = before.seq + 1;
    const known = new Map(before.rows.map((row) => [row.id, row]));
    const next = rows.map((row) => {
      const present = known.get(row.id);
      return present && sameBytes(present, { ...row, v: present.v }) ? present : { ...row, v: seq };
    });
    const ids = new Set(rows.map((row) => row.id));
    const gone = before.rows.filter((row) => !ids.has(row.id)).map(({ id }) => ({ id, v: seq }));
    const removed = [...before.removed.filter(({ id }) => !ids.has(id)), ...gone];
    const nextHead = { ...before.head, ...head };
    if (sameBytes(before.rows, next) && sameBytes(before.head, nextHead)) return before;
    return (this.state = { ...before, seq, hash: boardHash(next), head: nextHead, rows: next, removed });
  }

  /** A backup was restored: the same board tells its story anew. */
  restart(): BoardState {
    const rows = this.state.rows.map((row) => ({ ...row, v: 1 }));
    return (this.state = { ...this.state, epoch: randomUUID(), seq: 1, rows, removed: [], hash: boardHash(rows) });
  }
}

export function pretendHead(competition: string): BoardHead {
  return {
    competition: { id: competition, name: '技能之星', nameEn: 'Skills Star' },
    skill: { id: randomUUID(), name: '网站设计与开发', nameEn: 'Web Technologies' },
    kind: 'skill',
    title: '网站设计与开发',
    titleEn: 'Web Technologies',
    state: 'open',
    since: null,
    counts: 'confirmed',
    total: 10_000,
    progress: null,
    coded: false,
  };
}

export function pretendRow(id: string, total: number | null, rank: number | null = null): PlainRow {
  return {
    id,
    rank,
    code: id.toUpperCase(),
    name: `选手 ${id}`,
    delegation: { code: 'HRB', name: '哈尔滨市', nameEn: 'Harbin' },
    unit: null,
    total,
    status: 'competing',
    progress: null,
  };
}

function sameBytes(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** PostgreSQL's jsonb keeps no order of keys, nor do we. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
