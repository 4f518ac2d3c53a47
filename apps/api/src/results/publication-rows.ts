import type { HashedTable } from '../platform/events/hashed-row.ts';

/** What a publication said, and every row of it: `verify` finds one that was changed, added or taken away. */
export const PUBLICATION: HashedTable = {
  table: 'publication',
  columns: [
    'id',
    'competition_id',
    'skill_id',
    'version',
    'reason',
    'rules',
    'chain_head',
    'content_hash',
    'approvers',
    'created_at',
  ],
};

export const PUBLICATION_ROWS: HashedTable = {
  table: 'publication_row',
  columns: [
    'id',
    'publication_id',
    'subject_id',
    'code',
    'competitor_ids',
    'name',
    'unit',
    'delegation_id',
    'delegation',
    'group_id',
    'status',
    'rank',
    'total',
    'scale',
    'decided_by',
    'parts',
    'marks',
  ],
  later: ['keys', 'medal'],
};
