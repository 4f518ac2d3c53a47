import { sheetView } from '../../lib/offline-queue/testing/model-server.ts';
import type { LocalSheet } from '../../lib/offline-queue/database.ts';
import type { AspectView, Calculation } from '../../lib/offline-queue/wire.ts';
import { BANDS } from './bands.ts';
import { draftValue } from './draft-value.ts';
import { doubtOf } from './implausible.ts';
import { inputKind } from './input-kind.ts';
import { padNumber, press, type PadKey, type PadRule } from './pad.ts';
import { filtered, grouped, nextSheet } from './sheet-list.ts';
import { nextBlank, sheetModel, type SheetModel } from './sheet-model.ts';

const measured: PadRule = { signed: true, places: 3, maxLength: 8 };
const marks: PadRule = { signed: false, places: 2, maxLength: 6 };
const counts: PadRule = { signed: false, places: 0, maxLength: 4 };

const type = (keys: string, rule: PadRule): string =>
  keys.split(' ').reduce((text, key) => press(text, key as PadKey, rule), '');

describe('the pad', () => {
  it.each([
    ['1 2 . 5', marks, '12.5'],
    ['. 5', marks, '0.5'],
    ['1 . . 5', marks, '1.5'],
    ['0 . 7 5 9', marks, '0.75'],
    ['0 0 7', marks, '7'],
    ['1 2 . 5', counts, '125'],
    ['1 -', marks, '1'],
    ['1 -', measured, '-1'],
    ['1 - -', measured, '1'],
    ['- . 5', measured, '-0.5'],
    ['- 0 5', measured, '-5'],
    ['1 2 3 back', marks, '12'],
    ['1 2 clear', marks, ''],
    ['back', marks, ''],
    ['9 9 9 9 9', counts, '9999'],
  ] as const)('after %s shows what was meant', (keys, rule, shown) => expect(type(keys, rule)).toBe(shown));

  it.each([
    ['12.', '12'],
    ['12.50', '12.50'],
    ['', null],
    ['-', null],
    ['.', null],
    ['-0.5', '-0.5'],
  ])('reads %p as %p', (text, number) => expect(padNumber(text)).toBe(number));
});

const aspectOf = (calculation: Calculation | null, over: Partial<AspectView> = {}): AspectView => ({
  ...sheetView('s', ['a']).aspects[0]!,
  calculation,
  ...over,
});
const ranged = (target: string, ...ranges: [string, string, string | null][]): Calculation => ({
  type: 'RANGED_SCORE',
  target,
  ranges: ranges.map(([lower, upper, deduction]) => ({ lower, upper, deduction })),
});

describe('the instrument of an aspect', () => {
  it('is four scores for a judgement, keys for few values and the pad for many', () => {
    expect(inputKind(aspectOf(null, { type: 'J' })).kind).toBe('score');
    expect(inputKind(aspectOf({ type: 'PASS_FAIL' })).kind).toBe('passFail');
    expect(inputKind(aspectOf({ type: 'NUMBER_COMPLETED', possible: '4' }))).toEqual({
      kind: 'keys',
      values: ['0', '1', '2', '3', '4'],
    });
    expect(inputKind(aspectOf({ type: 'NUMBER_COMPLETED', possible: '40' })).kind).toBe('pad');
    expect(inputKind(aspectOf({ type: 'PARTIAL', step: 25 }, { max: 100 }))).toEqual({
      kind: 'keys',
      values: ['0.00', '0.25', '0.50', '0.75', '1.00'],
    });
    expect(inputKind(aspectOf({ type: 'PARTIAL', step: 1 }, { max: 200 })).kind).toBe('pad');
    expect(inputKind(aspectOf(null)).kind).toBe('pad');
  });

  it('has a sign key only where a measured value may lie below zero', () => {
    const signed = (calculation: Calculation): boolean => {
      const input = inputKind(aspectOf(calculation));
      return input.kind === 'pad' && input.rule.signed;
    };
    expect(signed(ranged('100', ['20', '0', '60']))).toBe(false);
    expect(signed(ranged('0', ['1', '1', '0']))).toBe(true);
    expect(signed(ranged('-18', ['2', '2', '0']))).toBe(true);
    expect(signed(ranged('1', ['2', '2', '50']))).toBe(true);
  });
});

describe('a second tap is asked for', () => {
  const hundred = aspectOf(ranged('100', ['20', '0', '60'], ['0', '0', '0']));
  it.each([
    ['1000.1', 'farAbove'],
    ['9', 'farBelow'],
    ['0', 'zero'],
    ['-100', 'otherSign'],
    ['1000', null],
    ['100', null],
    ['12', null],
  ])('when %s was measured and 100 is the target: %s', (value, doubt) => expect(doubtOf(hundred, value)).toBe(doubt));

  it('not when the scheme itself gives marks for such a value', () => {
    expect(doubtOf(aspectOf(ranged('1', ['1', '50', '0'])), '40')).toBeNull();
    expect(doubtOf(aspectOf(ranged('0', ['5', '5', '0'])), '0')).toBeNull();
  });

  it('for a 0 typed on the pad, because blank is not zero, but not for a 0 that is a key', () => {
    expect(doubtOf(aspectOf({ type: 'PARTIAL', step: 1 }, { max: 200 }), '0.00')).toBe('zero');
    expect(doubtOf(aspectOf({ type: 'PARTIAL', step: 50 }, { max: 100 }), '0.00')).toBeNull();
  });

  it('to change a score of a round that everybody has seen', () => {
    const entry = { id: 'e', value: '2', at: '' };
    expect(doubtOf(aspectOf(null, { type: 'J', needed: 0, entry }), '3')).toBe('revealed');
    expect(doubtOf(aspectOf(null, { type: 'J', needed: 1, entry }), '3')).toBeNull();
  });
});

const local = (id: string, aspects: string[], over: Partial<LocalSheet> = {}): LocalSheet => ({
  ...sheetView(id, aspects),
  person: 'p',
  ...over,
});

describe('a sheet on the screen', () => {
  it('counts a blank as blank and not as zero', () => {
    const model = sheetModel(local('s', ['a', 'b']), []);
    expect(model).toMatchObject({ total: 0, stage: 'untouched' });
    expect(model.blanks).toHaveLength(2);
    expect(model.aspects[0]!.shownMark).toBeNull();
  });

  it('shows the mark of an unsent measurement at once, by the same rule as the server', () => {
    const entry = { id: 'e', sheet: 's', aspect: 'a', round: 1, value: '0.75', basedOn: null };
    const model = sheetModel(local('s', ['a', 'b']), [
      { ...entry, deviceSeq: 1, deviceTime: '', person: 'p', status: 'saved' },
    ]);
    expect(model).toMatchObject({ total: 75, stage: 'started', unsent: 1 });
  });

  it('never shows a judgement’s mark before the round is complete', () => {
    const sheet = local('s', ['a']);
    const entry = { id: 'e', value: '2', at: '' };
    sheet.aspects[0] = { ...sheet.aspects[0]!, type: 'J', entry, needed: 2, mark: null };
    const model = sheetModel(sheet, []);
    expect(model.aspects[0]).toMatchObject({ state: 'waiting', shownMark: null });
    expect(model.stage).toBe('waiting');
    expect(sheetModel({ ...sheet, aspects: [{ ...sheet.aspects[0]!, mark: 67 }] }, []).stage).toBe('ready');
  });

  it('asks again when the scores of the last round lay too far apart', () => {
    const sheet = local('s', ['a']);
    sheet.aspects[0] = { ...sheet.aspects[0]!, type: 'J', round: 2, needed: 3 };
    expect(sheetModel(sheet, []).aspects[0]!.state).toBe('again');
  });

  it('is locked when the competitor does not compete, whatever was marked', () => {
    expect(sheetModel(local('s', ['a'], { locked: true }), [])).toMatchObject({ stage: 'locked', closed: true });
  });

  it('goes round to the next blank', () => {
    const model = sheetModel(local('s', ['a', 'b', 'c']), []);
    expect(nextBlank(model, 'b')?.id).toBe('c');
    expect(nextBlank(model, 'c')?.id).toBe('a');
  });

  it('records a sound draft when the judge moves on, and leaves a doubtful or broken one', () => {
    const draft = (text: string) =>
      draftValue(sheetModel(local('s', ['a']), [], [{ person: 'p', sheet: 's', aspect: 'a', text }]).aspects[0]!);
    expect(draft('0.5')).toBe('0.50');
    expect(draft('0')).toBeNull();
    expect(draft('7')).toBeNull();
    expect(draft('')).toBeNull();
  });
});

describe('the list', () => {
  const of = (id: string, code: string, workstation: string | null, form: string): LocalSheet => ({
    ...local(id, ['a']),
    subject: { id: `subject-${code}`, code, status: 'competing', workstation, color: 0 },
    subCriterion: { id: form, code: form, name: form, day: 1 },
  });
  const models = [
    of('1', '10', 'B2', 'A2'),
    of('2', '9', 'B10', 'A1'),
    of('3', '10', 'B2', 'A1'),
    of('4', '7', null, 'A10'),
  ].map((sheet) => sheetModel(sheet, []));

  it('goes form by form in the order of the workstations, or competitor by competitor', () => {
    const ids = (by: 'form' | 'subject') =>
      grouped(models, by).map((group) => group.models.map(({ sheet }) => sheet.id));
    expect(ids('form')).toEqual([['3', '2'], ['1'], ['4']]);
    expect(ids('subject')).toEqual([['4'], ['3', '1'], ['2']]);
  });

  it('offers after a signature the next competitor on the same form', () => {
    expect(nextSheet(models, models[2]!)?.sheet.id).toBe('2');
    expect(nextSheet([models[3]!], models[3]!)).toBeNull();
  });

  it('counts a sheet that waits for other judges as unfinished, and sends nobody there', () => {
    const waiting: SheetModel = { ...models[1]!, stage: 'waiting' };
    const ids = (stage: 'open' | 'ready') =>
      filtered([models[2]!, waiting], { day: null, skill: null, stage }).map(({ sheet }) => sheet.id);
    expect([ids('open'), ids('ready')]).toEqual([['3', '2'], []]);
    expect(nextSheet([models[2]!, waiting], models[2]!)).toBeNull();
  });
});

describe('the eight bands', () => {
  const channel = (hex: string): number => {
    const part = parseInt(hex, 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const light = (color: string): number =>
    0.2126 * channel(color.slice(1, 3)) + 0.7152 * channel(color.slice(3, 5)) + 0.0722 * channel(color.slice(5, 7));
  const contrast = (a: string, b: string): number => {
    const [low, high] = [light(a), light(b)].sort((x, y) => x - y) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };

  it('carry text at 7:1 and differ in colour and shape', () => {
    for (const band of BANDS) expect(contrast(band.surface, band.text)).toBeGreaterThanOrEqual(7);
    expect(new Set(BANDS.map((band) => band.surface)).size).toBe(8);
    expect(new Set(BANDS.map((band) => band.shape)).size).toBe(8);
  });
});
