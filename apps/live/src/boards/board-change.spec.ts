import fc from 'fast-check';
import { boardHash } from '@skillstar/contract';
import { BoardCopy } from '../../test/board-copy.ts';
import { PretendBoard, pretendRow } from '../../test/pretend-board.ts';
import { changeSince, emittedOf, needsSnapshot } from './board-change.ts';
import type { BoardState } from './board-state.ts';

const a = (total: number) => pretendRow('a', total);
const b = (total: number) => pretendRow('b', total);
const c = (total: number) => pretendRow('c', total);

function copyOf(state: BoardState): BoardCopy {
  return new BoardCopy(structuredClone(state));
}

describe('A change', () => {
  it('carries whole rows, and only those that changed since the room was told last', () => {
    const board = new PretendBoard();
    const before = board.show([a(100), b(200)]);
    const after = board.show([a(150), b(200), c(50)]);
    expect(changeSince(emittedOf(before), after)).toEqual({
      board: after.board,
      epoch: after.epoch,
      base: 2,
      seq: 3,
      hash: after.hash,
      upsert: [
        { ...a(150), v: 3 },
        { ...c(50), v: 3 },
      ],
      remove: [],
    });
  });

  it('makes one message of several pointers', () => {
    const board = new PretendBoard();
    const before = board.show([a(1), b(1)]);
    board.show([a(2), b(1)]);
    board.show([a(2), b(2)]);
    const change = changeSince(emittedOf(before), board.show([a(3), b(2)]))!;
    expect(change).toMatchObject({ base: 2, seq: 5 });
    expect(change.upsert.map(({ id, total, v }) => [id, total, v])).toEqual([
      ['a', 3, 5],
      ['b', 2, 4],
    ]);
  });

  it('names the rows that went since, not those that went before or came back', () => {
    const board = new PretendBoard();
    board.show([a(1), b(1), c(1)]);
    const before = board.show([a(1), b(1)]);
    board.show([]);
    const after = board.show([a(1)]);
    expect(changeSince(emittedOf(before), after)).toMatchObject({ remove: ['b'], upsert: [{ id: 'a', v: 5 }] });
  });

  it('carries the head when it changed, or when a viewer in between may have seen another', () => {
    const board = new PretendBoard();
    const open = board.show([a(1)]);
    const frozen = board.show([a(1)], { state: 'frozen', since: '2026-11-22T08:00:00.000Z' });
    expect(changeSince(emittedOf(open), frozen)).toMatchObject({ head: { state: 'frozen' }, upsert: [] });
    const again = board.show([a(1)], { state: 'open', since: null });
    expect(changeSince(emittedOf(open), again)).toMatchObject({ base: 2, seq: 4, head: { state: 'open' } });
    expect(changeSince(emittedOf(again), board.show([a(2)]))).not.toHaveProperty('head');
  });

  it('does not exist when nothing is new', () => {
    const state = new PretendBoard().show([a(1)]);
    expect(changeSince(emittedOf(state), state)).toBeNull();
    expect(needsSnapshot(emittedOf(state), state)).toBe(false);
  });

  it('does not lead into another epoch: the room must fetch', () => {
    const board = new PretendBoard();
    const before = board.show([a(1)]);
    const restored = board.restart();
    expect(changeSince(emittedOf(before), restored)).toBeNull();
    expect(needsSnapshot(emittedOf(before), restored)).toBe(true);
  });

  it('brings a viewer at any seq from its base on to the same board, and a viewer below its base to a fetch', () => {
    const step = fc.record({
      rows: fc.uniqueArray(fc.tuple(fc.constantFrom(...'abcdefgh'), fc.nat(3)), { selector: ([id]) => id }),
      state: fc.constantFrom('open' as const, 'ranks-only' as const),
      tells: fc.boolean(),
      comes: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
        const board = new PretendBoard();
        const viewers = [copyOf(board.state)];
        let emitted = emittedOf(board.state);
        for (const { rows, state, tells, comes } of steps) {
          board.show(
            rows.map(([id, total]) => pretendRow(id, total)),
            { state },
          );
          // A viewer may take a snapshot that the room has not been told of yet.
          if (comes) viewers.push(copyOf(board.state));
          const change = tells ? changeSince(emitted, board.state) : null;
          if (!change) continue;
          emitted = emittedOf(board.state);
          for (const viewer of viewers) expect(viewer.apply(structuredClone(change))).not.toBe('refetch');
          const late = copyOf(new PretendBoard('public', board.state.board).state);
          Object.assign(late, { epoch: change.epoch, seq: change.base - 1 });
          expect(late.apply(change)).toBe('refetch');
        }
        const last = changeSince(emitted, board.state);
        for (const viewer of viewers) {
          if (last) viewer.apply(structuredClone(last));
          expect(viewer).toMatchObject({ seq: board.state.seq, hash: boardHash(board.state.rows) });
          expect(viewer.head).toEqual(board.state.head);
          expect([...viewer.rows.values()].sort(byId)).toEqual([...board.state.rows].sort(byId));
        }
      }),
      { numRuns: 300 },
    );
  });
});

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
