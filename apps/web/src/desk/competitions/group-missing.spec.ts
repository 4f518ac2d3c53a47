import { groupMissing } from './group-missing.ts';

const item = (code: string, params: Record<string, string>, skill: string | null = 's1') => ({
  code,
  params,
  skill,
  message: `${params['code'] ?? ''} ${code}`,
});

describe('what is missing, as things to do', () => {
  it('tells the same gap of many sub-criteria once, with the others named', () => {
    const groups = groupMissing([
      item('subCriterion.noTeam', { code: 'A1' }),
      item('subCriterion.noTeam', { code: 'A2' }),
      item('subCriterion.noTeam', { code: 'B1' }),
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.others).toEqual(['A2', 'B1']);
  });

  it('keeps skills and kinds apart', () => {
    const groups = groupMissing([
      item('subCriterion.noTeam', { code: 'A1' }),
      item('subCriterion.noTeam', { code: 'A1' }, 's2'),
      item('skill.noJudges', {}),
      item('skill.noJudges', {}, 's2'),
    ]);
    expect(groups).toHaveLength(4);
  });
});
