import type { BoardKind, Visibility } from '@skillstar/contract';
import type { BoardView } from '../wire.ts';
import { sumsStillFrozen, toldByOpening } from './told-by-opening.ts';

const board = (id: string, kind: BoardKind, visibility: Visibility) => ({ id, kind, visibility }) as BoardView;
const skills = [
  board('a', 'skill', 'open'),
  board('b', 'skill', 'frozen'),
  board('c', 'skill', 'hidden'),
  board('d', 'skill', 'ranks-only'),
];

describe('the opening of a skill', () => {
  it('leaves the sums frozen that were frozen along with it', () => {
    const sums = [board('s', 'delegation', 'frozen'), board('g', 'group', 'open')];
    const of = (visibility: Visibility) => sumsStillFrozen(skills[1]!, visibility, [...skills, ...sums]);
    expect([of('open'), of('ranks-only')].map((list) => list.map(({ id }) => id))).toEqual([['s'], ['s']]);
    expect([of('hidden'), of('frozen'), sumsStillFrozen(sums[0]!, 'open', sums)]).toEqual([[], [], []]);
  });
});

describe('what the opening of a sum tells', () => {
  it.each(['open', 'ranks-only'] as const)('%s: the skills that keep their marks back', (visibility) => {
    const sum = board('s', 'delegation', 'frozen');
    expect(toldByOpening(sum, visibility, [...skills, sum]).map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('nothing, where the sum closes or stays as it is, and where a skill opens itself', () => {
    expect(toldByOpening(board('s', 'group', 'open'), 'frozen', skills)).toEqual([]);
    expect(toldByOpening(board('s', 'group', 'open'), 'open', skills)).toEqual([]);
    expect(toldByOpening(skills[1]!, 'open', skills)).toEqual([]);
  });
});
