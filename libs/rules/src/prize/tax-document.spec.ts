import { checkTaxDocument } from './tax-document.ts';

const codes = (number: string): string[] => {
  const checked = checkTaxDocument(number, '2026-12-05');
  return checked.ok ? [] : checked.violations.map(({ code }) => code);
};

describe('the document of a tax', () => {
  it('a resident’s card must hold together, of other documents only the shape can be told', () => {
    for (const number of ['11010519491231002X', 'H12345678', 'E12345678', '12345678']) {
      expect([number, codes(number)]).toEqual([number, []]);
    }
    expect(codes('110105194912310021')).toEqual(['document.checkCharacter']);
    expect(codes('110105194913310025')).toContain('document.birthInvalid');
    expect(codes('1101051949123100')).toEqual(['document.idCardShape']);
    expect(codes('810000199408230021')).toEqual([]);
    expect(codes('abc')).toEqual(['document.passportShape']);
  });
});
