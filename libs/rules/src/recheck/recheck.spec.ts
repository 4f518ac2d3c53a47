import fc from 'fast-check';
import type { Placed } from '../ranking/cut.ts';
import { RECHECK_DEFAULT, recheckSample, recheckVerdict, type RecheckRule, type RecheckSample } from './recheck.ts';

const results = (...ranks: (number | null)[]): Placed[] =>
  ranks.map((rank, index) => ({ id: `c${String(index + 1).padStart(2, '0')}`, rank }));
const field = (count: number): Placed[] => results(...Array.from({ length: count }, (_, index) => index + 1));

function chosen(rule: RecheckRule, entries: Placed[], seed = 's'): RecheckSample {
  const sample = recheckSample(rule, entries, seed);
  if (!sample.ok) throw new Error(JSON.stringify(sample.violations));
  return { top: sample.top, sample: sample.sample, unchecked: sample.unchecked };
}

const codes = (outcome: { ok: boolean; violations?: { code: string; params: object }[] }): unknown[] =>
  (outcome.violations ?? []).map(({ code, params }) => [code, ...Object.values(params)]);

describe('re-check', () => {
  it('all of the top places are checked, with everybody who shares the last of them', () => {
    expect(chosen(RECHECK_DEFAULT, field(30)).top).toHaveLength(10);
    expect(chosen({ ...RECHECK_DEFAULT, top: { count: 2 } }, results(1, 2, 2, 4, null)).top).toEqual([
      'c01',
      'c02',
      'c03',
    ]);
    expect(chosen({ ...RECHECK_DEFAULT, top: { share: '30' } }, field(11)).top).toHaveLength(4);
    expect(chosen({ ...RECHECK_DEFAULT, top: { share: '30' } }, field(10)).top).toHaveLength(3);
    expect(chosen({ ...RECHECK_DEFAULT, top: { count: 0 } }, field(3)).top).toEqual([]);
  });

  it('of the rest at least fifteen per cent are chosen by the seed', () => {
    expect(chosen(RECHECK_DEFAULT, field(30)).sample).toHaveLength(3);
    expect(chosen(RECHECK_DEFAULT, field(31)).sample).toHaveLength(4);
    expect(chosen(RECHECK_DEFAULT, field(11)).sample).toEqual(['c11']);
    expect(chosen(RECHECK_DEFAULT, field(10)).sample).toEqual([]);
    expect(chosen(RECHECK_DEFAULT, field(200), 'a').sample).not.toEqual(
      chosen(RECHECK_DEFAULT, field(200), 'b').sample,
    );
  });

  it('nobody is lost, nobody is checked twice, and the order of the input never matters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.string({ minLength: 1 }), (count, seed) => {
        const entries = field(count);
        const sample = chosen(RECHECK_DEFAULT, entries, seed);
        expect([...sample.top, ...sample.sample, ...sample.unchecked].sort()).toEqual(entries.map(({ id }) => id));
        expect(chosen(RECHECK_DEFAULT, [...entries].reverse(), seed)).toEqual(sample);
      }),
    );
  });

  it('an error rate above the limit means that everything is checked', () => {
    const sample = chosen(RECHECK_DEFAULT, field(70));
    expect([sample.top.length + sample.sample.length, sample.unchecked.length]).toEqual([19, 51]);
    const wrong = (count: number): string[] => [...sample.top, ...sample.sample].slice(0, count);
    expect(recheckVerdict(RECHECK_DEFAULT, sample, [])).toEqual({
      ok: true,
      errorRate: '0.00',
      verdict: 'done',
      remaining: [],
    });
    expect(recheckVerdict(RECHECK_DEFAULT, sample, wrong(1))).toEqual({
      ok: true,
      errorRate: '5.26',
      verdict: 'everything',
      remaining: sample.unchecked,
    });
    const twenty = { top: Array.from({ length: 20 }, (_, index) => `t${index}`), sample: [], unchecked: ['u'] };
    expect(recheckVerdict(RECHECK_DEFAULT, twenty, ['t1'])).toMatchObject({ errorRate: '5.00', verdict: 'done' });
    expect(recheckVerdict(RECHECK_DEFAULT, twenty, ['t1', 't1'])).toMatchObject({ errorRate: '5.00', verdict: 'done' });
    expect(recheckVerdict(RECHECK_DEFAULT, { top: [], sample: [], unchecked: [] }, [])).toMatchObject({
      errorRate: '0.00',
    });
  });

  it('an error of somebody who was not checked is refused', () => {
    const sample = { top: ['a'], sample: ['b'], unchecked: ['c'] };
    expect(codes(recheckVerdict(RECHECK_DEFAULT, sample, ['c', 'b', 'z']))).toEqual([
      ['recheck.notChecked', 'c'],
      ['recheck.notChecked', 'z'],
    ]);
  });

  it('a faulty rule of re-checking is told', () => {
    const found = (rule: Partial<RecheckRule>, seed = 's'): unknown =>
      codes(recheckSample({ ...RECHECK_DEFAULT, ...rule }, [], seed));
    expect(found({})).toEqual([]);
    expect(found({ top: { count: -1 }, restShare: '101', errorLimit: 'x' }, '')).toEqual([
      ['rule.invalid', 'restShare', '101'],
      ['rule.invalid', 'errorLimit', 'x'],
      ['rule.invalid', 'top.count', '-1'],
      ['draw.seedMissing'],
    ]);
    expect(found({ top: { count: 0.5 } })).toEqual([['rule.invalid', 'top.count', '0.5']]);
    expect(found({ top: { share: '-1' } })).toEqual([['rule.invalid', 'top.share', '-1']]);
    expect(found({ top: { share: '100' }, restShare: '0', errorLimit: '0' })).toEqual([]);
    expect(codes(recheckSample(RECHECK_DEFAULT, results(1, 1, 2), 's'))).toEqual([['rank.inconsistent', 'c03', 2, 3]]);
    expect(
      codes(recheckVerdict({ ...RECHECK_DEFAULT, errorLimit: '' }, { top: [], sample: [], unchecked: [] }, [])),
    ).toEqual([['rule.invalid', 'errorLimit', '']]);
  });
});
