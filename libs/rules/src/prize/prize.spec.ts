import { PRIZE_EXAMPLES } from '@skillstar/fixtures';
import fc from 'fast-check';
import { payPrize, payTeamPrize, splitPrize, type PrizeBasis, type PrizeTax } from './prize.ts';

const TAXED: PrizeTax = { rate: '20' };

const codes = (outcome: { ok: boolean; violations?: { code: string }[] }): string[] =>
  (outcome.violations ?? []).map(({ code }) => code);

describe('tax on prizes', () => {
  it('twenty per cent are withheld: 5000, 3000 and 1000 yuan pay out 4000, 2400 and 800', () => {
    for (const { gross, tax, net } of PRIZE_EXAMPLES)
      expect(payPrize(gross, TAXED)).toEqual({ ok: true, gross, tax, net });
    expect(payPrize(3, TAXED)).toEqual({ ok: true, gross: 3, tax: 1, net: 2 });
    expect(payPrize(10001, { rate: '12.5' })).toEqual({ ok: true, gross: 10001, tax: 1250, net: 8751 });
  });

  it('an exempt prize is paid out whole, and its basis is recorded', () => {
    expect(payPrize(500000, { exempt: '国发〔2020〕1号' })).toEqual({ ok: true, gross: 500000, tax: 0, net: 500000 });
    expect(codes(payPrize(500000, { exempt: ' ' }))).toEqual(['prize.basisMissing']);
  });

  it('where the payer bears the tax, the winner gets exactly the amount promised', () => {
    expect(payPrize(400000, TAXED, 'net')).toEqual({ ok: true, gross: 500000, tax: 100000, net: 400000 });
    expect(payPrize(0, TAXED, 'net')).toEqual({ ok: true, gross: 0, tax: 0, net: 0 });
    expect(payPrize(500, { exempt: 'x' }, 'net')).toEqual({ ok: true, gross: 500, tax: 0, net: 500 });
    const rate = fc
      .integer({ min: 0, max: 9999 })
      .map((hundredths) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), rate, (net, percent) => {
        const paid = payPrize(net, { rate: percent }, 'net');
        if (!paid.ok) throw new Error('refused');
        expect(paid.net).toBe(net);
        expect(paid.gross - paid.tax).toBe(net);
        const lower = payPrize(Math.max(paid.gross - 1, 0), { rate: percent });
        if (net > 0) expect(lower.ok && lower.net < net).toBe(true);
      }),
    );
  });

  it('faulty amounts and rates are refused', () => {
    expect(codes(payPrize(-1, { rate: '100' }, 'both' as PrizeBasis))).toEqual([
      'prize.amountInvalid',
      'rule.invalid',
      'prize.rateInvalid',
    ]);
    expect(codes(payPrize(0.5, { rate: '-1' }))).toEqual(['prize.amountInvalid', 'prize.rateInvalid']);
    expect(codes(payPrize(5, { rate: 'x' }))).toEqual(['prize.rateInvalid']);
    expect(payPrize(5, { rate: '0' })).toMatchObject({ tax: 0, net: 5 });
  });

  it('an amount that could not be exact is refused, not rounded', () => {
    const most = 99_999_999_999_999;
    expect(payPrize(most, { rate: '90' }, 'net')).toMatchObject({ ok: true, net: most });
    expect(payPrize(most, { rate: '99.99' }, 'net')).toEqual({
      ok: false,
      violations: [{ code: 'prize.amountInvalid', params: { amount: String(most) } }],
    });
  });
});

describe('team prizes', () => {
  it('a prize is split to the fen with nothing lost, the fen left over to the largest remainders', () => {
    expect(splitPrize(100, [{ id: 'b' }, { id: 'c' }, { id: 'a' }])).toEqual({
      ok: true,
      members: [
        { id: 'a', amount: 34 },
        { id: 'b', amount: 33 },
        { id: 'c', amount: 33 },
      ],
    });
    expect(
      splitPrize(100, [
        { id: 'a', share: 1 },
        { id: 'b', share: 2 },
        { id: 'c', share: 3 },
      ]),
    ).toEqual({
      ok: true,
      members: [
        { id: 'a', amount: 17 },
        { id: 'b', amount: 33 },
        { id: 'c', amount: 50 },
      ],
    });
    expect(
      splitPrize(11, [
        { id: 'a', share: 1 },
        { id: 'b', share: 9 },
      ]),
    ).toMatchObject({ members: [{ amount: 1 }, { amount: 10 }] });
  });

  it('every split sums exactly, whatever the shares and the order', () => {
    const members = fc.uniqueArray(fc.record({ id: fc.string(), share: fc.integer({ min: 1, max: 50 }) }), {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), members, (amount, given) => {
        const split = splitPrize(amount, given);
        if (!split.ok) throw new Error('refused');
        expect(split.members.reduce((sum, member) => sum + member.amount, 0)).toBe(amount);
        expect(splitPrize(amount, [...given].reverse())).toEqual(split);
        const parts = given.reduce((sum, { share }) => sum + share, 0);
        for (const { id, share } of given) {
          const exact = (amount * share) / parts;
          expect(Math.abs(split.members.find((member) => member.id === id)!.amount - exact) < 1).toBe(true);
        }
      }),
    );
  });

  it('the tax of a team prize is withheld from every member, and the sums agree', () => {
    expect(payTeamPrize(500000, TAXED, 'gross', [{ id: 'a' }, { id: 'b' }, { id: 'c' }])).toEqual({
      ok: true,
      gross: 500000,
      tax: 99999,
      net: 400001,
      members: [
        { id: 'a', gross: 166667, tax: 33333, net: 133334 },
        { id: 'b', gross: 166667, tax: 33333, net: 133334 },
        { id: 'c', gross: 166666, tax: 33333, net: 133333 },
      ],
    });
    expect(payTeamPrize(100, TAXED, 'net', [{ id: 'a' }, { id: 'b', share: 3 }])).toMatchObject({
      net: 100,
      members: [{ net: 25 }, { net: 75 }],
    });
  });

  it('a team without members, or with faulty shares, gets no split', () => {
    expect(codes(splitPrize(1, []))).toEqual(['prize.noMembers']);
    expect(codes(splitPrize(-1, [{ id: 'a' }, { id: 'a', share: 0 }, { id: 'c', share: 1.5 }]))).toEqual([
      'prize.amountInvalid',
      'id.twice',
      'prize.shareInvalid',
      'prize.shareInvalid',
    ]);
    expect(codes(splitPrize(0.5, [{ id: 'a' }]))).toEqual(['prize.amountInvalid']);
    expect(codes(payTeamPrize(-1, { rate: 'x' }, 'gross', []))).toEqual([
      'prize.amountInvalid',
      'prize.rateInvalid',
      'prize.noMembers',
    ]);
    expect(codes(payTeamPrize(1, TAXED, 'gross', []))).toEqual(['prize.noMembers']);
    expect(codes(payTeamPrize(1, { rate: 'x' }, 'gross', [{ id: 'a' }]))).toEqual(['prize.rateInvalid']);
  });
});
