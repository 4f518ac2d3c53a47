import { useState } from 'react';
import type { SkillHead } from '../../lib/offline-queue/wire.ts';
import type { ListFilter } from '../model/sheet-list.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { prefer, usePreferences } from '../preferences.ts';
import { useWork } from '../services.ts';
import { useText } from '../words.ts';

export interface ListFiltersProps {
  models: SheetModel[];
  skills: SkillHead[];
  filter: ListFilter;
  onFilter: (filter: ListFilter) => void;
}

export function ListFilters({ models, skills, filter, onFilter }: ListFiltersProps) {
  const t = useText();
  const { tablet } = useWork();
  const { grouping } = usePreferences();
  const [refreshing, setRefreshing] = useState(false);
  const days = [...new Set(models.map(({ sheet }) => sheet.subCriterion.day))].sort((a, b) => a - b);
  const refresh = (): void => {
    setRefreshing(true);
    void tablet.refresh().finally(() => setRefreshing(false));
  };
  return (
    <section className="filters" aria-label={t('list.filters')}>
      <Segment
        label={t('list.filters')}
        value={filter.stage}
        options={[
          [null, t('list.all')],
          ['open', t('list.open')],
          ['ready', t('list.ready')],
          ['signed', t('list.signed')],
        ]}
        onValue={(stage) => onFilter({ ...filter, stage })}
      />
      {days.length > 1 ? (
        <Segment
          label={t('list.filters')}
          value={filter.day}
          options={[[null, t('list.anyDay')], ...days.map((day): [number, string] => [day, t('list.day', { day })])]}
          onValue={(day) => onFilter({ ...filter, day })}
        />
      ) : null}
      {skills.length > 1 ? (
        <Segment
          label={t('list.filters')}
          value={filter.skill}
          options={[[null, t('list.anySkill')], ...skills.map(({ id, name }): [string, string] => [id, name])]}
          onValue={(skill) => onFilter({ ...filter, skill })}
        />
      ) : null}
      <span className="filters-gap" />
      <Segment
        label={t('list.grouping')}
        value={grouping}
        options={[
          ['form', t('list.byForm')],
          ['subject', t('list.bySubject')],
        ]}
        onValue={(next) => prefer({ grouping: next })}
      />
      <button type="button" className="key key-small" disabled={refreshing} onClick={refresh}>
        {t(refreshing ? 'list.refreshing' : 'list.refresh')}
      </button>
    </section>
  );
}

export function Segment<T extends string | number | null>({
  label,
  value,
  options,
  onValue,
}: {
  label: string;
  value: T;
  options: [T, string][];
  onValue: (value: T) => void;
}) {
  return (
    <div className="segment" role="group" aria-label={label}>
      {options.map(([option, words]) => (
        <button key={String(option)} type="button" aria-pressed={option === value} onClick={() => onValue(option)}>
          {words}
        </button>
      ))}
    </div>
  );
}
