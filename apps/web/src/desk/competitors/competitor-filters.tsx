import { Input } from 'antd';
import { Choice } from '../controls/choice.tsx';
import { compareText } from '../controls/compare-text.ts';
import { useText } from '../words.ts';
import type { CompetitorView, Named } from '../wire.ts';
import type { CompetitorFilter } from './filter-competitors.ts';

interface Props {
  rows: CompetitorView[];
  shown: number;
  filter: CompetitorFilter;
  onChange: (filter: CompetitorFilter) => void;
}

/** Search and filters; each filter offers only what some competitor has. */
export function CompetitorFilters({ rows, shown, filter, onChange }: Props) {
  const t = useText('competitors');
  const words = useText('words');
  return (
    <div className="filters" role="search">
      <Input
        allowClear
        aria-label={words('search')}
        placeholder={t('searchHint')}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      <Choice
        clearable
        label={t('skill')}
        placeholder={t('allSkills')}
        options={present(rows.map((row) => row.skill))}
        value={filter.skill}
        onChange={(skill) => onChange({ ...filter, skill })}
      />
      <Choice
        clearable
        label={t('delegation')}
        placeholder={t('allDelegations')}
        options={present(rows.map((row) => row.delegation))}
        value={filter.delegation}
        onChange={(delegation) => onChange({ ...filter, delegation })}
      />
      <Choice
        clearable
        label={t('group')}
        placeholder={t('allGroups')}
        options={present(rows.map((row) => row.group))}
        value={filter.group}
        onChange={(group) => onChange({ ...filter, group })}
      />
      <span className="filters-count figures" aria-live="polite">
        {shown === rows.length ? t('count', { count: rows.length }) : t('countOf', { shown, all: rows.length })}
      </span>
    </div>
  );
}

function present(things: (Named | null)[]) {
  const names = new Map(things.flatMap((thing) => (thing ? [[thing.id, thing.name] as const] : [])));
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => compareText(a.label, b.label));
}
