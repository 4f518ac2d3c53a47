import { boardHash, type BoardChange, type BoardHead, type BoardRow, type BoardSnapshot } from '@skillstar/contract';
import { applyChange, applySnapshot, byPlace, compareHead } from './board-state.ts';

const head = { title: '工业机械', state: 'open' } as BoardHead;
const row = (id: string, v: number, rank: number | null, total: number | null = 0): BoardRow => ({
  id,
  v,
  rank,
  code: id,
  name: null,
  delegation: null,
  unit: null,
  total,
  status: 'competing',
  progress: null,
});
const board = (seq: number, rows: BoardRow[], epoch = 'e1'): BoardSnapshot => ({
  board: 'b',
  epoch,
  seq,
  hash: boardHash(rows),
  head,
  rows,
});
/** The change that leads from any seq in [base, seq) to `after`. */
const change = (base: number, after: BoardSnapshot, upsert: string[], remove: string[] = []): BoardChange => ({
  board: 'b',
  epoch: after.epoch,
  base,
  seq: after.seq,
  hash: after.hash,
  upsert: after.rows.filter((r) => upsert.includes(r.id)),
  remove,
});

const at4 = board(4, [row('A', 1, 1), row('B', 4, 2)]);
const at5 = board(5, [row('B', 5, 1), row('A', 5, 2)]);
const at6 = board(6, [row('B', 5, 1), row('C', 6, 2), row('A', 6, 3)]);

describe('a change', () => {
  it('is applied at the seq just below it', () => {
    expect(applyChange(at4, change(4, at5, ['A', 'B']))).toEqual({ kind: 'applied', board: at5 });
  });

  it('that coalesces several is applied at every seq in [base, seq)', () => {
    const coalesced = change(4, at6, ['A', 'B', 'C']);
    expect(applyChange(at4, coalesced)).toEqual({ kind: 'applied', board: at6 });
    expect(applyChange(at5, coalesced)).toEqual({ kind: 'applied', board: at6 });
  });

  it('sent twice changes nothing the second time', () => {
    expect(applyChange(at5, change(4, at5, ['A', 'B']))).toEqual({ kind: 'same' });
  });

  it('that comes after a later one is ignored', () => {
    expect(applyChange(at6, change(4, at5, ['A', 'B']))).toEqual({ kind: 'same' });
  });

  it('above a gap asks for the snapshot it names', () => {
    expect(applyChange(at4, change(5, at6, ['A', 'C']))).toEqual({ kind: 'fetch', seq: 6 });
  });

  it('above a gap is not applied even where its rows would fit: a head may be missing', () => {
    expect(applyChange(at4, change(5, at6, ['A', 'B', 'C']))).toEqual({ kind: 'fetch', seq: 6 });
  });

  it('of another epoch, or before any snapshot, asks for the snapshot', () => {
    expect(applyChange(at4, change(4, board(5, [], 'e2'), []))).toEqual({ kind: 'fetch', seq: 5 });
    expect(applyChange(null, change(4, at5, ['A', 'B']))).toEqual({ kind: 'fetch', seq: 5 });
  });

  it('removes rows, and adds and moves others', () => {
    const at7 = board(7, [row('C', 6, 1), row('A', 7, 2)]);
    expect(applyChange(at6, change(6, at7, ['C', 'A'], ['B']))).toEqual({ kind: 'applied', board: at7 });
  });

  it('whose result has another hash is not believed: the snapshot is', () => {
    expect(applyChange(at4, { ...change(4, at5, ['A', 'B']), hash: '00000000' })).toEqual({ kind: 'fetch', seq: 5 });
  });

  it('may carry a new head', () => {
    const frozen = { ...head, state: 'frozen' as const };
    expect(applyChange(at4, { ...change(4, at5, ['A', 'B']), head: frozen })).toMatchObject({
      board: { head: frozen },
    });
  });
});

describe('a snapshot', () => {
  it('is the first truth', () => expect(applySnapshot(null, at4)).toEqual({ kind: 'applied', board: at4 }));
  it('that is newer replaces', () => expect(applySnapshot(at4, at6)).toEqual({ kind: 'applied', board: at6 }));
  it('that is older (a held copy) does not', () => expect(applySnapshot(at6, at4)).toEqual({ kind: 'same' }));
  it('of another epoch replaces everything, even with a lower seq', () => {
    const restored = board(2, [row('Z', 1, 1)], 'e2');
    expect(applySnapshot(at6, restored)).toEqual({ kind: 'applied', board: restored });
  });
  it('of the same seq heals a board that went wrong', () => {
    const wrong = { ...at5, hash: 'ffffffff' };
    expect(applySnapshot(wrong, at5)).toEqual({ kind: 'applied', board: at5 });
    expect(applySnapshot(at5, at5)).toEqual({ kind: 'same' });
  });
});

describe('a head', () => {
  it.each([
    ['equal: nothing to do', { epoch: 'e1', seq: 5, hash: at5.hash }, { kind: 'same' }],
    ['ahead: fetch', { epoch: 'e1', seq: 9, hash: 'x' }, { kind: 'fetch', seq: 9 }],
    ['behind (a slow node): nothing to do', { epoch: 'e1', seq: 4, hash: 'x' }, { kind: 'same' }],
    ['equal seq, other hash: fetch', { epoch: 'e1', seq: 5, hash: 'x' }, { kind: 'fetch', seq: 5 }],
    ['another epoch: fetch', { epoch: 'e2', seq: 1, hash: 'x' }, { kind: 'fetch', seq: 1 }],
  ])('%s', (_, message, step) => expect(compareHead(at5, message)).toEqual(step));
});

it('the order is rank, then code; no rank stands last', () => {
  const rows = [row('D', 1, null), row('C', 1, 1), row('A', 1, null), row('B', 1, 1)];
  expect(rows.sort(byPlace).map((r) => r.id)).toEqual(['B', 'C', 'A', 'D']);
});
