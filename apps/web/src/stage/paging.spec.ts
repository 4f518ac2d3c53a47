import { pageOf } from './paging.ts';

it.each([
  [0, 0, { page: 0, pages: 1, from: 0, to: 0 }],
  [0, 10, { page: 0, pages: 1, from: 0, to: 10 }],
  [0, 36, { page: 0, pages: 4, from: 0, to: 10 }],
  [3, 36, { page: 3, pages: 4, from: 30, to: 36 }],
  [4, 36, { page: 0, pages: 4, from: 0, to: 10 }],
  [7, 12, { page: 1, pages: 2, from: 10, to: 12 }],
])('turn %d of %d rows', (turn, rows, page) => expect(pageOf(turn, rows)).toEqual(page));
