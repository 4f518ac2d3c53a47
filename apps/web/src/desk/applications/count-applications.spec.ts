import { answerOf, countsBy, waitingIn } from './count-applications.ts';

const COUNTS = [
  { skill: 's1', delegation: 'd1', status: 'approved', count: 4 },
  { skill: 's2', delegation: 'd1', status: 'submitted', count: 1 },
  { skill: 's1', delegation: 'd2', status: 'submitted', count: 7 },
] as const;
const DELEGATIONS = [
  { id: 'd1', name: '云岭市' },
  { id: 'd2', name: '安庆里区' },
  { id: 'd3', name: '滨江区' },
];

describe('the figures of registration', () => {
  it('count every delegation, the largest first, also those that have nothing', () => {
    const rows = countsBy(COUNTS, 'delegation', DELEGATIONS);
    expect(rows.map(({ name, total }) => [name, total])).toEqual([
      ['安庆里区', 7],
      ['云岭市', 5],
      ['滨江区', 0],
    ]);
    expect(rows[1]!.byStatus).toEqual({ approved: 4, submitted: 1, returned: 0, rejected: 0, withdrawn: 0 });
  });

  it('answer who leads, what waits and who has nothing yet', () => {
    const answer = answerOf(countsBy(COUNTS, 'delegation', DELEGATIONS));
    expect(answer).toMatchObject({ total: 12, waiting: 8, top: { name: '安庆里区' }, leaders: 1, empty: ['滨江区'] });
    expect(answerOf(countsBy([], 'skill', [{ id: 's1', name: '网站技术' }])).top).toBeNull();
    expect(waitingIn(COUNTS)).toBe(8);
  });
});
