import { LAMP_CONTEST } from '@skillstar/fixtures';
import fc from 'fast-check';
import { checkRanks, cutPositions, type CutTies } from './cut.ts';
import { standings, type StandingEntry } from './standings.ts';
import { asUnits, countTopMarks, teamTotals, type TeamMember } from './teams.ts';
import { rankByKeys, twice, type RankEntry, type TieKey } from './tie-keys.ts';

const entry = (id: string, total: number | null, status: StandingEntry['status'] = 'competing'): StandingEntry => ({
  id,
  total,
  status,
});

describe('standings', () => {
  it('equal totals share a rank and the next rank is skipped: 1, 2, 2, 4', () => {
    const ranked = standings([entry('d', 7000), entry('c', 8000), entry('b', 8000), entry('a', 9000)]);
    expect(ranked.map(({ id, rank }) => [id, rank])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 4],
    ]);
  });

  it('who is not competing or has no total has no rank and keeps the total', () => {
    const ranked = standings([
      entry('f', 9900, 'out-of-contest'),
      entry('e', 9000, 'disqualified'),
      entry('d', null),
      entry('c', 0),
      entry('b', 100, 'absent'),
      entry('a', 100, 'withdrawn'),
    ]);
    expect(ranked).toEqual([
      { ...entry('c', 0), rank: 1 },
      { ...entry('a', 100, 'withdrawn'), rank: null },
      { ...entry('b', 100, 'absent'), rank: null },
      { ...entry('d', null), rank: null },
      { ...entry('e', 9000, 'disqualified'), rank: null },
      { ...entry('f', 9900, 'out-of-contest'), rank: null },
    ]);
    expect(standings([])).toEqual([]);
  });
});

const total = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null });
const status = fc.constantFrom(
  'competing' as const,
  'competing' as const,
  'absent' as const,
  'out-of-contest' as const,
);
const field = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    total,
    status,
    keys: fc.record({ time: fc.integer({ min: 0, max: 2 }), part: fc.constantFrom('1', '1.0', '1.5', '2') }),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);
const TIE_KEYS: TieKey[] = [
  { key: 'time', order: 'asc' },
  { key: 'part', order: 'desc' },
];

describe('properties of ranking', () => {
  it('the order of the input never matters to ranks', () => {
    fc.assert(
      fc.property(field, fc.infiniteStream(fc.nat()), (entries, stream) => {
        const shuffled = entries
          .map((each) => ({ each, at: stream.next().value as number }))
          .sort((a, b) => a.at - b.at);
        const other = shuffled.map(({ each }) => each);
        expect(standings(other)).toEqual(standings(entries));
        expect(rankByKeys(other, TIE_KEYS)).toEqual(rankByKeys(entries, TIE_KEYS));
      }),
    );
  });

  it('adding a competitor below never lowers anyone above', () => {
    fc.assert(
      fc.property(field, (entries) => {
        const before = rankByKeys(entries, TIE_KEYS);
        const last = { id: 'the newcomer', total: -1, status: 'competing' as const, keys: { time: 9, part: '0' } };
        const after = rankByKeys([...entries, last], TIE_KEYS);
        if (!before.ok || !after.ok) throw new Error('refused');
        const ranks = new Map(after.competitors.map(({ id, rank }) => [id, rank]));
        for (const { id, rank } of before.competitors) expect(ranks.get(id)).toBe(rank);
      }),
    );
  });

  it('a rank is one more than the number of those who are better by total and keys', () => {
    const better = (a: RankEntry, b: RankEntry): boolean => {
      if (a.total !== b.total) return a.total! > b.total!;
      if (a.keys!.time !== b.keys!.time) return a.keys!.time! < b.keys!.time!;
      return Number(a.keys!.part) > Number(b.keys!.part);
    };
    fc.assert(
      fc.property(field, (entries) => {
        const ranking = rankByKeys(entries, TIE_KEYS);
        const competing = entries.filter((each) => each.status === 'competing' && each.total !== null);
        const ranks = new Map((ranking.ok ? ranking.competitors : []).map(({ id, rank }) => [id, rank]));
        for (const one of entries) {
          const expected = competing.includes(one) ? 1 + competing.filter((other) => better(other, one)).length : null;
          expect(ranks.get(one.id)).toBe(expected);
        }
      }),
    );
  });
});

describe('tie keys', () => {
  const ids = (entries: RankEntry[], keys: TieKey[]): unknown => {
    const ranking = rankByKeys(entries, keys);
    if (!ranking.ok) return ranking.violations.map(({ code, params }) => [code, params.id, params.key]);
    return ranking.competitors.map(({ id, rank, decidedBy }) => [id, rank, decidedBy]);
  };

  it('ordered keys part equal totals, and what decided is told', () => {
    const entries = LAMP_CONTEST.map(({ id, total: sum, time, practical }) => ({
      id,
      total: sum,
      keys: { time, practical },
    }));
    expect(
      ids(entries, [
        { key: 'time', order: 'asc' },
        { key: 'practical', order: 'desc' },
      ]),
    ).toEqual([
      ['L01', 1, 'total'],
      ['L02', 2, 'time'],
      ['L03', 3, 'time'],
      ['L04', 4, 'total'],
      ['L05', 5, 'shared'],
      ['L06', 5, 'shared'],
      ['L07', 7, 'total'],
      ['L08', 8, 'total'],
    ]);
  });

  it('a later key is used only where the earlier ones are equal', () => {
    const entries = [
      { id: 'a', total: 10, keys: { x: 1, y: '5' } },
      { id: 'b', total: 10, keys: { x: 2, y: '6.5' } },
      { id: 'c', total: 10, keys: { x: 2, y: '7.25' } },
      { id: 'd', total: 10, keys: { x: 2, y: '6.50' } },
    ];
    expect(
      ids(entries, [
        { key: 'x', order: 'desc' },
        { key: 'y', order: 'desc' },
      ]),
    ).toEqual([
      ['c', 1, 'y'],
      ['b', 2, 'shared'],
      ['d', 2, 'shared'],
      ['a', 4, 'x'],
    ]);
  });

  it('a key that is needed and missing is a fault, one that is not needed is not', () => {
    const entries: RankEntry[] = [
      { id: 'a', total: 10, keys: { x: 1 } },
      { id: 'b', total: 10 },
      { id: 'c', total: 10, keys: { x: 'soon' } },
      { id: 'd', total: 10, keys: { x: null } },
      { id: 'e', total: 9 },
    ];
    expect(ids(entries, [{ key: 'x', order: 'asc' }])).toEqual([
      ['rank.keyMissing', 'b', 'x'],
      ['rank.keyInvalid', 'c', 'x'],
      ['rank.keyMissing', 'd', 'x'],
    ]);
    expect(ids([entries[0]!, entries[4]!], [{ key: 'x', order: 'asc' }])).toEqual([
      ['a', 1, 'total'],
      ['e', 2, 'total'],
    ]);
  });

  it('who has no rank stands at the end by id', () => {
    expect(
      ids(
        [
          { id: 'z', total: null },
          { id: 'y', total: 5, status: 'absent' },
          { id: 'x', total: 1 },
        ],
        [],
      ),
    ).toEqual([
      ['x', 1, 'total'],
      ['y', null, null],
      ['z', null, null],
    ]);
  });

  it('nobody stands on a list twice', () => {
    expect(twice([{ id: 'a' }, { id: 'b' }, { id: 'a' }, { id: 'a' }])).toEqual([
      { code: 'id.twice', params: { id: 'a' } },
    ]);
    expect(
      ids(
        [
          { id: 'a', total: 1 },
          { id: 'a', total: 2 },
        ],
        [],
      ),
    ).toEqual([['id.twice', 'a', undefined]]);
  });
});

describe('cuts', () => {
  const positions = (ties?: CutTies): unknown => {
    const placed = [
      { id: 'a', rank: 1, keys: { x: 5 } },
      { id: 'b', rank: 2, keys: { x: 3 } },
      { id: 'c', rank: 2, keys: { x: 1 } },
      { id: 'd', rank: 2, keys: { x: 3 } },
      { id: 'e', rank: 5 },
      { id: 'f', rank: null },
    ];
    const cut = cutPositions(placed, ties, [{ key: 'x', order: 'asc' }]);
    return cut.ok ? Object.fromEntries(cut.positions) : cut.violations;
  };

  it('rank, not place in a list, decides: all who share the rank at a cut get the better side', () => {
    expect(positions()).toEqual({ a: 1, b: 2, c: 2, d: 2, e: 5 });
    expect(positions('share')).toEqual({ a: 1, b: 2, c: 2, d: 2, e: 5 });
  });

  it('a contest may give all at the cut the worse side, or part them by further keys', () => {
    expect(positions('lower')).toEqual({ a: 1, b: 4, c: 4, d: 4, e: 5 });
    expect(positions('key')).toEqual({ a: 1, c: 2, b: 3, d: 3, e: 5 });
    expect(positions('lots' as CutTies)).toEqual([
      { code: 'rule.invalid', params: { setting: 'ties', value: 'lots' } },
    ]);
    expect(
      cutPositions(
        [
          { id: 'a', rank: 1 },
          { id: 'b', rank: 1 },
        ],
        'key',
        [{ key: 'x', order: 'asc' }],
      ),
    ).toMatchObject({
      ok: false,
      violations: [{ code: 'rank.keyMissing' }, { code: 'rank.keyMissing' }],
    });
  });

  it('ranks that are no competition ranking are refused', () => {
    expect(
      checkRanks([
        { id: 'a', rank: 1 },
        { id: 'b', rank: 1 },
        { id: 'c', rank: 2 },
        { id: 'c', rank: null },
      ]),
    ).toEqual([
      { code: 'id.twice', params: { id: 'c' } },
      { code: 'rank.inconsistent', params: { id: 'c', rank: 2, expected: 3 } },
    ]);
  });
});

describe('teams', () => {
  const member = (
    id: string,
    team: string,
    sum: number | null,
    time?: number,
    more: Partial<TeamMember> = {},
  ): TeamMember => ({
    id,
    team,
    total: sum,
    time,
    ...more,
  });

  it('a team has the sum of its members, and the smaller total time wins a tie', () => {
    const teams = teamTotals(
      [
        member('a1', 'A', 5000, 100),
        member('b1', 'B', 6000, 50),
        member('a2', 'A', 4000, 100),
        member('b2', 'B', 3000, 60),
        member('c1', 'C', 9000),
        member('c2', 'C', 100, 7),
        member('d1', 'D', 9000, 1),
        member('e1', 'E', 9000, 1),
        member('e2', 'E', 9000, 1, { status: 'disqualified' }),
        member('f1', 'F', 9000, 1),
        member('f2', 'F', null, 1),
      ],
      { counting: null, members: 2 },
    );
    expect(teams).toEqual({
      ok: true,
      teams: [
        { id: 'A', total: 9000, keys: { time: 200 } },
        { id: 'B', total: 9000, keys: { time: 110 } },
        { id: 'C', total: 9100 },
        { id: 'D', total: null },
        { id: 'E', total: null },
        { id: 'F', total: null },
      ],
    });
    const ranked = rankByKeys(teams.ok ? teams.teams.slice(0, 2) : [], [{ key: 'time', order: 'asc' }]);
    expect(ranked.ok && ranked.competitors.map(({ id }) => id)).toEqual(['B', 'A']);
  });

  it('a team may count only its best members', () => {
    const members = [
      member('c', 'T', 30, 9),
      member('a', 'T', 50, 2),
      member('b', 'T', 30, 3),
      member('d', 'T', 30, 9),
    ];
    expect(teamTotals(members, { counting: 2, members: 4 })).toEqual({
      ok: true,
      teams: [{ id: 'T', total: 80, keys: { time: 5 } }],
    });
    expect(teamTotals(members, { counting: 3, members: 1 })).toEqual({
      ok: true,
      teams: [{ id: 'T', total: 110, keys: { time: 14 } }],
    });
    const timeless = [member('b', 'T', 1), member('a', 'T', 1), member('c', 'T', 1, 5)];
    expect(teamTotals(timeless, { counting: 1, members: 1 })).toEqual({ ok: true, teams: [{ id: 'T', total: 1 }] });
    for (const counting of [0, -1, 1.5]) {
      expect(teamTotals(members, { counting, members: 1 })).toMatchObject({ violations: [{ code: 'rule.invalid' }] });
    }
    expect(teamTotals([], { counting: 1, members: 1 })).toEqual({ ok: true, teams: [] });
  });

  it('a team that stands as one unit counts once, and its members agree on the total', () => {
    const entries = [
      { id: 'b', team: 'T', total: 5 },
      { id: 'a', team: 'T', total: 5 },
      { id: 'c', team: null, total: 5 },
      { id: 'd', total: 7 },
      { id: 'T', total: 9 },
    ];
    const units = asUnits(entries);
    expect(units.ok && units.units.map(({ id, members }) => [id, members])).toEqual([
      ['T', ['T']],
      ['a', ['a', 'b']],
      ['c', ['c']],
      ['d', ['d']],
    ]);
    expect(asUnits([...entries, { id: 'x', team: 'T', total: 6 }])).toMatchObject({
      violations: [{ code: 'team.totalsDiffer', params: { team: 'T' } }],
    });
  });

  it('the number of modules in which somebody is best may be a tie key', () => {
    const counts = countTopMarks([
      {
        module: 'A',
        marks: [
          { id: 'x', total: 10 },
          { id: 'y', total: 10 },
          { id: 'z', total: 9 },
        ],
      },
      {
        module: 'B',
        marks: [
          { id: 'x', total: null },
          { id: 'y', total: 1 },
        ],
      },
    ]);
    expect(Object.fromEntries(counts)).toEqual({ x: 1, y: 2, z: 0 });
  });
});
