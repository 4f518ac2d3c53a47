import type { BoardHead, BoardRow } from '@skillstar/contract';
import { localName, useLanguage } from '../lib/language.ts';
import { delegationsOf, type RowFilter } from './row-filter.ts';
import { useT } from './words.ts';

export interface BoardFilterProps {
  head: BoardHead;
  rows: readonly BoardRow[];
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
}

export function BoardFilter({ head, rows, filter, onFilter }: BoardFilterProps) {
  const t = useT();
  const reader = useLanguage();
  const search = t(
    head.kind === 'delegation' ? 'filter.searchDelegation' : head.coded ? 'filter.searchCode' : 'filter.search',
  );
  const delegations = delegationsOf(rows);
  return (
    <div role="search" className="filter">
      <input
        type="search"
        value={filter.words}
        placeholder={search}
        aria-label={search}
        onChange={(event) => onFilter({ ...filter, words: event.target.value })}
      />
      {head.kind !== 'delegation' && delegations.length > 1 ? (
        <select
          value={filter.delegation}
          aria-label={t('filter.delegation')}
          onChange={(event) => onFilter({ ...filter, delegation: event.target.value })}
        >
          <option value="">{t('filter.all')}</option>
          {delegations.map((one) => (
            <option key={one.code} value={one.code}>
              {localName(one, reader)}
            </option>
          ))}
        </select>
      ) : null}
    </div>
  );
}
