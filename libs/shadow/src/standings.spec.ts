import type { TieKey } from './export.ts';
import { ranks, type Entrant } from './standings.ts';

const entrant = (id: string, total: number | null, more: Partial<Entrant> = {}): Entrant => ({
  id,
  total,
  status: 'competing',
  keys: {},
  ...more,
});
const of = (entrants: Entrant[], ...keys: TieKey[]) => [...ranks(entrants, keys).rank.values()];

describe('The standing', () => {
  it('gives equal totals one rank and leaves the next out', () => {
    expect(of([entrant('a', 90), entrant('b', 80), entrant('c', 90), entrant('d', 70)])).toEqual([1, 3, 1, 4]);
  });

  it('has no rank for who did not compete or has no mark, but one for a true zero', () => {
    const all = [
      entrant('a', 90, { status: 'disqualified' }),
      entrant('b', 80),
      entrant('c', null),
      entrant('d', 0),
      entrant('e', 85, { status: 'out-of-contest' }),
    ];
    expect(of(all)).toEqual([null, 1, null, 2, null]);
  });

  it('parts equal totals by the keys in their order', () => {
    const all = [
      entrant('a', 90, { keys: { time: '12.5', practical: '60' } }),
      entrant('b', 90, { keys: { time: '12.50', practical: '61' } }),
      entrant('c', 90, { keys: { time: '9', practical: null } }),
      entrant('d', 90, { keys: { time: '12.5', practical: '60.0' } }),
      entrant('e', 89),
    ];
    const keys = [
      { key: 'time', order: 'asc' },
      { key: 'practical', order: 'desc' },
    ] as const;
    expect(of(all, ...keys)).toEqual([3, 2, 1, 3, 5]);
    expect(ranks(all, keys).lacking).toEqual(new Map());
  });

  it('names who lacks a key that is needed, and nobody else', () => {
    const all = [
      entrant('a', 90, { keys: { time: '9' } }),
      entrant('b', 90, { keys: { time: null } }),
      entrant('c', 80),
    ];
    expect(ranks(all, [{ key: 'time', order: 'asc' }]).lacking).toEqual(new Map([['b', 'time']]));
  });

  it('puts who lacks a key behind those who have it, where the key says so, and parts them by the next', () => {
    const all = [
      entrant('a', 90, { keys: { time: null, practical: '1' } }),
      entrant('b', 90, { keys: { time: '9', practical: '0' } }),
      entrant('c', 90, { keys: { practical: '2' } }),
    ];
    const keys: TieKey[] = [
      { key: 'time', order: 'desc', missing: 'last' },
      { key: 'practical', order: 'desc' },
    ];
    expect(of(all, ...keys)).toEqual([3, 1, 2]);
    expect(ranks(all, keys).lacking).toEqual(new Map());
  });
});
