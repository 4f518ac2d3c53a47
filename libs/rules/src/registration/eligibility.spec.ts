import fc from 'fast-check';
import { ageOn, isCalendarDay } from './calendar.ts';
import {
  checkConditions,
  checkEligibility,
  NO_CONDITIONS,
  type AgeBound,
  type Cap,
  type Entered,
  type Entrant,
  type EntryConditions,
} from './eligibility.ts';

const SOMEBODY: Entrant = {
  skill: 'web',
  group: 'students',
  delegation: 'YL',
  holder: { birthDate: '2004-06-15', sex: 'female' },
};
const NOBODY: Entered = { sameDocument: [], places: { delegation: 0, 'delegation-skill': 0, skill: 0 } };
const conditions = (change: Partial<EntryConditions>): EntryConditions => ({ ...NO_CONDITIONS, ...change });
const bound = (change: Partial<AgeBound>): AgeBound => ({
  skill: null,
  group: null,
  sex: null,
  min: null,
  max: null,
  ...change,
});
const faults = (rule: Partial<EntryConditions>, entrant: Partial<Entrant> = {}, entered: Partial<Entered> = {}) =>
  checkEligibility(conditions(rule), { ...SOMEBODY, ...entrant }, { ...NOBODY, ...entered }).map(
    ({ field, code, params }) => [field, code, ...Object.values(params)],
  );

describe('ages', () => {
  it('a year is completed on the birthday, not the day before', () => {
    expect(ageOn('2010-11-26', '2026-11-25')).toBe(15);
    expect(ageOn('2010-11-26', '2026-11-26')).toBe(16);
    expect(ageOn('2010-12-01', '2026-11-26')).toBe(15);
    expect(ageOn('2010-10-30', '2026-11-26')).toBe(16);
  });

  it('who was born on 29 February completes the year on 1 March of a common year', () => {
    expect([ageOn('2008-02-29', '2026-02-28'), ageOn('2008-02-29', '2026-03-01')]).toEqual([17, 18]);
    expect(ageOn('2008-02-29', '2028-02-29')).toBe(20);
  });

  it('on the last day of the year an age is the difference of the years, as WorldSkills reckons it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 2010, max: 2060 }), (n, year) => {
        const birth = new Date(Date.UTC(1900, 0, 1 + n)).toISOString().slice(0, 10);
        expect(ageOn(birth, `${year}-12-31`)).toBe(year - Number(birth.slice(0, 4)));
      }),
    );
  });

  it('a day is one of the calendar', () => {
    const days = ['2024-02-29', '2000-02-29', '2026-04-30', '2026-12-31'];
    expect(days.filter((day) => !isCalendarDay(day))).toEqual([]);
    const never = [
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '0000-01-01',
      'x',
    ];
    expect(never.filter(isCalendarDay)).toEqual([]);
  });
});

describe('who may enter', () => {
  it('an age bound holds for the skill, the group and the sex that it names', () => {
    const on = { ageOn: '2026-12-31' };
    expect(faults({ ...on, ages: [bound({ max: 21 })] })).toEqual([
      ['document', 'entry.ageAbove', 22, 21, '2026-12-31'],
    ]);
    expect(faults({ ...on, ages: [bound({ min: 23 })] })).toEqual([
      ['document', 'entry.ageBelow', 22, 23, '2026-12-31'],
    ]);
    expect(faults({ ...on, ages: [bound({ min: 16, max: 22 })] })).toEqual([]);
    const others = [bound({ skill: 'cnc', max: 1 }), bound({ group: 'staff', max: 1 }), bound({ sex: 'male', max: 1 })];
    expect(faults({ ...on, ages: others })).toEqual([]);
    const own = [
      bound({ skill: 'web', max: 1 }),
      bound({ group: 'students', max: 2 }),
      bound({ sex: 'female', max: 3 }),
    ];
    expect(faults({ ...on, ages: own }).map(([, , , max]) => max)).toEqual([1, 2, 3]);
    expect(faults({ ages: [bound({ max: 1 })] })).toEqual([]);
    expect(faults({ ...on, ages: [bound({ max: 1 })] }, { holder: null })).toEqual([]);
  });

  it('a skill, a delegation and, where groups are needed, a group must be chosen', () => {
    expect(faults({ groupNeeded: true }, { skill: null, delegation: null, group: null })).toEqual([
      ['skill', 'entry.skillMissing'],
      ['delegation', 'entry.delegationMissing'],
      ['group', 'entry.groupMissing'],
    ]);
    expect(faults({}, { group: null })).toEqual([]);
  });

  it('a team leader registers for the delegations that he leads, whoever leads none for any', () => {
    expect(faults({}, { led: ['HY', 'BJ'] })).toEqual([['delegation', 'entry.delegationNotLed']]);
    expect(faults({}, { led: ['HY', 'YL'] })).toEqual([]);
    expect(faults({}, { led: null })).toEqual([]);
    expect(faults({}, { led: ['HY'], delegation: null })).toEqual([['delegation', 'entry.delegationMissing']]);
  });

  it('a skill that is kept for some groups refuses the others', () => {
    const groups = [{ skill: 'web', groups: ['staff'] }];
    expect(faults({ groups })).toEqual([['group', 'entry.groupElsewhere']]);
    expect(faults({ groups }, { group: 'staff' })).toEqual([]);
    expect(faults({ groups }, { skill: 'cnc' })).toEqual([]);
    expect(faults({ groups }, { group: null })).toEqual([['group', 'entry.groupMissing']]);
    expect(faults({ groups }, { group: null, skill: 'cnc' })).toEqual([]);
  });

  it('one person enters one skill, and no skill twice', () => {
    expect(faults({}, {}, { sameDocument: ['cnc'] })).toEqual([['document', 'entry.otherSkill']]);
    expect(faults({ oneSkill: false }, {}, { sameDocument: ['cnc'] })).toEqual([]);
    expect(faults({ oneSkill: false }, {}, { sameDocument: ['cnc', 'web'] })).toEqual([
      ['document', 'entry.documentTwice'],
    ]);
  });

  it('a cap is reached when as many stand there as it allows', () => {
    const caps: Cap[] = [
      { per: 'delegation', most: 5 },
      { per: 'delegation-skill', most: 3 },
      { per: 'skill', most: 30 },
    ];
    const places = (delegation: number, both: number, skill: number) => ({
      places: { delegation, 'delegation-skill': both, skill },
    });
    expect(faults({ caps }, {}, places(4, 2, 29))).toEqual([]);
    expect(faults({ caps }, {}, places(5, 3, 30))).toEqual([
      ['delegation', 'entry.delegationFull', 5],
      ['delegation', 'entry.delegationSkillFull', 3],
      ['skill', 'entry.skillFull', 30],
    ]);
    expect(faults({ caps }, { skill: null }, places(9, 9, 99)).map(([, code]) => code)).toEqual([
      'entry.skillMissing',
      'entry.delegationFull',
    ]);
    expect(faults({ caps }, { delegation: null }, places(9, 9, 99)).map(([, code]) => code)).toEqual([
      'entry.delegationMissing',
      'entry.skillFull',
    ]);
  });

  it('conditions that could not be applied are refused before anybody registers', () => {
    const found = (change: Partial<EntryConditions>) =>
      checkConditions(conditions(change)).map(({ code, params }) => [code, ...Object.values(params)].join(' '));
    expect(found({})).toEqual([]);
    expect(
      found({ ageOn: '2026-12-31', ages: [bound({ min: 16, max: 22 }), bound({ sex: 'male', max: 60 })] }),
    ).toEqual([]);
    expect(found({ ageOn: '2026-02-30' })).toEqual(['rule.invalid ageOn 2026-02-30']);
    expect(found({ ages: [bound({ min: 16 })] })).toEqual(['entry.ageDayMissing']);
    const ages = [
      bound({ min: 30, max: 20 }),
      bound({ min: -1 }),
      bound({ max: 121 }),
      bound({ max: 1.5 }),
      bound({ sex: 'x' as 'male' }),
    ];
    expect(found({ ageOn: '2026-12-31', ages })).toHaveLength(5);
    expect(found({ caps: [{ per: 'unit' as 'skill', most: 0 }] })).toEqual([
      'rule.invalid caps.per unit',
      'rule.invalid caps.most 0',
    ]);
    expect(found({ caps: [{ per: 'skill', most: 1.5 }] })).toHaveLength(1);
    expect(found({ caps: [{ per: 'skill', most: 30 }] })).toEqual([]);
  });
});
