import {
  addCriterion,
  faultsOf,
  labelsOf,
  newAspect,
  schemeBody,
  sectionSums,
  startEditing,
  sumOfScheme,
  type SchemeEdit,
} from './scheme-editing.ts';

const scheme = (...maxima: string[]): SchemeEdit => {
  const begun = addCriterion({ base: 4, criteria: [], sections: [{ number: '1', name: '工作组织', weight: 1_000 }] });
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
