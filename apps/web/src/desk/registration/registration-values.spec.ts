import type { RegistrationView } from '../wire.ts';
import { fieldsOf, linesOf, type FieldLine } from './form-values.ts';
import { conditionsOf, termsOf } from './terms-values.ts';

const conditions: RegistrationView['conditions'] = {
  ageOn: '2026-12-31',
  ages: [{ skill: null, group: 'g', sex: 'male', min: 16, max: null }],
  groups: [{ skill: 'k', groups: ['g'] }],
  groupNeeded: true,
  oneSkill: true,
  caps: [{ per: 'delegation-skill', most: 3 }],
};
const form: RegistrationView['form'] = {
  fields: [
    {
      key: 'name',
      kind: 'name',
      label: { zh: '姓名', en: 'Name' },
      required: true,
      hint: null,
      max: null,
      choices: null,
    },
    {
      key: 'size',
      kind: 'choice',
      label: { zh: '尺码', en: 'Size' },
      required: false,
      hint: null,
      max: null,
      choices: [{ value: 'large', zh: '大', en: 'Large' }],
    },
  ],
};

const skills = [{ id: 'k' }, { id: 'other' }];
const view = { opensAt: null, closesAt: null, purgeOn: null, conditions, skills } as unknown as RegistrationView;

it('what is not touched stays as it is', () => {
  expect(conditionsOf(termsOf(view))).toEqual(conditions);
  expect(fieldsOf(linesOf(form), form)).toEqual(form.fields);
});

it('a cap of nothing is no cap', () => {
  const terms = termsOf(view);
  const caps = { delegation: 5, 'delegation-skill': null, skill: 0 };
  expect(conditionsOf({ ...terms, caps }).caps).toEqual([{ per: 'delegation', most: 5 }]);
});

it('a new field gets a key that nobody has; a choice that keeps its name keeps its value', () => {
  const [name, size] = linesOf(form);
  const added = { kind: 'text', label: { zh: '鞋码', en: '' } } as unknown as FieldLine;
  const fields = fieldsOf([name!, { ...size!, choicesText: '大 | Large\n\n小' }, added], form);
  expect(fields[1]!.choices).toEqual([
    { value: 'large', zh: '大', en: 'Large' },
    { value: '小', zh: '小', en: '小' },
  ]);
  expect(fields[2]).toMatchObject({ key: 'field1', label: { zh: '鞋码', en: '鞋码' }, required: false });
});

it('a skill for which no group is named is open to all', () => {
  const terms = termsOf(view);
  expect(terms.groups).toEqual({ k: ['g'], other: [] });
  expect(conditionsOf({ ...terms, groups: { k: [], other: ['g', 'h'] } }).groups).toEqual([
    { skill: 'other', groups: ['g', 'h'] },
  ]);
});
