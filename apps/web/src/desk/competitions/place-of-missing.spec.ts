import { placeOfMissing } from './place-of-missing.ts';

describe('what is missing leads to where it is put right', () => {
  it.each([
    ['skill.noScheme', 's1', '/c/c1/skills/s1/scheme'],
    ['skill.noJudges', 's1', '/c/c1/skills/s1/judges'],
    ['skill.noChiefJudge', 's1', '/roles?grant=chief-judge&competition=c1'],
    ['competitors.noCode', 's1', '/c/c1/skills/s1/subjects'],
    ['skill.noCompetitors', 's1', '/c/c1/competitors'],
    ['competition.noSkills', null, '/c/c1/skills'],
    ['something.new', 's1', '/c/c1/skills/s1'],
  ])('%s', (code, skill, place) => {
    expect(placeOfMissing({ code, skill }, 'c1')).toBe(place);
  });
});
