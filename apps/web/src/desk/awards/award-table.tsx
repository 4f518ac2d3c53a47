import { formatMark } from '@skillstar/rules';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { DataTable, type Column } from '../controls/data-table.tsx';
import { yuan } from '../prizes/yuan.tsx';
import { useText } from '../words.ts';
import type { AwardEntrant, AwardLine, AwardPreview } from './award-wire.ts';

interface Props {
  data: AwardPreview;
  /** Null: nothing can be decided otherwise here. */
  onChange: ((entrant: AwardEntrant) => void) | null;
  /** Null: nothing is decided that could be explained. */
  onWhy: ((entrant: AwardEntrant) => void) | null;
  /** Null: this reader does not write down levels and coaches. */
  onTraining: ((entrant: AwardEntrant) => void) | null;
  rows: AwardEntrant[];
}

/** Every entrant with what he receives, in the order of the results. */
export function AwardTable({ data, rows, onChange, onWhy, onTraining }: Props) {
  const t = useText('awards');
  const words = useText('words');
  const awards = useMemo(() => {
    const of = new Map<string, AwardLine[]>();
    for (const line of data.awards) of.set(line.subject ?? '', [...(of.get(line.subject ?? '') ?? []), line]);
    return of;
  }, [data.awards]);
  const scaled = data.awards.some(({ kind }) => kind === 'medal');
  const grouped = data.entrants.some(({ groupName }) => groupName !== null);
  const columns: (Column<AwardEntrant> | null)[] = [
    {
      key: 'rank',
      title: t('rank'),
      figure: true,
      width: 64,
      value: ({ rank }) => rank,
      show: ({ rank }) => rank ?? '—',
    },
    {
      key: 'name',
      title: t('entrant'),
      width: 170,
      value: ({ name }) => name,
      show: ({ name, code, unit, delegation }) => (
        <>
          {name}
          <span className="secondary">
            {[code === name ? null : code, unit ?? delegation].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    grouped ? { key: 'group', title: t('group'), className: 'desk-short', value: ({ groupName }) => groupName } : null,
    {
      key: 'total',
      title: t('total'),
      figure: true,
      value: ({ total }) => total,
      show: ({ total, status }) =>
        total === null
          ? status === 'competing'
            ? ''
            : words(`subjectStatus.${status}` as 'subjectStatus.absent')
          : formatMark(total),
    },
    scaled ? { key: 'scale', title: t('scale'), figure: true, value: ({ scale }) => scale } : null,
    {
      key: 'awards',
      title: t('awards'),
      show: ({ subject }) => <Received lines={awards.get(subject) ?? []} />,
    },
    onChange || onWhy || onTraining
      ? {
          key: 'actions',
          title: <span className="ui-unseen">{words('actions')}</span>,
          show: (entrant) => (
            <div className="row-actions">
              {onWhy ? (
                <Button type="text" aria-label={t('explain.of', { name: entrant.name })} onClick={() => onWhy(entrant)}>
                  {t('explain.why')}
                </Button>
              ) : null}
              {onTraining && entrant.members.length > 0 ? (
                <Button
                  type="text"
                  aria-label={t('trainingOf', { name: entrant.name })}
                  onClick={() => onTraining(entrant)}
                >
                  {t('training')}
                </Button>
              ) : null}
              {onChange ? (
                <Button
                  type="text"
                  aria-label={t('overrideOf', { name: entrant.name })}
                  onClick={() => onChange(entrant)}
                >
                  {t('override')}
                </Button>
              ) : null}
            </div>
          ),
        }
      : null,
  ];
  return (
    <DataTable
      label={t('recipients')}
      rows={rows}
      rowKey={({ subject }) => subject}
      rowClass={({ subject }) => (awards.has(subject) ? '' : 'row-dim')}
      columns={columns.filter((column) => column !== null)}
      empty={{ title: t('noEntrants') }}
    />
  );
}

function Received({ lines }: { lines: AwardLine[] }) {
  const t = useText('awards');
  const reader = useLanguage();
  const nameOf = ({ award, awardEn }: AwardLine) => (reader === 'en' ? (awardEn ?? award) : award);
  // every member of a team rises by himself: to the same level is said once, with how many
  const levels = lines.filter(({ kind }) => kind === 'promotion');
  const shown = lines.filter(
    (line) => line.kind !== 'promotion' || line === levels.find(({ award }) => award === line.award),
  );
  const times = (line: AwardLine) => levels.filter(({ award }) => award === line.award).length;
  return (
    <span className="tags">
      {shown.map((line, index) => (
        <span key={index} className={`tag ${line.override ? 'tag-accent' : ''}`} title={line.override ?? undefined}>
          {line.kind === 'promotion' ? t('promotionTo', { level: nameOf(line) }) : nameOf(line)}
          {line.kind === 'promotion' && times(line) > 1 ? ` × ${times(line)}` : ''}
          {line.kind === 'coach' ? ` ${line.recipient}` : ''}
          {line.amount ? ` ¥${yuan(line.amount)}` : ''}
          {line.override ? ` · ${t('overridden')}` : ''}
        </span>
      ))}
    </span>
  );
}
