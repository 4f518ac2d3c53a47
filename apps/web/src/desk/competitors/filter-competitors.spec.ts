import type { CompetitorView } from '../wire.ts';
import { filterCompetitors, NO_FILTER } from './filter-competitors.ts';

const competitor = (id: string, name: string, more: Partial<CompetitorView> = {}): CompetitorView => ({
  id,
  competition: 'c',
  skill: { id: 's1', name: '焊接' },
  delegation: { id: 'd1', code: 'HRB', name: '哈尔滨' },
  group: null,
  name,
  nameEn: null,
  unit: null,
  sex: null,
  number: null,
  outOfContest: false,
  subject: null,
  version: 1,
  ...more,
});

describe('the competitors a desk is looking for', () => {
  const rows = [
    competitor('1', '王芳', { unit: '第一重型机器厂' }),
    competitor('2', '李强', { skill: { id: 's2', name: '数控铣' }, group: { id: 'g1', name: '学生组' } }),
    competitor('3', '陈静', { subject: { id: 'x', code: 'A017', status: 'competing' } }),
  ];
  const found = (filter: Partial<typeof NO_FILTER>) =>
    filterCompetitors(rows, { ...NO_FILTER, ...filter }).map(({ id }) => id);

  it('are found by name, unit, delegation code and code alike', () => {
    expect(found({ text: '芳' })).toEqual(['1']);
    expect(found({ text: '重型' })).toEqual(['1']);
    expect(found({ text: 'a017' })).toEqual(['3']);
    expect(found({ text: 'hrb' })).toEqual(['1', '2', '3']);
  });

  it('must pass every filter that is set', () => {
    expect(found({ skill: 's2' })).toEqual(['2']);
    expect(found({ skill: 's2', text: '王' })).toEqual([]);
    expect(found({ group: 'g1' })).toEqual(['2']);
  });
});
