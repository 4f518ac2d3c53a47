import { useState } from 'react';
import { formatMark } from '@skillstar/rules';
import { Figures } from '@skillstar/ui';
import { metalOf, Rank } from '../rank.tsx';
import { Explanation } from './explanation.tsx';
import type { Notice } from './notice-page.tsx';
import { useT } from './words.ts';

/** A row, and below it how it came about: asked for when it is unfolded. */
export function NoticeRow({ publication, row }: { publication: string; row: Notice['rows'][number] }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const details = [row.code, row.unit, row.delegation].filter(Boolean);
  return (
    <li className="notice-row">
      <div className={`row-place${metalOf(row.rank)}`}>
        <Rank rank={row.rank} />
      </div>
      <div className="row-who">
        <strong className="row-name">{row.name}</strong>
        <span className="row-details">
          {details.map((part) => (
            <span key={part}>{part}</span>
          ))}
        </span>
      </div>
      <div className={row.total === null ? 'row-total row-status' : 'row-total'}>
        {row.total === null ? null : <Figures value={formatMark(row.total)} />}
        {row.status === 'competing' ? null : <small>{t(`shared.subject.${row.status}`)}</small>}
        {row.scale === null ? null : <small>{t('scale', { scale: row.scale })}</small>}
      </div>
      <details className="notice-why" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('why')}</summary>
        {open ? (
          <Explanation path="/publications/{publication}/rows/{row}/explanation" names={{ publication, row: row.id }} />
        ) : null}
      </details>
    </li>
  );
}
