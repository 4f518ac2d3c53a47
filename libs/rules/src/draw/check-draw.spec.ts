import { checkDrawByHand, clashesOf } from './check-draw.ts';
import { drawStations } from './draw-stations.ts';
import type { DrawPlace, DrawRequest } from './request.ts';

const places = (batches: number, stations: number): DrawPlace[] =>
  Array.from({ length: batches * stations }, (_, index) => ({
    batch: `B${1 + Math.floor(index / stations)}`,
    station: `S${1 + (index % stations)}`,
  }));
const entrants = (sizes: Record<string, number>): { id: string; delegation: string }[] =>
  Object.entries(sizes).flatMap(([delegation, size]) =>
    Array.from({ length: size }, (_, index) => ({ id: `${delegation}${index + 1}`, delegation })),
  );
const request = (more: Partial<DrawRequest> = {}): DrawRequest => ({
  seed: 'Changchun 2026',
  entrants: entrants({ A: 3, B: 2, C: 1 }),
  places: places(2, 3),
  ...more,
});

const codes = (faults: { code: string }[]): string[] => faults.map(({ code }) => code);

describe('draw by hand', () => {
  const asked = request({ entrants: entrants({ A: 2, B: 1 }), places: places(1, 4), seed: '' });
  const at = (id: string, station: number, batch = 'B1') => ({ id, batch, station: `S${station}` });

  it('a draw by hand is valid when it could have been drawn', () => {
    expect(checkDrawByHand(asked, [at('A1', 4), at('A2', 2), at('B1', 1)])).toEqual([]);
    expect(codes(checkDrawByHand(asked, [at('A1', 1), at('A2', 1), at('Z', 9)]))).toEqual([
      'draw.placeTwice',
      'draw.entrantUnknown',
      'draw.placeUnknown',
      'draw.placeMissing',
    ]);
    expect(codes(checkDrawByHand({ ...asked, entrants: [...asked.entrants, { id: 'A1' }] }, []))).toContain('id.twice');
  });

  it('fixed places and delegations apart hold by hand too', () => {
    const strict: DrawRequest = { ...asked, fixed: [at('B1', 2)], apart: { rule: 'neighbours', strength: 'required' } };
    expect(checkDrawByHand(strict, [at('A1', 1), at('B1', 2), at('A2', 3)])).toEqual([]);
    expect(checkDrawByHand(strict, [at('A1', 1), at('A2', 2), at('B1', 3)])).toEqual([
      { code: 'draw.fixedMoved', params: { id: 'B1', batch: 'B1', station: 'S2' } },
      { code: 'draw.sameDelegation', params: { delegation: 'A', batch: 'B1', one: 'A1', other: 'A2' } },
    ]);
    expect(codes(checkDrawByHand(strict, [at('A1', 1), at('A2', 3)]))).toEqual(['draw.placeMissing']);
    const preferred: DrawRequest = { ...strict, fixed: [], apart: { rule: 'neighbours', strength: 'preferred' } };
    const clashing = [at('A1', 1), at('A2', 2), at('B1', 3)];
    expect(checkDrawByHand(preferred, clashing)).toEqual([]);
    expect(clashesOf(preferred, clashing)).toEqual([{ delegation: 'A', batch: 'B1', ids: ['A1', 'A2'] }]);
  });
});

describe('an entrant whose id is an empty text', () => {
  const nameless = request({ entrants: [{ id: '', delegation: 'A' }, { id: 'A1', delegation: 'A' }, { id: 'B1' }] });

  it('gets one place like everybody else, and an empty place is not his', () => {
    const drawn = drawStations(nameless);
    const assignments = drawn.ok ? drawn.assignments : [];
    expect(assignments.map(({ id }) => id).sort()).toEqual(['', 'A1', 'B1']);
    const apart = { rule: 'neighbours', strength: 'required' } as const;
    const byHand = [
      { id: 'A1', batch: 'B1', station: 'S1' },
      { id: '', batch: 'B2', station: 'S1' },
    ];
    expect(clashesOf({ ...nameless, apart }, byHand)).toEqual([]);
  });
});
