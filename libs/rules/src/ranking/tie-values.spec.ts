import type { Calculation } from '../marking/aspect.ts';
import { rankByKeys } from './tie-keys.ts';
import { aspectsOfTieKey, asTieKey, isMeasured, readTieKey, SUMMED_TYPES, tieValues } from './tie-values.ts';
import type { TieAspect, TieMark } from './tie-values.ts';

const time: Calculation = { type: 'RANGED_SCORE', target: '0', ranges: [] };
const aspects: TieAspect[] = [
  { id: 'a1', label: 'A1.M1', criterion: 'A', type: 'M', calculation: { type: 'PASS_FAIL' } },
  { id: 'a2', label: 'A1.M2', criterion: 'A', type: 'M', calculation: time },
  { id: 'a3', label: 'A1.J1', criterion: 'A', type: 'J', calculation: null },
  { id: 'b1', label: 'B1.J1', criterion: 'B', type: 'J', calculation: null },
  { id: 'b2', label: 'B1.D1', criterion: 'B', type: 'D', calculation: { type: 'DEDUCTION', points: 100 } },
];
const ids = (key: string) => aspectsOfTieKey(key, aspects).map(({ id }) => id);

describe('tie keys of a marking scheme', () => {
  it('a tie key is what is marked in a module, in one kind of aspects, in one aspect, or a value that was measured', () => {
    expect(ids('criterion:A')).toEqual(['a1', 'a2', 'a3']);
    expect(ids('criterion:B')).toEqual(['b1']);
    expect(ids('type:J')).toEqual(['a3', 'b1']);
    expect(ids('mark:A1.J1')).toEqual(['a3']);
    expect(ids('value:A1.M2')).toEqual(['a2']);
    expect([ids('value:B1.D1'), ids('mark:B1.D1')]).toEqual([['b2'], []]);
    const marks = new Map<string, TieMark>([
      ['a1', { mark: 100, value: 'pass' }],
      ['a2', { mark: 50, value: '61.20' }],
      ['b1', { mark: 156, value: null }],
      ['b2', { mark: -100, value: '1' }],
    ]);
    const keys = ['criterion:A', 'type:J', 'value:A1.M2', 'mark:A1.J1'].map((key) => asTieKey({ key, order: 'desc' }));
    expect(tieValues(keys, aspects, marks)).toEqual({
      'criterion:A': '1.50',
      'type:J': '1.56',
      'value:A1.M2': '61.20',
      'mark:A1.J1': '0.00',
    });
    expect(tieValues(keys, aspects, new Map())).toMatchObject({ 'type:J': '0.00', 'value:A1.M2': null });
    expect(tieValues(keys, [], new Map())).toMatchObject({ 'value:A1.M2': null });
  });

  it('a key that names no aspect of the scheme, or no measured value, points to nothing', () => {
    for (const key of [
      '',
      'criterion',
      'criterion:',
      'colour:A',
      'constructor:A',
      'criterion:C',
      'type:D',
      'value:A1.M1',
    ]) {
      expect([key, ids(key)]).toEqual([key, []]);
    }
    expect(readTieKey('value:A1:M2')).toEqual({ source: 'value', of: 'A1:M2' });
    expect(isMeasured({ type: 'NUMBER_COMPLETED', possible: '9' })).toBe(true);
    expect(isMeasured(null)).toBe(false);
    expect(SUMMED_TYPES).toEqual(['M', 'J', 'P']);
  });

  it('whoever lacks what is measured stands behind those who have it, where the key says so', () => {
    const byTime = [asTieKey({ key: 'value:A1.M2', order: 'asc' }), asTieKey({ key: 'criterion:A', order: 'desc' })];
    expect(byTime).toEqual([
      { key: 'value:A1.M2', order: 'asc', missing: 'last' },
      { key: 'criterion:A', order: 'desc' },
    ]);
    const entry = (id: string, value: string | null, module: string) => ({
      id,
      total: 9000,
      keys: { 'value:A1.M2': value, 'criterion:A': module },
    });
    const ranked = rankByKeys(
      [entry('a', null, '1.00'), entry('b', '70', '1.00'), entry('c', null, '2.00'), entry('d', '61.5', '0.00')],
      byTime,
    );
    expect(ranked.ok && ranked.competitors).toEqual([
      { id: 'd', rank: 1, decidedBy: 'value:A1.M2' },
      { id: 'b', rank: 2, decidedBy: 'value:A1.M2' },
      { id: 'c', rank: 3, decidedBy: 'criterion:A' },
      { id: 'a', rank: 4, decidedBy: 'criterion:A' },
    ]);
    expect(rankByKeys([entry('a', 'x', '1.00'), entry('b', '70', '1.00')], byTime).ok).toBe(false);
  });
});
