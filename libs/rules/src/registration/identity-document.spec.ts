import fc from 'fast-check';
import {
  checkDocument,
  checkIdCard,
  DOCUMENT_KINDS,
  idCardCheck,
  tellsHolder,
  type DocumentKind,
  type IdentityDocument,
} from './identity-document.ts';

const TODAY = '2026-11-26';
const codes = (outcome: { ok: boolean; violations?: { code: string }[] }): string[] =>
  (outcome.violations ?? []).map(({ code }) => code);
const document = (kind: string, number: string, rest: Partial<IdentityDocument> = {}): IdentityDocument => ({
  kind: kind as DocumentKind,
  number,
  ...rest,
});
/** A number made for the test: nobody's. */
const card = (seventeen: string): string => seventeen + idCardCheck(seventeen);

describe('identity documents', () => {
  it('the last character of an ID card proves the seventeen before it', () => {
    // the example of GB 11643-1999 itself
    expect(checkIdCard('11010519491231002X', TODAY)).toEqual({ ok: true, birthDate: '1949-12-31', sex: 'female' });
    expect(checkIdCard('440524188001010014', '1999-01-01').ok).toBe(false);
    expect(codes(checkIdCard('110105194912310021', TODAY))).toEqual(['document.checkCharacter']);
    expect(codes(checkIdCard('11010519491231002x', TODAY))).toEqual(['document.idCardShape']);
    expect(codes(checkIdCard('110105491231002', TODAY))).toEqual(['document.idCardShape']);
  });

  it('one wrong digit, or two neighbours exchanged, never pass', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (seventeen, at, by) => {
        const right = seventeen.join('');
        const wrong = seventeen.map((digit, index) => (index === at ? (digit + by) % 10 : digit)).join('');
        expect(idCardCheck(wrong)).not.toBe(idCardCheck(right));
      }),
    );
    fc.assert(
      fc.property(digits, fc.nat(15), (seventeen, at) => {
        fc.pre(seventeen[at] !== seventeen[at + 1]);
        const exchanged = [...seventeen];
        [exchanged[at], exchanged[at + 1]] = [seventeen[at + 1]!, seventeen[at]!];
        expect(idCardCheck(exchanged.join(''))).not.toBe(idCardCheck(seventeen.join('')));
      }),
    );
  });

  it('an ID card tells the birth date and the sex', () => {
    const day = fc.integer({ min: 0, max: 45_000 }).map((n) => new Date(Date.UTC(1900, 0, 1 + n)));
    fc.assert(
      fc.property(day, fc.nat(999), (born, sequence) => {
        const birthDate = born.toISOString().slice(0, 10);
        const number = card(`530102${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`);
        const sex = sequence % 2 === 1 ? 'male' : 'female';
        expect(checkIdCard(number, TODAY)).toEqual({ ok: true, birthDate, sex });
      }),
    );
    expect(DOCUMENT_KINDS.filter(tellsHolder)).toEqual(['id-card', 'residence-permit']);
  });

  it('a province that is not there, a day that never was and one to come are all told at once', () => {
    expect(codes(checkIdCard(card('99010219900230001'), TODAY))).toEqual([
      'document.regionUnknown',
      'document.birthInvalid',
    ]);
    expect(codes(checkIdCard(card('53010220261127001'), TODAY))).toEqual(['document.birthInvalid']);
    expect(codes(checkIdCard(card('53010218991231001'), TODAY))).toEqual(['document.birthInvalid']);
    expect(checkIdCard(card('53010220261126001'), TODAY).ok).toBe(true);
  });

  it('a residence permit of 港澳台 has the number of an ID card, with a region of its own', () => {
    const permit = card('81000019900101001');
    expect(checkDocument(document('residence-permit', permit), TODAY)).toMatchObject({ birthDate: '1990-01-01' });
    expect(codes(checkDocument(document('id-card', permit), TODAY))).toEqual(['document.regionUnknown']);
    expect(codes(checkDocument(document('residence-permit', card('53010219900101001')), TODAY))).toEqual([
      'document.regionUnknown',
    ]);
  });

  it('permits and passports have their shapes, and say neither birth date nor sex', () => {
    const told = { birthDate: '2000-02-29', sex: 'male' } as const;
    const shapes: [DocumentKind, string[], string[]][] = [
      ['hk-macao-permit', ['H12345678', 'M1234567801'], ['H1234567', 'T12345678', 'H123456789', 'h12345678']],
      ['taiwan-permit', ['12345678'], ['1234567', '123456789', 'A2345678']],
      ['passport', ['E12345678', 'EA1234567', 'P1234'], ['ABCDE', 'E1234567890', 'e12345678', 'E123 4567', '1234']],
    ];
    for (const [kind, right, wrong] of shapes) {
      for (const number of right) {
        expect(checkDocument(document(kind, number, told), TODAY)).toEqual({ ok: true, ...told });
      }
      for (const number of wrong) {
        expect([number, codes(checkDocument(document(kind, number, told), TODAY)).length]).toEqual([number, 1]);
      }
    }
    expect(codes(checkDocument(document('passport', 'E 1'), TODAY))).toEqual([
      'document.passportShape',
      'document.birthMissing',
      'document.sexMissing',
    ]);
    const strange = { birthDate: '2001-02-29', sex: 'x' as 'male' };
    expect(codes(checkDocument(document('passport', 'E12345678', strange), TODAY))).toEqual([
      'document.birthInvalid',
      'document.sexMissing',
    ]);
    expect(codes(checkDocument(document('driving-licence', '1'), TODAY))).toEqual(['document.kindUnknown']);
  });

  it('full-width characters are refused, with what was meant', () => {
    const wide = '１１０１０５１９４９１２３１００２Ｘ';
    expect(checkDocument(document('id-card', wide), TODAY)).toEqual({
      ok: false,
      violations: [{ code: 'answer.fullWidth', params: { plain: '11010519491231002X' } }],
    });
  });
});
