import type { HashedTable } from '../../platform/events/hashed-row.ts';

export const CERTIFICATE_ROWS: HashedTable = {
  table: 'certificate',
  columns: [
    'id',
    'competition_id',
    'number',
    'award_id',
    'competitor_id',
    'honour',
    'recipient',
    'content',
    'layout',
    'background_id',
    'seal_id',
    'file_id',
    'batch_id',
    'replaces_id',
    'issued_by',
    'issued_at',
  ],
};

export const REVOCATION_ROWS: HashedTable = {
  table: 'certificate_revocation',
  columns: ['id', 'certificate_id', 'reason', 'person_id', 'revoked_at'],
};
