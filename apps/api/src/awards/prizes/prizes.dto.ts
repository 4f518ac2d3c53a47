import { Day, ListOf, OneOf, Text, Uuid, Uuids, Whole } from '../../platform/http/fields.ts';
import { Name } from '../../platform/http/name.ts';

export class PrizeTermsDto {
  @Name({ max: 100 })
  fundSource: string;

  @Text({ nullable: true, max: 8, pattern: /^\d{1,2}(\.\d{1,4})?$/, description: 'per cent; null: exempt' })
  taxRate: string | null;

  @Name({ max: 100, nullable: true, description: 'the document that exempts; then there is no rate' })
  exemptBasis: string | null;

  @OneOf(['gross', 'net'])
  basis: 'gross' | 'net';

  @Whole({ min: 1, nullable: true, description: 'null: there are no terms yet' })
  version: number | null;
}

export class SeenPayableDto {
  @Uuid()
  id: string;

  @Text({ pattern: /^[0-9a-f]{64}$/ })
  contentHash: string;
}

export class ApprovalsDto {
  @ListOf(() => SeenPayableDto, { min: 1, max: 500 })
  payables: SeenPayableDto[];
}

export class NewBatchDto {
  @Uuid({ description: 'made by the caller; the same again answers the same batch' })
  id: string;

  @Uuids({ max: 1_000 })
  payables: string[];
}

export class BankFileQuery {
  @OneOf(['csv', 'xlsx'])
  format: 'csv' | 'xlsx';
}

export class PaidDto {
  @Day()
  paidOn: string;

  @Name({ max: 100, description: 'the bank’s number of the payment' })
  reference: string;
}

export class ReasonDto {
  @Name({ max: 200 })
  reason: string;
}

export class ReceiptDto {
  @Name({ max: 100, nullable: true, description: 'number of the paper; null: confirmed here' })
  receipt: string | null;
}

export class PayeeDto {
  @Name({ max: 80 })
  holder: string;

  @Name({ max: 100, description: 'with its branch' })
  bank: string;

  @Text({ pattern: /^\d{8,30}$/, max: 30, description: 'digits only' })
  account: string;

  @Text({ nullable: true, pattern: /^[0-9A-Za-z()]{4,30}$/, max: 30, description: 'ID document; null for a unit' })
  document: string | null;
}
