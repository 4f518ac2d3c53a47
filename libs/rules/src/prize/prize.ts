import { compareDecimals, parseDecimal, whole, type Decimal } from '../exact/decimal.ts';
import { divide, power10 } from '../exact/rounding.ts';
import type { Fen } from '../money.ts';
import { byId } from '../ranking/standings.ts';
import { twice } from '../ranking/tie-keys.ts';
import { quoted, refuse, violation, type Outcome, type Violation } from '../violations.ts';

/** 偶然所得: 20 %, withheld by the payer, unless the prize is exempt; then the basis (document number) is recorded. */
export type PrizeTax = { rate: string } | { exempt: string };

export const ACCIDENTAL_INCOME_RATE = '20';

/** gross: the amount is what the rules announce, tax comes off it · net: the winner gets the amount, the payer adds the tax. */
export type PrizeBasis = 'gross' | 'net';

export interface Payment {
  gross: Fen;
  tax: Fen;
  net: Fen;
}

export function payPrize(amount: Fen, tax: PrizeTax, basis: PrizeBasis = 'gross'): Outcome<Payment> {
  const faults = checkAmount(amount);
  if (basis !== 'gross' && basis !== 'net') {
    faults.push(violation('rule.invalid', { setting: 'basis', value: quoted(basis) }));
  }
  const rate = rateOf(tax);
  if (!rate) {
    faults.push(
      'exempt' in tax ? violation('prize.basisMissing') : violation('prize.rateInvalid', { rate: quoted(tax.rate) }),
    );
  }
  if (!rate || faults.length > 0) return refuse(faults);
  const gross = basis === 'gross' ? amount : grossFor(amount, rate);
  if (!Number.isSafeInteger(gross)) return refuse(violation('prize.amountInvalid', { amount: quoted(amount) }));
  const withheld = taxOn(gross, rate);
  return { ok: true, gross, tax: withheld, net: gross - withheld };
}

function checkAmount(amount: Fen): Violation[] {
  if (Number.isSafeInteger(amount) && amount >= 0) return [];
  return [violation('prize.amountInvalid', { amount: quoted(amount) })];
}

function rateOf(tax: PrizeTax): Decimal | null {
  if ('exempt' in tax) return tax.exempt.trim() === '' ? null : whole(0);
  const rate = parseDecimal(tax.rate);
  return rate && rate.units >= 0n && compareDecimals(rate, whole(100)) < 0 ? rate : null;
}

/** gross × rate ÷ 100, half up to the fen. */
function taxOn(gross: Fen, rate: Decimal): Fen {
  return Number(divide(BigInt(gross) * rate.units, 100n * power10(rate.places)));
}

/**
 * The smallest gross amount whose net is the amount promised. With the tax rounded half up to the fen,
 * net = ceil(gross × (1 − rate) − ½), so gross is the next whole fen above (net − ½) ÷ (1 − rate).
 */
function grossFor(net: Fen, rate: Decimal): Fen {
  if (net === 0) return 0;
  const hundred = 100n * power10(rate.places);
  return Number(divide((2n * BigInt(net) - 1n) * hundred, 2n * (hundred - rate.units), 'floor')) + 1;
}

export interface PrizeShare {
  id: string;
  /** Parts of the whole; equal parts unless told. */
  share?: number;
}

/**
 * Splits an amount among the members to the fen with nothing lost: everybody gets the floor of the exact share, and
 * the fen left over go one each to the largest remainders; equal remainders by id.
 */
export function splitPrize(
  amount: Fen,
  members: readonly PrizeShare[],
): Outcome<{ members: { id: string; amount: Fen }[] }> {
  const faults = [
    ...checkAmount(amount),
    ...(members.length === 0 ? [violation('prize.noMembers')] : []),
    ...twice(members),
  ];
  for (const { id, share = 1 } of members) {
    if (!Number.isSafeInteger(share) || share < 1)
      faults.push(violation('prize.shareInvalid', { id, share: quoted(share) }));
  }
  if (faults.length > 0) return refuse(faults);
  const parts = members.reduce((sum, { share = 1 }) => sum + BigInt(share), 0n);
  const split = members.map(({ id, share = 1 }) => {
    const exact = BigInt(amount) * BigInt(share);
    const floor = divide(exact, parts, 'floor');
    return { id, amount: Number(floor), left: exact - floor * parts };
  });
  split.sort((a, b) => (a.left === b.left ? byId(a, b) : a.left > b.left ? -1 : 1));
  let over = amount - split.reduce((sum, member) => sum + member.amount, 0);
  for (const member of split) {
    if (over === 0) break;
    member.amount += 1;
    over -= 1;
  }
  return { ok: true, members: split.map(({ id, amount: fen }) => ({ id, amount: fen })).sort(byId) };
}

/** A team's prize: split first, then every member's own tax, so that the bank file and the tax list agree to the fen. */
export function payTeamPrize(
  amount: Fen,
  tax: PrizeTax,
  basis: PrizeBasis,
  members: readonly PrizeShare[],
): Outcome<Payment & { members: (Payment & { id: string })[] }> {
  const whole = payPrize(amount, tax, basis);
  const split = splitPrize(amount, members);
  if (!whole.ok || !split.ok) {
    const faults = [...(whole.ok ? [] : whole.violations), ...(split.ok ? [] : split.violations)];
    return refuse([...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]);
  }
  const total: Payment = { gross: 0, tax: 0, net: 0 };
  const paid: (Payment & { id: string })[] = [];
  for (const { id, amount: part } of split.members) {
    const payment = payPrize(part, tax, basis) as Outcome<Payment> & { ok: true };
    paid.push({ id, gross: payment.gross, tax: payment.tax, net: payment.net });
    total.gross += payment.gross;
    total.tax += payment.tax;
    total.net += payment.net;
  }
  return { ok: true, ...total, members: paid };
}
