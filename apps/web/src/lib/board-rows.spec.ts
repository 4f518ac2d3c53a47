import type { BoardRow } from '@skillstar/contract';
import { delegationName, rowDetails, rowName, totalsWithheld } from './board-rows.ts';

const delegation = { code: 'YL', name: '云岭市代表队', nameEn: 'Yunling City' };
const row = (change: Partial<BoardRow>): BoardRow => ({
  id: 'r',
  v: 1,
  rank: 1,
  code: '592',
  name: '段志强',
  delegation,
  unit: null,
  total: 5451,
  progress: 65,
  status: 'competing',
  ...change,
});

describe('what stands under a name', () => {
  it('is the code, the delegation and the unit of a competitor, the unit not twice', () => {
    expect(rowDetails(row({ unit: '云岭市恒基机电安装公司' }), 'zh-CN')).toEqual([
      '592',
      '云岭市代表队',
      '云岭市恒基机电安装公司',
    ]);
    expect(rowDetails(row({ unit: '云岭市代表队' }), 'zh-CN')).toEqual(['592', '云岭市代表队']);
    expect(rowDetails(row({}), 'en')).toEqual(['592', 'Yunling City']);
  });

  it('is the code alone of a delegation, whose name stands above', () => {
    const sum = row({ code: 'YL', name: '云岭市代表队', members: 4 });
    expect([rowName(sum, 'en'), rowDetails(sum, 'en'), delegationName(sum, 'en')]).toEqual([
      'Yunling City',
      ['YL'],
      null,
    ]);
  });

  it('is nothing that tells who it is, in a skill that is marked in code', () => {
    const coded = row({ name: null, delegation: null });
    expect([rowName(coded, 'zh-CN'), rowDetails(coded, 'zh-CN')]).toEqual(['592', []]);
  });
});

describe('a total that is not there', () => {
  const ranked = row({ total: null });
  const unmarked = row({ rank: null, total: null });

  it('is kept back where ranks alone are shown, also when the board was frozen so', () => {
    expect(totalsWithheld({ state: 'ranks-only' }, [ranked])).toBe(true);
    expect(totalsWithheld({ state: 'frozen' }, [ranked, unmarked])).toBe(true);
  });

  it('is not yet given where others have theirs, or nobody is ranked', () => {
    expect(totalsWithheld({ state: 'frozen' }, [row({}), unmarked])).toBe(false);
    expect(totalsWithheld({ state: 'open' }, [unmarked])).toBe(false);
  });
});
