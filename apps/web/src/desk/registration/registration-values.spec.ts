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

it('what is not touched stays as it is', () => {
  const view = { opensAt: null, closesAt: null, purgeOn: null, conditions } as unknown as RegistrationView;
  expect(conditionsOf(termsOf(view), conditions)).toEqual(conditions);
  expect(fieldsOf(linesOf(form), form)).toEqual(form.fields);
});

it('a cap of nothing is no cap', () => {
  const terms = termsOf({ opensAt: null, closesAt: null, purgeOn: null, conditions } as unknown as RegistrationView);
  const caps = { delegation: 5, 'delegation-skill': null, skill: 0 };
  expect(conditionsOf({ ...terms, caps }, conditions).caps).toEqual([{ per: 'delegation', most: 5 }]);
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
