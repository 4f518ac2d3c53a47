import type { BoardHead, BoardRow } from '@skillstar/contract';
import { formatMark } from '@skillstar/rules';
import { EmptyState, Figures } from '@skillstar/ui';
import { rowName } from '../../lib/board-rows.ts';
import { localName, useLanguage } from '../../lib/language.ts';
import { ProblemNote } from '../controls/loaded.tsx';
import type { ProblemError } from '../data/call.ts';
import { useText } from '../words.ts';

interface Props {
  head: BoardHead | null;
  rows: BoardRow[];
  problem: ProblemError | null;
}

/** A board as it is; it renders and computes nothing. */
export function BoardTable({ head, rows, problem }: Props) {
  const t = useText('boards');
  const words = useText('words');
  const reader = useLanguage();
  if (problem) return <ProblemNote problem={problem} />;
  if (!head) return <p className="quiet">{t('waiting')}</p>;
  if (rows.length === 0) {
    return <EmptyState title={t(head.state === 'hidden' ? 'hiddenTitle' : 'noRows')}>{t('noRowsText')}</EmptyState>;
  }
  const ofDelegations = head.kind === 'delegation';
  const withBlanks = rows.some(({ blanks }) => blanks !== undefined);
  return (
    <table className="board-table">
      <thead>
        <tr>
          <th scope="col" className="desk-figure">
            {t('rank')}
          </th>
          <th scope="col">{t('code')}</th>
          <th scope="col">{t(ofDelegations ? 'delegation' : 'name')}</th>
          <th scope="col">{t(ofDelegations ? 'size' : 'delegation')}</th>
          {withBlanks ? (
            <th scope="col" className="desk-figure">
              {t('blanks')}
            </th>
          ) : null}
          <th scope="col" className="desk-figure">
            {t('total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="desk-figure board-rank">{row.rank ?? '—'}</td>
            <td className="code">{row.code}</td>
            <td>
              {(row.name !== null && rowName(row, reader)) || <span className="faint">—</span>}
              {row.status === 'competing' ? null : <span className="tag">{words(`subjectStatus.${row.status}`)}</span>}
            </td>
            <td className="quiet">
              {row.members === undefined
                ? row.delegation && localName(row.delegation, reader)
                : t('members', { count: row.members })}
            </td>
            {withBlanks ? <td className="desk-figure">{row.blanks}</td> : null}
            <td className="desk-figure board-total">
              {row.total === null ? '—' : <Figures value={formatMark(row.total)} />}
              {row.judges ? <small className="board-judges">{t('judges', row.judges)}</small> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
