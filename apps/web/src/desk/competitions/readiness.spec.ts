import type { MissingView, SkillView } from '../wire.ts';
import { canOpen, readinessOf } from './readiness.ts';

const skill = (given: Partial<SkillView>) =>
  ({ id: 's1', total: 10_000, competitors: 12, judges: 3, ...given }) as SkillView;
const item = (code: string, params: MissingView['params'] = {}, of: string | null = 's1'): MissingView => ({
  code,
  params,
  skill: of,
  message: code,
});

describe('how far a skill is', () => {
  it('shows each gap under the step that closes it', () => {
    const found = readinessOf(skill({ total: null, competitors: 0, judges: 0 }), [
      item('skill.noScheme'),
      item('skill.noCompetitors'),
      item('skill.noJudges'),
      item('skill.noChiefJudge'),
    ]);
    expect(found).toMatchObject({
      scheme: { state: 'missing', groups: [{ first: { code: 'skill.noScheme' } }] },
      competitors: { state: 'missing' },
      judges: { state: 'missing' },
      chief: { state: 'missing' },
    });
  });

  it('asks for no teams before there are a scheme and judges, and for no codes before there are competitors', () => {
    const gaps = [item('subCriterion.noTeam', { code: 'A1' })];
    expect(readinessOf(skill({ total: null }), gaps).teams).toEqual({ state: 'waits', for: 'scheme' });
    expect(readinessOf(skill({ judges: 0 }), gaps).teams).toEqual({ state: 'waits', for: 'judges' });
    expect(readinessOf(skill({}), gaps).teams).toMatchObject({ state: 'missing' });
    expect(readinessOf(skill({ competitors: 0 }), []).codes).toEqual({ state: 'waits', for: 'competitors' });
  });

  it('counts many sub-criteria without a team as one thing to do', () => {
    const gaps = ['A1', 'A2', 'B1'].map((code) => item('subCriterion.noTeam', { code }));
    expect(readinessOf(skill({}), gaps).teams).toMatchObject({ groups: [{ others: ['A2', 'B1'] }] });
  });

  it('leaves the gaps of other skills and of the competition to them', () => {
    const missing = [item('skill.noJudges', {}, 's2'), item('competition.notPublished', {}, null)];
    expect(Object.values(readinessOf(skill({}), missing)).every(({ state }) => state === 'ready')).toBe(true);
  });

  it('lets a skill open when only what may follow later is missing', () => {
    const preparing = skill({ status: 'preparing' });
    expect(canOpen(preparing, [item('skill.noChiefJudge'), item('subCriterion.teamTooSmall', { code: 'A1' })])).toBe(
      true,
    );
    expect(canOpen(preparing, [item('subCriterion.noTeam', { code: 'A1' })])).toBe(false);
    expect(canOpen(preparing, [item('competitors.noCode', { count: 2 })])).toBe(false);
    expect(canOpen(preparing, [item('skill.noScheme', {}, 's2')])).toBe(true);
    expect(canOpen(skill({ status: 'marking' }), [])).toBe(false);
  });
});
