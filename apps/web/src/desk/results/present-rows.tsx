import { Button } from 'antd';
import { useState } from 'react';
import { localName, useLanguage } from '../../lib/language.ts';
import { DataTable, type Column } from '../controls/data-table.tsx';
import { MarkFigure } from '../controls/mark-figure.tsx';
import { useText } from '../words.ts';
import { ExplainDrawer } from './explain-drawer.tsx';
import type { PresentResultRow, SkillResults } from '../wire.ts';

/** The result as it is now; beside an older version, who moves and whose total changes. */
export function PresentRows({ results }: { results: SkillResults }) {
  const t = useText('results');
  const words = useText('words');
  const reader = useLanguage();
  const [explained, setExplained] = useState<PresentResultRow | null>(null);
  const { rows, versions } = results;
  const moving = versions.length > 0 && rows.some(({ changed }) => changed);
  const parts = rows.find((row) => row.parts.length > 0)?.parts ?? [];
  const withScale = rows.some(({ scale }) => scale !== null);
  const columns: Column<PresentResultRow>[] = [
    {
      key: 'rank',
      title: t('rank'),
      value: (row) => row.rank ?? Number.MAX_SAFE_INTEGER,
      show: (row) => (
        <>
          {moving && row.changed && row.before?.rank !== row.rank ? (
            <span className="rank-before figures">{row.before?.rank ?? '—'} → </span>
          ) : null}
          {row.rank !== null && row.decidedBy !== 'total' ? <span className="tag tied">{t('tied')}</span> : null}
          <strong className="figures">{row.rank ?? '—'}</strong>
        </>
      ),
      figure: true,
      width: 100,
    },
    {
      key: 'code',
      title: t('code'),
      value: (row) => row.code,
      show: (row) => <span className="code">{row.code}</span>,
      width: 90,
    },
    {
      key: 'name',
      title: t('name'),
      value: (row) => row.name,
      show: (row) => (
        <>
          {row.name ?? <span className="faint">{t('sealed')}</span>}
          {row.status === 'competing' ? null : ' '}
          {row.status === 'competing' ? null : <span className="tag">{words(`subjectStatus.${row.status}`)}</span>}
        </>
      ),
    },
    { key: 'delegation', title: t('delegation'), value: (row) => row.delegation },
    ...parts.map(({ code, name }): Column<PresentResultRow> => ({
      key: `part-${code}`,
      title: <abbr title={localName({ name }, reader)}>{code}</abbr>,
      value: (row) => row.parts.find((part) => part.code === code)?.mark,
      show: (row) => <MarkFigure value={row.parts.find((part) => part.code === code)?.mark} />,
      figure: true,
      width: 82,
    })),
    {
      key: 'total',
      title: t('total'),
      value: (row) => row.total,
      show: (row) => (
        <>
          {moving && row.changed && row.before?.total !== row.total ? (
            <span className="rank-before">
              <MarkFigure value={row.before?.total} />
              {' → '}
            </span>
          ) : null}
          <strong>
            <MarkFigure value={row.total} />
          </strong>
        </>
      ),
      figure: true,
      width: moving ? 170 : 100,
    },
    ...(withScale
      ? [{ key: 'scale', title: t('scale'), value: (row: PresentResultRow) => row.scale, figure: true, width: 90 }]
      : []),
    ...(rows.some(({ medal }) => medal !== null)
      ? [
          {
            key: 'medal',
            title: t('medal'),
            value: (row: PresentResultRow) => row.medal,
            show: (row: PresentResultRow) => (row.medal ? t(`medals.${row.medal}`) : '—'),
            width: 110,
          },
        ]
      : []),
  ];
  columns.push({
    key: 'why',
    title: <span className="ui-unseen">{t('why')}</span>,
    show: (row) => (
      <Button
        type="link"
        size="small"
        aria-label={t('whyOf', { who: row.name ?? row.code })}
        onClick={() => setExplained(row)}
      >
        {t('why')}
      </Button>
    ),
    width: 80,
  });
  return (
    <>
      <DataTable
        label={t('present')}
        rows={rows}
        rowKey={(row) => row.subject}
        rowClass={(row) => (moving && row.changed ? 'row-changed' : '')}
        empty={{ title: t('nobody') }}
        columns={columns}
      />
      {explained ? <ExplainDrawer skill={results.id} row={explained} onClose={() => setExplained(null)} /> : null}
    </>
  );
}
