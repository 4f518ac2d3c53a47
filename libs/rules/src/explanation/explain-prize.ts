import { formatYuan, type Fen } from '../money.ts';
import {
  payPrize,
  payTeamPrize,
  type Payment,
  type PrizeBasis,
  type PrizeShare,
  type PrizeTax,
} from '../prize/prize.ts';
import type { Outcome } from '../violations.ts';
import { derive, type Derivation } from './derivation.ts';

/** What is paid out of a prize, and why. */
export function explainPrize(amount: Fen, tax: PrizeTax, basis: PrizeBasis): Outcome<{ derivation: Derivation }> {
  const paid = payPrize(amount, tax, basis);
  if (!paid.ok) return paid;
  return { ok: true, derivation: derive('prize.net', formatYuan(paid.net), {}, steps(paid, tax, basis)) };
}

function steps({ gross, tax: withheld, net }: Payment, tax: PrizeTax, basis: PrizeBasis): Derivation[] {
  return [
    ...(basis === 'net' ? [derive('prize.grossUp', null, { amount: formatYuan(net) })] : []),
    derive('prize.gross', formatYuan(gross)),
    'exempt' in tax
      ? derive('prize.exempt', null, { basis: tax.exempt })
      : derive('prize.tax', formatYuan(-withheld), { rate: tax.rate }),
  ];
}

/** What is paid out of a team's prize: the split, and every member's own tax. */
export function explainTeamPrize(
  amount: Fen,
  tax: PrizeTax,
  basis: PrizeBasis,
  members: readonly PrizeShare[],
): Outcome<{ derivation: Derivation }> {
  const paid = payTeamPrize(amount, tax, basis, members);
  if (!paid.ok) return paid;
  const from = paid.members.map(({ id, ...payment }) =>
    derive('prize.member', formatYuan(payment.net), { id }, steps(payment, tax, basis)),
  );
  return { ok: true, derivation: derive('prize.team', formatYuan(paid.net), { amount: formatYuan(amount) }, from) };
}
