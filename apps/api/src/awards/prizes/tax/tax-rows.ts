import type { HashedTable } from '../../../platform/events/hashed-row.ts';

export const TAX_HANDOVER_ROWS: HashedTable = {
  table: 'tax_handover',
  columns: ['id', 'competition_id', 'n', 'income', 'tax', 'created_by', 'created_at'],
};
export const TAX_HANDOVER_ITEM_ROWS: HashedTable = {
  table: 'tax_handover_item',
  columns: ['id', 'handover_id', 'position', 'payable_id', 'payee_id', 'income', 'tax'],
};
export const TAX_HANDOVER_END_ROWS: HashedTable = {
  table: 'tax_handover_end',
  columns: [
    ...['id', 'handover_id', 'outcome', 'paid_on', 'reference', 'reason', 'posting_id', 'ended_by', 'ended_at'],
  ],
};
