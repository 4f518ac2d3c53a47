import { pageOf } from './paging.ts';

it.each([
  [0, 0, { page: 0, pages: 1, from: 0, to: 0, size: 'large' }],
  [0, 3, { page: 0, pages: 1, from: 0, to: 3, size: 'large' }],
  [0, 6, { page: 0, pages: 1, from: 0, to: 6, size: 'middle' }],
  [0, 8, { page: 0, pages: 1, from: 0, to: 8, size: 'small' }],
  [1, 9, { page: 1, pages: 2, from: 5, to: 9, size: 'middle' }],
  [1, 12, { page: 1, pages: 2, from: 6, to: 12, size: 'middle' }],
  [4, 36, { page: 4, pages: 5, from: 32, to: 36, size: 'small' }],
  [5, 36, { page: 0, pages: 5, from: 0, to: 8, size: 'small' }],
])('turn %d of %d rows', (turn, rows, page) => expect(pageOf(turn, rows)).toEqual(page));

it.each([9, 10, 17, 41, 60, 500])('no row of %d is left out, none is shown twice', (rows) => {
  const { pages } = pageOf(0, rows);
  const all = Array.from({ length: pages }, (_, turn) => pageOf(turn, rows));
  expect(all[0]!.from).toBe(0);
  expect(all.at(-1)!.to).toBe(rows);
  all.slice(1).forEach((page, i) => expect(page.from).toBe(all[i]!.to));
  all.forEach((page) => expect(page.to).toBeGreaterThan(page.from));
});
