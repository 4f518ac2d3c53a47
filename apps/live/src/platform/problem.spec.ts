import { Problem } from './problem.ts';

describe('A problem', () => {
  it('has its status and sentence from the catalogue', () => {
    expect(new Problem('board.tooMany', { limit: 20 }).body('en', 'r1')).toEqual({
      type: '/problems/board.tooMany',
      code: 'board.tooMany',
      title: 'One connection can follow at most 20 boards; leave another one first.',
      detail: 'One connection can follow at most 20 boards; leave another one first.',
      status: 429,
      params: { limit: 20 },
      requestId: 'r1',
    });
  });
});
