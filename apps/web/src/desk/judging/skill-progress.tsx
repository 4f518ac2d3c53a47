import { Link } from 'react-router';
import { localName, useLanguage } from '../../lib/language.ts';
import { DataTable } from '../controls/data-table.tsx';
import { showAgo } from '../controls/moment.ts';
import { useText } from '../words.ts';
import type { ProgressView } from '../wire.ts';

type Skill = ProgressView['skills'][number];

export function SkillProgress({ competition, skill }: { competition: string; skill: Skill }) {
  const t = useText('judging');
  const reader = useLanguage();
  const name = localName(skill, reader);
  const sheets = (has?: string) =>
    `/c/${competition}/judging/sheets?${new URLSearchParams({ skill: skill.id, ...(has && { has }) })}`;
  const now = Date.now();
  return (
    <section className="skill-progress" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <Gauge signed={skill.signed} sheets={skill.sheets} open={skill.open} />
        <dl>
          <Count label={t('blanks')} value={skill.blanks} to={sheets('blanks')} />
          <Count label={t('spreads')} value={skill.spreads} to={sheets('spreads')} signal />
          <Count label={t('conflicts')} value={skill.conflicts} to={`/c/${competition}/conflicts`} signal />
        </dl>
        <Link to={sheets()}>{t('allSheets')}</Link>
      </header>
      <DataTable
        label={t('judgesOf', { skill: name })}
        rows={skill.judges}
        rowKey={(row) => row.person.id}
        columns={[
          { key: 'name', title: t('judge'), value: (row) => row.person.name },
          {
            key: 'signed',
            title: t('signed'),
            value: (row) => row.signed / Math.max(row.sheets, 1),
            show: (row) => `${row.signed} / ${row.sheets}`,
            figure: true,
            width: 130,
          },
          {
            key: 'last',
            title: t('lastEntry'),
            value: (row) => row.lastEntryAt,
            show: (row) => (row.lastEntryAt ? showAgo(row.lastEntryAt, reader, now) : t('noEntry')),
            width: 180,
          },
          {
            key: 'unsent',
            title: t('unsent'),
            value: (row) => row.unsent,
            show: (row) => (row.unsent ? <strong className="signal-text">{row.unsent}</strong> : (row.unsent ?? '—')),
            figure: true,
            width: 110,
          },
        ]}
      />
    </section>
  );
}

function Count({ label, value, to, signal }: { label: string; value: number; to: string; signal?: boolean }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={signal && value > 0 ? 'signal-text' : ''}>{value > 0 ? <Link to={to}>{value}</Link> : value}</dd>
    </div>
  );
}

/** Signed, marked but unsigned, and sheets that still have blanks: told by shade and by words. */
function Gauge({ signed, sheets, open }: { signed: number; sheets: number; open: number }) {
  const t = useText('judging');
  const ready = Math.max(0, sheets - signed - open);
  const share = (part: number) => `${(100 * part) / Math.max(sheets, 1)}%`;
  return (
    <div className="gauge">
      <div className="gauge-bar" aria-hidden="true">
        <i className="gauge-signed" style={{ width: share(signed) }} />
        <i className="gauge-ready" style={{ width: share(ready) }} />
      </div>
      <p>{t('gauge', { signed, ready, open })}</p>
    </div>
  );
}
