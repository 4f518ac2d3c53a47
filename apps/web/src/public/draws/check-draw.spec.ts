import { drawCommitment, drawStations } from '@skillstar/rules';
import { checkDraw, promiseFile, replayFile, requestOf, type Draw } from './check-draw.ts';

const SECRET = '00112233445566778899aabbccddeeff';
const promise = {
  id: '1',
  kind: 'codes',
  method: 'seeded',
  status: 'drawn',
  promisedAt: '2026-12-01T00:00:00.000Z',
  drawnAt: '2026-12-01T01:00:00.000Z',
  drawnBy: '组委会',
  sealed: false,
  count: 3,
  entrants: ['a', 'b', 'c'].map((id) => ({ id, delegation: null, name: `选手${id}`, unit: null })),
  places: ['101', '102', '103'].map((station) => ({ batch: '1', station })),
  fixed: [],
  apart: null,
  clashes: 0,
} as unknown as Draw;

function drawnWith(word: string | null): Draw {
  const seed = word === null ? SECRET : `${SECRET}:${word}`;
  const outcome = drawStations(requestOf(promise, seed));
  if (!outcome.ok) throw new Error('not drawn');
  const commitment = drawCommitment(requestOf(promise, SECRET));
  const { algorithm, assignments } = outcome;
  return { ...promise, algorithm, assignments, commitment, word, secret: SECRET, seed };
}

describe('whoever checks a draw', () => {
  it.each([null, '云岭 0713'])('sees that it holds (word: %s)', (word) => {
    expect(checkDraw(drawnWith(word))).toEqual({ promised: true, seeded: true, drawn: true });
  });

  it('sees that two places were exchanged', () => {
    const draw = drawnWith(null);
    const [one, other, ...rest] = draw.assignments!;
    const assignments = [{ ...one!, id: other!.id }, { ...other!, id: one!.id }, ...rest];
    expect(checkDraw({ ...draw, assignments })).toEqual({ promised: true, seeded: true, drawn: false });
  });

  it('sees that somebody was added to the list after the promise', () => {
    const draw = drawnWith(null);
    const entrants = [...draw.entrants, { id: 'd', delegation: null, name: '后来者', unit: null }];
    const places = [...draw.places, { batch: '1', station: '104' }];
    expect(checkDraw({ ...draw, entrants, places })).toMatchObject({ promised: false, drawn: false });
  });

  it('sees that the secret was chosen anew, or the word left out of the seed', () => {
    expect(checkDraw({ ...drawnWith(null), secret: 'f'.repeat(32) })).toMatchObject({ promised: false, seeded: false });
    expect(checkDraw({ ...drawnWith('云岭'), seed: SECRET })).toMatchObject({ promised: true, seeded: false });
  });

  it('has nothing to check before the draw, by hand, and while a coded skill is sealed', () => {
    expect(checkDraw({ ...drawnWith(null), seed: null, secret: null, assignments: null })).toBeNull();
  });

  it('gets files that the command line of the rules draws again from', () => {
    const draw = drawnWith('云岭');
    const { replay, ...request } = JSON.parse(replayFile(draw));
    expect(drawStations(request)).toMatchObject({ commitment: replay.commitment, assignments: replay.assignments });
    expect(drawStations(JSON.parse(promiseFile(draw)))).toMatchObject({ commitment: draw.commitment });
  });
});
