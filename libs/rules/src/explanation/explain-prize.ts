import { formatYuan, type Fen } from '../money.ts';
import { payPrize, type PrizeBasis, type PrizeTax } from '../prize/prize.ts';
import type { Outcome } from '../violations.ts';
import { derive, type Derivation } from './derivation.ts';

/** What is paid out of a prize, and why. */
export function explainPrize(amount: Fen, tax: PrizeTax, basis: PrizeBasis): Outcome<{ derivation: Derivation }> {
  const paid = payPrize(amount, tax, basis);
  if (!paid.ok) return paid;
  const from = [
    ...(basis === 'net' ? [derive('prize.grossUp', null, { amount: formatYuan(amount) })] : []),
    derive('prize.gross', formatYuan(paid.gross)),
    'exempt' in tax
      ? derive('prize.exempt', null, { basis: tax.exempt })
      : derive('prize.tax', formatYuan(-paid.tax), { rate: tax.rate }),
  ];
  return { ok: true, derivation: derive('prize.net', formatYuan(paid.net), {}, from) };
}
