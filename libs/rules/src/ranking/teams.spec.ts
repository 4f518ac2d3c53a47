import { cutPositions } from './cut.ts';
import { teamTotals, type TeamMember } from './teams.ts';

describe('teams of which not everybody counts', () => {
  const member = (id: string, total: number, time?: number): TeamMember => ({ id, team: 'T', total, time });
  const teams = (members: TeamMember[], counting: number | null): unknown => {
    const summed = teamTotals(members, { counting, members: 1 });
    return summed.ok ? summed.teams : summed.violations;
  };

  it('the best by total count, whatever their names', () => {
    const members = [member('a', 10, 1), member('b', 30, 9), member('c', 20, 5)];
    expect(teams(members, 1)).toEqual([{ id: 'T', total: 30, keys: { time: 9 } }]);
    expect(teams(members, 2)).toEqual([{ id: 'T', total: 50, keys: { time: 14 } }]);
    expect(teams(members, 3)).toEqual([{ id: 'T', total: 60, keys: { time: 15 } }]);
    expect(teams(members, 9)).toEqual(teams(members, null));
  });

  it('of equal totals the shorter time counts', () => {
    const members = [member('a', 20, 9), member('b', 20, 3), member('c', 10, 1)];
    expect(teams(members, 1)).toEqual([{ id: 'T', total: 20, keys: { time: 3 } }]);
  });

  it('teams stand in the order of their names, and a faulty number is named', () => {
    const two = [member('a', 1), { ...member('b', 2), team: 'S' }];
    expect(teams(two, null)).toEqual([
      { id: 'S', total: 2 },
      { id: 'T', total: 1 },
    ]);
    expect(teams(two, 0)).toEqual([{ code: 'rule.invalid', params: { setting: 'counting', value: 0 } }]);
  });
});

describe('cuts that are told', () => {
  const placed = [1, 1, 3, 3, 5].map((rank, index) => ({ id: 'abcde'[index]!, rank, keys: { x: 9 - index } }));
  const by = (cuts: number[] | null, keys = [{ key: 'x', order: 'asc' as const }]): unknown => {
    const cut = cutPositions(placed, 'key', keys, cuts);
    return cut.ok ? [...cut.positions.values()] : cut.violations.map(({ params }) => params.id);
  };
  const inOrder = (cuts: number[] | null): unknown => {
    const cut = cutPositions(placed, 'key', [{ key: 'x', order: 'asc' }], cuts);
    return cut.ok ? placed.map(({ id }) => cut.positions.get(id)) : null;
  };

  it('part only the equals whom they go through', () => {
    expect(inOrder([1])).toEqual([2, 1, 3, 3, 5]);
    expect(inOrder([2])).toEqual([1, 1, 3, 3, 5]);
    expect(inOrder([3])).toEqual([1, 1, 4, 3, 5]);
    expect(inOrder([4, 5])).toEqual([1, 1, 3, 3, 5]);
    expect(inOrder([1, 3])).toEqual([2, 1, 4, 3, 5]);
    expect(inOrder(null)).toEqual([2, 1, 4, 3, 5]);
    expect(inOrder([])).toEqual([1, 1, 3, 3, 5]);
  });

  it('ask for the keys only there, and without keys the equals stay together', () => {
    expect(by([2], [{ key: 'none', order: 'asc' }])).toEqual([1, 1, 3, 3, 5]);
    expect(by([3], [{ key: 'none', order: 'asc' }])).toEqual(['c', 'd']);
    const keyless = cutPositions(placed, 'key');
    expect(keyless.ok && [...keyless.positions.values()]).toEqual([1, 1, 3, 3, 5]);
  });
});
