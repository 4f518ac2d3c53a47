import fc from 'fast-check';
import type { CutTies } from '../ranking/cut.ts';
import { advance, type Advancement, type Candidate, type SelectionRule, type SelectionStage } from './advance.ts';
import { freezeRule, ruleHash } from './freeze.ts';

const stage = (id: string, count: number, more: Partial<SelectionStage> = {}): SelectionStage => ({
  id,
  advance: count,
  weight: '1',
  carry: 'carry-over',
  ...more,
});
const candidate = (id: string, marks: Record<string, (number | null)[]>, more: Partial<Candidate> = {}): Candidate => ({
  id,
  marks,
  ...more,
});

function outcome(rule: SelectionRule, at: string, candidates: Candidate[]): Advancement[] {
  const advanced = advance(rule, at, candidates);
  if (!advanced.ok) throw new Error(JSON.stringify(advanced.violations));
  return advanced.candidates;
}
const refused = (rule: SelectionRule, candidates: Candidate[]): unknown => {
  const advanced = advance(rule, 'a', candidates);
  return advanced.ok ? [] : advanced.violations.map(({ params }) => [params.setting ?? params.id, params.value]);
};
const lines = (found: Advancement[]): string[] =>
  found.map(({ id, total, rank, outcome: out }) => `${id} ${total} ${rank} ${out}`);

describe('selection over stages', () => {
  it('the best of a stage go on, and the next stand by as reserves', () => {
    const rule = { stages: [stage('trial', 2, { reserves: 1 })] };
    const candidates = [8000, 9000, 7000, 6000].map((mark, index) => candidate(`c${index + 1}`, { trial: [mark] }));
    expect(lines(outcome(rule, 'trial', candidates))).toEqual([
      'c2 9000 1 advances',
      'c1 8000 2 advances',
      'c3 7000 3 reserve',
      'c4 6000 4 out',
    ]);
    expect(lines(outcome({ stages: [stage('trial', 1)] }, 'trial', candidates))).toEqual([
      'c2 9000 1 advances',
      'c1 8000 2 out',
      'c3 7000 3 out',
      'c4 6000 4 out',
    ]);
  });

  it('a pipeline narrows from ten to five, three, two and one', () => {
    const numbers = [5, 3, 2, 1];
    const rule = { stages: numbers.map((count, index) => stage(`s${index}`, count)) };
    let left = Array.from({ length: 10 }, (_, index) => index);
    numbers.forEach((count, at) => {
      const marks = (index: number) =>
        Object.fromEntries(numbers.slice(0, at + 1).map((_, each) => [`s${each}`, [100 * index]]));
      const found = outcome(
        rule,
        `s${at}`,
        left.map((index) => candidate(`c${index}`, marks(index))),
      );
      const going = found.filter(({ outcome: out }) => out === 'advances').map(({ id }) => Number(id.slice(1)));
      expect(going).toHaveLength(count);
      left = going;
    });
    expect(left).toEqual([9]);
  });

  it('results are carried over by the weights of the stages, rounded once', () => {
    const rule = { stages: [stage('a', 9, { weight: '30' }), stage('b', 9, { weight: '70' })] };
    const [found] = outcome(rule, 'b', [candidate('c', { a: [8001], b: [9002] })]);
    expect(found!.total).toBe(8702);
    expect(lines(outcome(rule, 'a', [candidate('c', { a: [8001] })]))).toEqual(['c 8001 1 advances']);
    expect(lines(outcome(rule, 'b', [candidate('c', { b: [9002] })]))).toEqual(['c null null out']);
  });

  it('a reset starts the count anew', () => {
    const rule = { stages: [stage('a', 9), stage('b', 9, { carry: 'reset' }), stage('c', 9, { weight: '3' })] };
    const marks = { a: [0], b: [8000], c: [9000] };
    expect(outcome(rule, 'b', [candidate('x', marks)])[0]!.total).toBe(8000);
    expect(outcome(rule, 'c', [candidate('x', marks)])[0]!.total).toBe(8750);
    expect(outcome(rule, 'a', [candidate('x', marks)])[0]!.total).toBe(0);
  });

  it('the worst assessments of a stage may be left out, and a missed one is the worst', () => {
    const rule = (dropWorst?: number, assessments?: number) => ({
      stages: [stage('a', 9, { dropWorst, assessments })],
    });
    const three = candidate('x', { a: [7000, 9000, 8001] });
    expect(outcome(rule(), 'a', [three])[0]!.total).toBe(8000);
    expect(outcome(rule(1), 'a', [three])[0]!.total).toBe(8501);
    expect(refused(rule(3), [three])).toEqual([['a.dropWorst', '3']]);
    expect(refused(rule(0, 2), [three])).toEqual([['a.assessments', '2']]);
    expect(outcome(rule(1, undefined), 'a', [candidate('y', {})])[0]!.total).toBeNull();
    expect(outcome(rule(1), 'a', [candidate('x', { a: [7000, null, 8000] })])[0]!.total).toBe(7500);
    expect(outcome(rule(1), 'a', [candidate('x', { a: [null, null, 8000] })])[0]!.total).toBeNull();
    expect(
      lines(outcome(rule(1), 'a', [three, candidate('y', { a: [9500, 9500] }), candidate('z', { a: [9900] })])),
    ).toEqual(['y 9500 1 advances', 'x 8501 2 advances', 'z null null out']);
    expect(outcome(rule(0, 4), 'a', [three])[0]!.total).toBeNull();
    expect(outcome(rule(1, 4), 'a', [three])[0]!.total).toBe(8000);
    expect(outcome(rule(1), 'a', [candidate('x', { a: [0, 0] })])[0]!.total).toBe(0);
  });

  it('ties at the cut of a selection all go on, unless the rule says otherwise', () => {
    const candidates = [9000, 8000, 8000, 7000].map((mark, index) =>
      candidate(`c${index + 1}`, { a: [mark] }, { keys: { time: 10 - index } }),
    );
    const going = (more: Partial<SelectionStage>): string =>
      outcome({ stages: [stage('a', 2, { reserves: 1, ...more })] }, 'a', candidates)
        .map(({ outcome: out }) => out[0])
        .join('');
    expect(going({})).toBe('aaao');
    expect(going({ ties: 'lower' })).toBe('arro');
    expect(going({ tieKeys: [{ key: 'time', order: 'asc' }] })).toBe('aaro');
    expect(going({ tieKeys: [{ key: 'time', order: 'asc' }], ties: 'key' })).toBe('aaro');
  });

  it('whoever misses a gate is out whatever the rank, and makes room', () => {
    const gates = [
      { part: null, minimum: 6000 },
      { part: 'safety', minimum: 8000 },
    ];
    const rule = { stages: [stage('a', 1, { gates })] };
    const candidates = [
      candidate('c1', { a: [9900] }, { parts: { safety: 7999 } }),
      candidate('c2', { a: [9800] }),
      candidate('c3', { a: [6000] }, { parts: { safety: 8000 } }),
      candidate('c4', { a: [5999] }, { parts: { safety: null } }),
      candidate('c5', {}, { parts: { safety: 9000 } }),
    ];
    const found = outcome(rule, 'a', candidates);
    expect(lines(found)).toEqual([
      'c3 6000 1 advances',
      'c1 9900 null out',
      'c2 9800 null out',
      'c4 5999 null out',
      'c5 null null out',
    ]);
    expect(found.map(({ reasons }) => reasons)).toEqual([
      [],
      [{ code: 'selection.gateMissed', params: { gate: 'safety', minimum: '80.00', mark: '79.99' } }],
      [{ code: 'selection.gateMissing', params: { gate: 'safety', minimum: '80.00' } }],
      [
        { code: 'selection.gateMissed', params: { gate: 'a', minimum: '60.00', mark: '59.99' } },
        { code: 'selection.gateMissing', params: { gate: 'safety', minimum: '80.00' } },
      ],
      [{ code: 'selection.gateMissing', params: { gate: 'a', minimum: '60.00' } }],
    ]);
  });

  it('who is not competing does not go on', () => {
    const found = outcome({ stages: [stage('a', 5)] }, 'a', [
      candidate('x', { a: [9000] }, { status: 'withdrawn' }),
      candidate('y', { a: [8000] }),
    ]);
    expect(lines(found)).toEqual(['y 8000 1 advances', 'x 9000 null out']);
  });

  it('a faulty rule of selection is told with all its faults', () => {
    const found = (rule: SelectionRule, at = 'a', candidates: Candidate[] = []): unknown => {
      const advanced = advance(rule, at, candidates);
      return advanced.ok ? [] : advanced.violations.map(({ code, params }) => params.setting ?? code);
    };
    expect(found({ stages: [] })).toEqual(['selection.stageUnknown']);
    expect(
      found(
        {
          stages: [
            stage('a', -1, { weight: '0', reserves: 0.5, dropWorst: -1, assessments: -1, carry: 'both' as 'reset' }),
          ],
        },
        'a',
        [candidate('x', {}), candidate('x', {})],
      ),
    ).toEqual(['a.weight', 'a.advance', 'a.reserves', 'a.dropWorst', 'a.assessments', 'a.carry', 'id.twice']);
    expect(refused({ stages: [stage('a', 1), stage('a', 2)] }, [])).toEqual([['a', undefined]]);
    expect(found({ stages: [stage('a', 1, { weight: 'x' })] })).toEqual(['a.weight']);
    expect(found({ stages: [stage('a', 1, { ties: 'lots' as CutTies })] })).toEqual(['ties']);
    const tied = [candidate('x', { a: [1] }), candidate('y', { a: [1] })];
    expect(found({ stages: [stage('a', 1, { tieKeys: [{ key: 'k', order: 'asc' }] })] }, 'a', tied)).toEqual([
      'rank.keyMissing',
      'rank.keyMissing',
    ]);
  });

  it('the order of the input never matters to a selection', () => {
    const marks = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 10 });
    const rule = { stages: [stage('a', 3, { reserves: 2 })] };
    fc.assert(
      fc.property(marks, (given) => {
        const candidates = given.map((mark, index) => candidate(`${index}`, { a: [mark] }));
        expect(outcome(rule, 'a', [...candidates].reverse())).toEqual(outcome(rule, 'a', candidates));
      }),
    );
  });
});

describe('frozen rules', () => {
  it('a frozen rule cannot change, and its hash tells that it did not', () => {
    const rule = { stages: [stage('a', 2)] };
    const frozen = freezeRule(rule);
    expect(frozen).toEqual({ rule, hash: ruleHash(rule) });
    expect(frozen.rule).not.toBe(rule);
    expect([
      Object.isFrozen(frozen.rule),
      Object.isFrozen(frozen.rule.stages),
      Object.isFrozen(frozen.rule.stages[0]),
    ]).toEqual([true, true, true]);
    expect(Object.isFrozen(rule)).toBe(false);
    expect(ruleHash({ stages: [stage('a', 3)] })).not.toBe(frozen.hash);
    const reordered = Object.fromEntries(Object.entries(stage('a', 2)).reverse());
    expect(ruleHash({ stages: [reordered] })).toBe(frozen.hash);
    const advanced = advance(rule, 'a', []);
    expect(advanced.ok && advanced.ruleHash).toBe(frozen.hash);
    expect(freezeRule(null)).toEqual({ rule: null, hash: ruleHash(null) });
  });
});
