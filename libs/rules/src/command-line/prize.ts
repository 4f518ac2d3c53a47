import { formatYuan } from '../money.ts';
import { ACCIDENTAL_INCOME_RATE, payPrize, payTeamPrize, type Payment, type PrizeTax } from '../prize/prize.ts';
import { answering, command, type Answer } from './command.ts';
import { byKey, decimal, exactly, integer, listOf, name, oneOf, optional, shape, text, yuan } from './read.ts';

const tax = byKey<PrizeTax>({ exempt: exactly({ exempt: text }), rate: exactly({ rate: decimal }) });

export const prizeInput = exactly({
  amount: yuan,
  tax: optional(tax, { rate: ACCIDENTAL_INCOME_RATE }),
  basis: optional(oneOf(['gross', 'net'] as const), 'gross' as const),
  members: optional(listOf(shape({ id: name, share: optional(integer, 1) })), null),
});

/** What is paid, withheld and handed out; a team's prize to the fen. */
export const prizeCommand = command(prizeInput, ({ amount, tax: rule, basis, members }) => {
  if (!members) return answering(payPrize(amount, rule, basis), spell);
  return answering(payTeamPrize(amount, rule, basis, members), ({ members: paid, ...whole }) => ({
    ...spell(whole),
    members: paid.map(({ id, ...payment }) => ({ id, ...spell(payment) })),
  }));
});

function spell({ gross, tax: withheld, net }: Payment): Answer {
  return { gross: formatYuan(gross), tax: formatYuan(withheld), net: formatYuan(net) };
}
