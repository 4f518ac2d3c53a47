import { Day, Uuid, Whole } from '../../../platform/http/fields.ts';
import { Name } from '../../../platform/http/name.ts';

const MOST_FEN = 100_000_000_000;

export class NewTaxHandoverDto {
  @Uuid({ description: 'made by the caller; the same again answers the same list' })
  id: string;

  @Day({ description: 'payments up to this day' })
  through: string;

  @Whole({ min: -MOST_FEN, max: MOST_FEN, description: 'the sum of the tax that was seen, in fen' })
  tax: number;
}

export class TaxPaidDto {
  @Day()
  paidOn: string;

  @Name({ max: 100, description: 'number of the tax receipt' })
  reference: string;
}
