import type { BoardRow } from '@skillstar/contract';
import { tiedRanks } from '../lib/board-rows.ts';
import { delegationsOf, filterRows } from './row-filter.ts';

const row = (code: string, rank: number | null, name: string, delegation: string, unit: string) =>
  ({
    id: code,
    code,
    rank,
    name,
    unit,
    delegation: { code: delegation, name: `${delegation}队`, nameEn: null },
  }) as BoardRow;

const rows = [
  row('A01', 1, '王晓明', 'BJ', '北京市工贸技师学院'),
  row('A02', 2, '李雷', 'GD', '广州市机电技师学院'),
  row('A03', 2, '王芳', 'GD', '深圳技师学院'),
  row('A04', null, '赵一', 'BJ', '北京市工贸技师学院'),
];
const found = (words: string, delegation = '') => filterRows(rows, { words, delegation }).map((r) => r.code);

it('nothing asked shows everybody', () => expect(found(' ')).toEqual(['A01', 'A02', 'A03', 'A04']));
it('code, name and unit are searched, in either case', () => {
  expect(found('a03')).toEqual(['A03']);
  expect(found('王')).toEqual(['A01', 'A03']);
  expect(found('机电')).toEqual(['A02']);
});
it('every word must be found', () => expect(found('王 深圳')).toEqual(['A03']));
it('a delegation narrows further', () => expect(found('王', 'BJ')).toEqual(['A01']));
it('delegations are listed once, by code', () => expect(delegationsOf(rows).map((d) => d.code)).toEqual(['BJ', 'GD']));
it('a rank held twice is tied; no rank is never tied', () => expect([...tiedRanks([...rows, rows[3]!])]).toEqual([2]));
