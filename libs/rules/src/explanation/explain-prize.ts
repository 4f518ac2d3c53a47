import { formatYuan, type Fen } from '../money.ts';
import type { PayableDirection } from '../prize/ledger.ts';
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

/** An award that money goes with, as one winner gets it. */
export interface AwardedPrize {
  title: string;
  skill: string;
  /** Of the decision. */
  version: number;
  /** Of the whole award. */
  amount: Fen;
  /** Of a team's prize: this winner's parts, and what they come to. */
  share: { parts: number; of: number; amount: Fen } | null;
  /** Why it was decided otherwise than the rule. */
  override: string | null;
  /** How the award itself came about, where that is told. */
  award?: Derivation;
}

export interface ExplainedPayable extends Payment {
  direction: PayableDirection;
  amount: Fen;
  tax: Fen;
  terms: PrizeTax;
  basis: PrizeBasis;
  /** What the decision gives to this winner. */
  awarded: readonly AwardedPrize[];
}

/** What is paid out, or to be paid back: from the awards, by way of a team's parts and a correction, to the tax. */
export function explainPayable(payable: ExplainedPayable): Derivation {
  const { direction, amount, net, terms, basis, awarded } = payable;
  const due = awarded.reduce((sum, one) => sum + (one.share ? one.share.amount : one.amount), 0);
  const signed = direction === 'pay' ? amount : -amount;
  const awards = awarded.map(explainAwarded);
  const origin =
    due === signed
      ? awards
      : [
          derive('prize.difference', formatYuan(signed), {}, [
            awards.length === 0 ? derive('prize.none', null) : derive('prize.due', formatYuan(due), {}, awards),
            derive('prize.before', formatYuan(signed - due)),
          ]),
        ];
  const step = direction === 'pay' ? 'prize.net' : 'prize.back';
  return derive(step, formatYuan(net), {}, [...origin, ...steps(payable, terms, basis)]);
}

function explainAwarded({ title, skill, version, amount, share, override, award }: AwardedPrize): Derivation {
  const whole = derive('prize.award', formatYuan(amount), { title, skill, version }, [
    ...(award ? [award] : []),
    ...(override === null ? [] : [derive('prize.override', null, { reason: override })]),
  ]);
  if (!share) return whole;
  return derive('prize.part', formatYuan(share.amount), { parts: share.parts, of: share.of }, [whole]);
}
