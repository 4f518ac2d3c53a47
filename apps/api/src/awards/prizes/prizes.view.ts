import { LEDGER_ACCOUNTS, PAYABLE_STATUSES } from '@skillstar/rules';
import type { PayableDirection, PayableStatus, PrizeBasis } from '@skillstar/rules';
import { Day, Flag, ListOf, Moment, One, OneOf, Text, Texts, Uuid, Whole } from '../../platform/http/fields.ts';

const FEN = { description: 'money in fen' };

export class PrizeTermsView {
  @Text()
  fundSource: string;

  @Text({ nullable: true, description: 'per cent; null: exempt' })
  taxRate: string | null;

  @Text({ nullable: true, description: 'the document that exempts' })
  exemptBasis: string | null;

  @OneOf(['gross', 'net'])
  basis: PrizeBasis;

  @Whole()
  version: number;
}

/** Debit positive, credit negative; they sum to nothing. */
export class LedgerBalancesView implements Record<(typeof LEDGER_ACCOUNTS)[number], number> {
  @Whole(FEN)
  bank: number;

  @Whole(FEN)
  claim: number;

  @Whole(FEN)
  cost: number;

  @Whole(FEN)
  owed: number;

  @Whole(FEN)
  tax: number;

  @Whole(FEN)
  transit: number;
}

export class SettlementDueView {
  @Whole({ description: 'payables that settling would make' })
  made: number;

  @Whole({ description: 'payables that settling would cancel' })
  cancelled: number;
}

export class PrizesView {
  @One(() => PrizeTermsView, { nullable: true })
  terms: PrizeTermsView | null;

  @One(() => LedgerBalancesView)
  balances: LedgerBalancesView;

  @Texts({ description: 'skills whose results are not final yet' })
  waiting: string[];

  @One(() => SettlementDueView, {
    nullable: true,
    description: 'what settling would do now; null: it would be refused',
  })
  due: SettlementDueView | null;
}

export class RemindedView {
  @Whole({ description: 'winners who are written to' })
  reminded: number;

  @Whole({ description: 'winners who were written to within a day' })
  recently: number;

  @Texts({ description: 'winners without a mail address or phone' })
  unreachable: string[];
}

export class SettledView {
  @Whole()
  made: number;

  @Whole()
  cancelled: number;

  @Texts({ description: 'skills whose results are not final yet' })
  waiting: string[];
}

export class PayeeView {
  @Text()
  holder: string;

  @Text()
  bank: string;

  @Text({ description: 'masked' })
  account: string;

  @Text({ nullable: true, description: 'masked' })
  document: string | null;

  @Text()
  enteredBy: string;

  @Moment()
  enteredAt: string;

  @Flag({ description: 'somebody else of this competition entered the same account' })
  shared: boolean;
}

export class ApprovalView {
  @Text()
  person: string;

  @Moment()
  at: string;
}

export class PayableSkillView {
  @Uuid()
  id: string;

  @Text()
  name: string;
}

export class PayableView {
  @Uuid()
  id: string;

  @Uuid()
  competition: string;

  @One(() => PayableSkillView, { nullable: true })
  skill: PayableSkillView | null;

  @Text()
  kind: string;

  @Text()
  title: string;

  @Text()
  recipient: string;

  @OneOf(['pay', 'recover'])
  direction: PayableDirection;

  @Whole(FEN)
  amount: number;

  @Whole(FEN)
  gross: number;

  @Whole(FEN)
  tax: number;

  @Whole(FEN)
  net: number;

  @Text()
  fundSource: string;

  @Text({ nullable: true })
  taxRate: string | null;

  @Text({ nullable: true })
  exemptBasis: string | null;

  @OneOf(['gross', 'net'])
  basis: PrizeBasis;

  @OneOf(PAYABLE_STATUSES)
  status: PayableStatus;

  @One(() => PayeeView, { nullable: true })
  payee: PayeeView | null;

  @ListOf(() => ApprovalView)
  approvals: ApprovalView[];

  @Moment({ nullable: true, description: 'when the winner was last asked for an account' })
  remindedAt: string | null;

  @Text({ description: 'what an approval is given for' })
  contentHash: string;

  @Uuid({ nullable: true })
  batch: string | null;

  @Whole({ nullable: true })
  batchNumber: number | null;

  @Day({ nullable: true })
  paidOn: string | null;

  @Text({ nullable: true })
  bankReference: string | null;

  @Text({ nullable: true })
  returnReason: string | null;

  @Text({ nullable: true })
  receipt: string | null;

  @Moment({ nullable: true })
  receiptedAt: string | null;

  @Moment()
  createdAt: string;
}

export class PayableListView {
  @ListOf(() => PayableView)
  items: PayableView[];

  @Text({ nullable: true })
  next: string | null;
}

export class ApprovedView {
  @Whole({ description: 'now approved by two persons' })
  approved: number;

  @Whole({ description: 'still waiting for another person' })
  waiting: number;
}

export class BatchView {
  @Uuid()
  id: string;

  @Whole()
  n: number;

  @Whole(FEN)
  total: number;

  @Whole()
  payments: number;

  @Whole({ description: 'not yet confirmed by the bank' })
  sent: number;

  @Whole()
  paid: number;

  @Text()
  createdBy: string;

  @Moment()
  createdAt: string;
}

export class BatchListView {
  @ListOf(() => BatchView)
  items: BatchView[];

  @Text({ nullable: true })
  next: string | null;
}

export class RevealedPayeeView {
  @Text()
  account: string;

  @Text({ nullable: true })
  document: string | null;
}
