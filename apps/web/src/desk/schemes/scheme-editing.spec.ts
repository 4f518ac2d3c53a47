import { USUAL_PANEL } from '@skillstar/rules';
import { labelsOf } from './aspect-labels.ts';
import { candidatesOf, chosenKeys, newTieKey } from './ranking-editing.ts';
import {
  addCriterion,
  faultsOf,
  isWeighted,
  newAspect,
  ofType,
  schemeBody,
  sectionSums,
  startEditing,
  sumOfScheme,
  weigh,
  weightsOf,
  type AspectEdit,
  type SchemeEdit,
} from './scheme-editing.ts';

const scheme = (...maxima: string[]): SchemeEdit => {
  const begun = addCriterion({
    ...startEditing(null),
    base: 4,
    sections: [{ number: '1', name: '工作组织', weight: 1_000 }],
  });
  const [criterion] = begun.criteria;
  const [form] = criterion!.forms;
  const aspects = maxima.map((max) => ({ ...newAspect('1'), description: '尺寸', max }));
  return { ...begun, criteria: [{ ...criterion!, name: '加工', forms: [{ ...form!, name: '外形', aspects }] }] };
};

describe('a marking scheme while it is edited', () => {
  it('begins with nothing, and the first criterion is A with the form A1', () => {
    const begun = addCriterion(startEditing(null));
    expect(begun.criteria[0]?.code).toBe('A');
    expect(begun.criteria[0]?.forms[0]?.code).toBe('A1');
  });

  it('adds up exactly, in hundredths: 0.10 three times is 0.30', () => {
    expect(sumOfScheme(scheme('0.10', '0.10', '0.10'))).toBe(30);
  });

  it('leaves out of the sum what is not a mark yet', () => {
    expect(sumOfScheme(scheme('1.5', '', 'x', '0', '０.5'))).toBe(150);
  });

  it('tells each section how far its aspects are from its weight', () => {
    expect(sectionSums(scheme('8.50'))[0]).toMatchObject({ aspectSum: 850, variation: 150 });
  });

  it('numbers aspects by their place among their kind', () => {
    const form = scheme('1', '1', '1').criteria[0]!.forms[0]!;
    const mixed = {
      ...form,
      aspects: form.aspects.map((aspect, n) => ({ ...aspect, type: n === 1 ? 'J' : 'M' }) as const),
    };
    expect(labelsOf(mixed)).toEqual(['A1.M1', 'A1.J1', 'A1.M2']);
  });

  it('a judgement needs all four descriptors, a measurement none', () => {
    const [aspect] = scheme('1').criteria[0]!.forms[0]!.aspects;
    expect(faultsOf(aspect!)).toEqual([]);
    expect(faultsOf({ ...aspect!, type: 'J', descriptors: ['低于行业标准', '', '', ''] })).toEqual([
      'descriptorsMissing',
    ]);
    expect(faultsOf({ ...aspect!, max: '1.005', description: ' ' })).toEqual(['descriptionMissing', 'maxInvalid']);
  });

  it('is sent whole, with each criterion’s mark as the sum of its aspects', () => {
    const body = schemeBody(scheme('1.25', '0.75'));
    expect(body.base).toBe(4);
    expect(body.criteria[0]?.mark).toBe(200);
    expect(body.criteria[0]?.subCriteria[0]?.aspects[0]).toMatchObject({ max: 125, descriptors: null });
  });
});

describe('parts, panels and deductions while a scheme is edited', () => {
  it('criteria carry weights all together, and they must make 100', () => {
    const on = weigh(addCriterion(scheme('50')), true);
    expect(on.criteria.map(({ weight }) => weight)).toEqual(['', '']);
    expect(addCriterion(on).criteria.at(-1)?.weight).toBe('');
    const weighed = (...weights: string[]): SchemeEdit => ({
      ...on,
      criteria: on.criteria.map((criterion, n) => ({ ...criterion, weight: weights[n]! })),
    });
    expect(weightsOf(weighed('33.3', '66.7'))).toEqual({ sum: '100', full: true });
    expect(weightsOf(weighed('30', '60'))).toEqual({ sum: '90', full: false });
    expect(weightsOf(weighed('100', ''))).toEqual({ sum: '100', full: false });
    expect(weightsOf(weighed('100', '0'))).toEqual({ sum: '100', full: false });
    expect(schemeBody(weighed(' 30', '70')).criteria.map(({ weight }) => weight)).toEqual(['30', '70']);
    expect(isWeighted(weigh(on, false))).toBe(false);
  });

  it('a panel begins with the usual rule, a deduction adds nothing to the sum, and both bring their own calculation', () => {
    const edit = scheme('60', '5');
    const form = edit.criteria[0]!.forms[0]!;
    const [work, goggles] = [ofType(form.aspects[0]!, 'P'), ofType(form.aspects[1]!, 'D')];
    expect(work.calculation).toEqual(USUAL_PANEL);
    expect(faultsOf({ ...work, calculation: { ...USUAL_PANEL, minimumJudges: 2 } })).toEqual(['panelInvalid']);
    expect(faultsOf({ ...goggles, calculation: { type: 'DEDUCTION', points: 0 } })).toEqual(['pointsInvalid']);
    const mixed = { ...edit, criteria: [{ ...edit.criteria[0]!, forms: [{ ...form, aspects: [work, goggles] }] }] };
    expect(sumOfScheme(mixed)).toBe(6_000);
    expect(labelsOf(mixed.criteria[0]!.forms[0]!)).toEqual(['A1.P1', 'A1.D1']);
    expect(schemeBody(mixed).criteria[0]!.subCriteria[0]!.aspects).toMatchObject([
      { type: 'P', calculation: USUAL_PANEL, descriptors: null },
      { type: 'D', calculation: { type: 'DEDUCTION', points: 100 }, descriptors: null },
    ]);
  });

  it('a panel that becomes a measurement again leaves its rule behind', () => {
    const [aspect] = scheme('1').criteria[0]!.forms[0]!.aspects;
    expect(ofType(ofType(aspect!, 'P'), 'M').calculation).toEqual({ type: 'PASS_FAIL' });
    expect(ofType(aspect!, 'M')).toBe(aspect);
  });
});

describe('tie keys while a scheme is edited', () => {
  const measured = { type: 'NUMBER_COMPLETED', possible: '9' } as const;
  const withKeys = (): SchemeEdit => {
    const edit = scheme('1', '2');
    const [first, second] = edit.criteria[0]!.forms[0]!.aspects;
    const aspects = [first!, { ...second!, calculation: measured }];
    const [criterion] = edit.criteria;
    return { ...edit, criteria: [{ ...criterion!, forms: [{ ...criterion!.forms[0]!, aspects }] }] };
  };

  it('offer the modules, the kinds that there are, what is measured, and every mark, each once', () => {
    const edit = withKeys();
    const offered = candidatesOf(edit);
    expect(offered.map(({ key }) => key)).toEqual(['criterion:A', 'type:M', 'value:A1.M2', 'mark:A1.M1', 'mark:A1.M2']);
    const ranking = { ...edit.ranking, tieKeys: [newTieKey(offered[2]!)] };
    expect(candidatesOf({ ...edit, ranking }).map(({ key }) => key)).not.toContain('value:A1.M2');
    expect(schemeBody({ ...edit, ranking }).ranking.tieKeys).toEqual([{ key: 'value:A1.M2', order: 'asc' }]);
  });

  it('follow their aspect to another place and go with it when it is taken out', () => {
    const edit = withKeys();
    const ranking = { ...edit.ranking, tieKeys: candidatesOf(edit).slice(0, 3).map(newTieKey) };
    const [criterion] = edit.criteria;
    const [form] = criterion!.forms;
    const put = (aspects: AspectEdit[]): SchemeEdit => ({
      ...edit,
      ranking,
      criteria: [{ ...criterion!, forms: [{ ...form!, aspects }] }],
    });
    const keys = (aspects: AspectEdit[]) => chosenKeys(put(aspects)).map(({ key }) => key);
    expect(keys([form!.aspects[1]!, form!.aspects[0]!])).toEqual(['criterion:A', 'type:M', 'value:A1.M1']);
    expect(keys([form!.aspects[0]!])).toEqual(['criterion:A', 'type:M']);
    expect(keys([])).toEqual([]);
  });
});
