import { rankChanges } from './rank-changes.ts';

const ranks = (places: Record<string, number>) => new Map(Object.entries(places));

it('rising is positive, falling negative, staying is nothing', () => {
  const moved = rankChanges(ranks({ A: 5, B: 1, C: 2 }), ranks({ A: 2, B: 1, C: 3 }));
  expect(Object.fromEntries(moved)).toEqual({ A: 3, C: -1 });
});

it('a row that is new, or lost its rank, did not move', () => {
  expect(rankChanges(ranks({ A: 1 }), ranks({ B: 1 })).size).toBe(0);
});
