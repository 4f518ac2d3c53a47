import { Input } from 'antd';
import { localName, useLanguage } from '../../lib/language.ts';
import { Choice } from '../controls/choice.tsx';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';

const STATUSES = ['submitted', 'returned', 'approved', 'rejected', 'withdrawn'] as const;

interface Props {
  competition: string;
  filter: {
    text: string;
    status: string;
    skill: string | null;
    delegation: string | null;
    group: string | null;
  };
  shown: number;
  onText: (text: string) => void;
  onChange: (key: 'status' | 'skill' | 'delegation' | 'group', value: string | null) => void;
}

export function ApplicationFilters({ competition, filter, shown, onText, onChange }: Props) {
  const t = useText('applications');
  const words = useText('words');
  const reader = useLanguage();
  const path = { id: competition };
  const skills = useList('/competitions/{id}/skills', { path });
  const delegations = useList('/competitions/{id}/delegations', { path });
  const groups = useList('/competitions/{id}/groups', { path });
  return (
    <div className="filters" role="search">
      <Choice
        label={t('status')}
        options={[
          ...STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
          { value: 'all', label: t('allStatuses') },
        ]}
        value={filter.status}
        onChange={(value) => onChange('status', value)}
      />
      <Input
        allowClear
        aria-label={words('search')}
        placeholder={t('searchHint')}
        value={filter.text}
        onChange={(event) => onText(event.target.value)}
      />
      <Choice
        clearable
        label={t('skill')}
        placeholder={t('allSkills')}
        options={(skills.data ?? []).map((one) => ({
          value: one.id,
          label: `${one.number} ${localName(one, reader)}`,
        }))}
        value={filter.skill}
        onChange={(value) => onChange('skill', value)}
      />
      <Choice
        clearable
        label={t('delegation')}
        placeholder={t('allDelegations')}
        options={(delegations.data ?? []).map((one) => ({ value: one.id, label: localName(one, reader) }))}
        value={filter.delegation}
        onChange={(value) => onChange('delegation', value)}
      />
      {(groups.data ?? []).length > 0 ? (
        <Choice
          clearable
          label={t('group')}
          placeholder={t('allGroups')}
          options={(groups.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.group}
          onChange={(value) => onChange('group', value)}
        />
      ) : null}
      <span className="filters-count figures" aria-live="polite">
        {t('count', { count: shown })}
      </span>
    </div>
  );
}
