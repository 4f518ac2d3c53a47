import { Day, Flag, ListOf, Moment, One, OneOf, Text, Uuid, Whole } from '../../../platform/http/fields.ts';

const FEN = { description: 'money in fen; negative: taken off again' };

export class TaxLineView {
  @Uuid()
  payable: string;

  @Text()
  recipient: string;

  @Text()
  title: string;

  @Text({ nullable: true })
  skill: string | null;

  @Flag({ description: 'a person, whose ID number the declaration needs' })
  person: boolean;

  @Text({ nullable: true, description: 'ID document, masked' })
  document: string | null;

  @Day({ nullable: true })
  paidOn: string | null;

  @Whole(FEN)
  income: number;

  @Whole(FEN)
  tax: number;
}

export class TaxHandoverEndView {
  @OneOf(['paid', 'dropped'])
  outcome: 'paid' | 'dropped';

  @Day({ nullable: true })
  paidOn: string | null;

  @Text({ nullable: true, description: 'number of the tax receipt' })
  reference: string | null;

  @Text({ nullable: true })
  reason: string | null;

  @Text()
  person: string;

  @Moment()
  at: string;
}

/** A list for the declaration, and what became of it. */
export class TaxHandoverView {
  @Uuid()
  id: string;

  @Whole()
  n: number;

  @Whole()
  lines: number;

  @Whole(FEN)
  income: number;

  @Whole(FEN)
  tax: number;

  @Text()
  createdBy: string;

  @Flag({ description: 'made by whoever asks: somebody else confirms it' })
  own: boolean;

  @Moment()
  createdAt: string;

  @One(() => TaxHandoverEndView, { nullable: true })
  end: TaxHandoverEndView | null;
}

export class TaxView {
  @ListOf(() => TaxLineView, { description: 'paid, and on no list yet' })
  due: TaxLineView[];

  @ListOf(() => TaxHandoverView, { description: 'newest first' })
  handovers: TaxHandoverView[];
}
