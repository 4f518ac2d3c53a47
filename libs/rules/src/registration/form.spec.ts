import fc from 'fast-check';
import {
  checkAnswers,
  checkForm,
  documentOf,
  isEmpty,
  isPersonal,
  isPicture,
  FIELD_KINDS,
  type Answers,
  type FormField,
  type RegistrationForm,
} from './form.ts';
import { hasFullWidth, plainNumber, plainText } from './plain-text.ts';

const TODAY = '2026-11-26';
const field = (key: string, kind: FormField['kind'], rest: Partial<FormField> = {}): FormField => ({
  key,
  kind,
  label: { zh: key, en: key },
  required: false,
  ...rest,
});
const NAME = field('name', 'name', { required: true });
const DOCUMENT = field('document', 'document', { required: true });
const form = (...fields: FormField[]): RegistrationForm => ({ fields: [NAME, DOCUMENT, ...fields] });
const CARD = { kind: 'id-card', number: '11010519491231002X' };
const PICTURE = '01900000-0000-7000-8000-000000000001';

const found = (fields: FormField[], answers: Answers, whole = true) =>
  checkAnswers(form(...fields), { name: '阿依努尔·买买提', document: CARD, ...answers }, TODAY, whole).map(
    (fault) => `${fault.field} ${fault.code}`,
  );

describe('the form', () => {
  it('asks once for the name and once for the document', () => {
    expect(checkForm(form())).toEqual([]);
    const codes = (fields: FormField[]) => checkForm({ fields }).map(({ code, params }) => [code, params['kind']]);
    expect(codes([])).toEqual([
      ['form.personMissing', 'name'],
      ['form.personMissing', 'document'],
    ]);
    expect(codes([NAME, { ...NAME, key: 'other' }, { ...DOCUMENT, required: false }])).toHaveLength(2);
  });

  it('has names, kinds and choices that can be filled in', () => {
    const codes = (...fields: FormField[]) => checkForm(form(...fields)).map(({ code }) => code);
    expect(codes(field('unit', 'text', { max: 100 }), field('scan', 'scan', { max: 5 }))).toEqual([]);
    expect(codes(field('Unit', 'text'))).toEqual(['form.keyInvalid']);
    expect(codes(field('name', 'text'))).toEqual(['form.keyTwice']);
    expect(codes(field('x', 'colour' as 'text'))).toEqual(['form.kindUnknown']);
    expect(codes(field('x', 'text', { label: { zh: '甲', en: ' ' } }))).toEqual(['form.labelMissing']);
    expect(codes(field('x', 'text', { label: { zh: '', en: 'x' } }))).toEqual(['form.labelMissing']);
    expect(codes(field('x', 'text', { max: 501 }), field('y', 'scan', { max: 6 }))).toEqual([
      'form.maxInvalid',
      'form.maxInvalid',
    ]);
    expect(codes(field('x', 'text', { max: null }), field('y', 'text', { max: 1.5 }))).toEqual(['form.maxInvalid']);
    const choice = (...values: string[]) =>
      field('x', 'choice', { choices: values.map((value) => ({ value, zh: value, en: value })) });
    expect(codes(choice('a', 'b'))).toEqual([]);
    for (const wrong of [choice(), choice('a', 'a'), choice('a', ' '), field('x', 'choice')]) {
      expect(codes(wrong)).toEqual(['form.choicesMissing']);
    }
    expect(codes(...Array.from({ length: 39 }, (_, n) => field(`f${n}`, 'text')))).toEqual(['form.tooLong']);
  });

  it('what is required may be missing from a draft, not from what is handed in', () => {
    const unit = field('unit', 'text', { required: true });
    for (const empty of [undefined, null, '', ' \n', []]) {
      expect(found([unit], { unit: empty })).toEqual(['unit answer.missing']);
      expect(found([unit], { unit: empty }, false)).toEqual([]);
      expect(found([{ ...unit, required: false }], { unit: empty })).toEqual([]);
    }
    expect(isEmpty({})).toBe(false);
    expect(checkAnswers(form(), {}, TODAY, false)).toEqual([]);
  });

  it('an answer without a field is refused, whatever its name', () => {
    expect(found([], { toString: 'x' })).toEqual(['toString answer.unknown']);
    expect(found([], { other: 1 }, false)).toEqual(['other answer.unknown']);
  });

  it('real names are accepted: middle dots, rare characters, forty of them', () => {
    for (const name of ['阿依努尔·买买提', '𠮷田', '㛃', '龘'.repeat(40), 'ئاينۇر', 'ཚེ་རིང', "O'Neill-Smith"]) {
      expect(found([], { name })).toEqual([]);
    }
    expect(found([], { name: '𠮷'.repeat(41) })).toEqual(['name answer.tooLong']);
    for (const name of ['a\u0000', 'a\nb', 'a\u202eb', '\ud800'])
      expect(found([], { name })).toEqual(['name answer.characters']);
  });

  it('each kind of field takes its own kind of answer', () => {
    const choices = [{ value: 'a', zh: '甲', en: 'A' }];
    const cases: [FormField, unknown[], [unknown, string][]][] = [
      [
        field('x', 'text', { max: 3 }),
        ['三个字', 'a\nb'],
        [
          ['四个字了', 'answer.tooLong'],
          [1, 'answer.notText'],
        ],
      ],
      [
        field('x', 'phone'),
        ['13800000000', '+85212345678', '087112345678'],
        [
          ['123', 'answer.phoneInvalid'],
          ['138 0000 0000', 'answer.phoneInvalid'],
        ],
      ],
      [
        field('x', 'date'),
        ['2026-02-28'],
        [
          ['2026-02-29', 'answer.dateInvalid'],
          ['28.2.2026', 'answer.dateInvalid'],
        ],
      ],
      [field('x', 'choice', { choices }), ['a'], [['b', 'answer.choiceUnknown']]],
      [field('x', 'choice'), [], [['b', 'answer.choiceUnknown']]],
      [field('x', 'level'), ['无', '技师'], [['大师', 'answer.choiceUnknown']]],
      [
        field('x', 'photo', { max: 3 }),
        [[PICTURE]],
        [
          [[PICTURE, PICTURE], 'answer.tooManyPictures'],
          ['x', 'answer.notPictures'],
          [['x'], 'answer.notPictures'],
          [[7], 'answer.notPictures'],
        ],
      ],
      [field('x', 'scan', { max: 2 }), [[PICTURE, PICTURE]], [[Array(3).fill(PICTURE), 'answer.tooManyPictures']]],
      [field('x', 'scan'), [Array(5).fill(PICTURE)], [[Array(6).fill(PICTURE), 'answer.tooManyPictures']]],
    ];
    for (const [asked, right, wrong] of cases) {
      for (const answer of right) expect([answer, found([asked], { x: answer })]).toEqual([answer, []]);
      for (const [answer, code] of wrong)
        expect([answer, found([asked], { x: answer })]).toEqual([answer, [`x ${code}`]]);
    }
  });

  it('a draft may hold half of a number, but nothing that could not be kept', () => {
    expect(found([field('x', 'phone')], { x: '138' }, false)).toEqual([]);
    expect(found([field('x', 'date')], { x: '2026-1' }, false)).toEqual([]);
    expect(found([field('x', 'level')], { x: '大师' }, false)).toEqual(['x answer.choiceUnknown']);
    expect(found([], { document: { kind: 'id-card', number: '1101' } }, false)).toEqual([]);
    expect(found([], { document: { kind: 'id-card', number: '1'.repeat(41) } }, false)).toEqual([
      'document answer.tooLong',
    ]);
    expect(found([], { document: { kind: 'id-card', number: '1101' } })).toEqual(['document document.idCardShape']);
  });

  it('a document is a kind and a number', () => {
    for (const answer of ['11010519491231002X', { kind: 'id-card' }, { kind: 1, number: '1' }, { ...CARD, sex: 1 }]) {
      expect(found([], { document: answer })).toEqual(['document answer.notDocument']);
    }
    expect(documentOf(CARD)).toEqual({ ...CARD, birthDate: null, sex: null });
    expect(FIELD_KINDS.filter(isPersonal)).toEqual(['document', 'phone']);
    expect(FIELD_KINDS.filter(isPicture)).toEqual(['photo', 'scan']);
  });

  it('full-width digits are refused here, because forms and imports have made them plain before', () => {
    const wide = '１３８０００００００００';
    expect(found([field('x', 'phone')], { x: wide }, false)).toEqual(['x answer.fullWidth']);
    expect(found([], { document: { kind: 'id-card', number: wide } })).toEqual(['document answer.fullWidth']);
    expect(plainText(' １３８　０ＡＢ ')).toBe('138 0AB');
    expect(plainText('王　伟', true)).toBe('王伟');
    expect(plainText('阿依努尔・买买提', true)).toBe('阿依努尔·买买提');
    expect(plainNumber('１１０１０５ 1949-1231 ００２ｘ')).toBe('11010519491231002X');
    expect(plainNumber('H12345678（01）')).toBe('H1234567801');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, person) => {
        expect(hasFullWidth(plainText(text, person))).toBe(false);
      }),
    );
  });
});
