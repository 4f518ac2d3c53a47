import { PAYABLE_APPROVAL_ROWS } from './approve.ts';
import { BANK_BATCH_ITEM_ROWS, BANK_BATCH_ROWS } from './bank-batch.ts';
import { LEDGER_ENTRY_ROWS, LEDGER_POSTING_ROWS } from './ledger.ts';
import { PAYEE_ROWS } from './payee.ts';
import { TAX_HANDOVER_END_ROWS, TAX_HANDOVER_ITEM_ROWS, TAX_HANDOVER_ROWS } from './tax/tax-rows.ts';
import { TEAM_SHARE_ROWS } from './teams/share-team.ts';

/** Every row of prize money that an event vouches for. */
export const PRIZE_ROWS = [
  PAYEE_ROWS,
  PAYABLE_APPROVAL_ROWS,
  BANK_BATCH_ROWS,
  BANK_BATCH_ITEM_ROWS,
  LEDGER_POSTING_ROWS,
  LEDGER_ENTRY_ROWS,
  TEAM_SHARE_ROWS,
  TAX_HANDOVER_ROWS,
  TAX_HANDOVER_ITEM_ROWS,
  TAX_HANDOVER_END_ROWS,
];
