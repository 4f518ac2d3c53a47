import { EmptyState } from '@skillstar/ui';
import { useEffect, useState } from 'react';
import { grouped, filtered, type ListFilter } from '../model/sheet-list.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { usePreferences } from '../preferences.ts';
import { useWork } from '../services.ts';
import { TopBar } from '../shell/top-bar.tsx';
import { usePackageHead, useSheets } from '../use-sheets.ts';
import { useText } from '../words.ts';
import { ListFilters } from './list-filters.tsx';
import { SheetTile } from './sheet-tile.tsx';

export function ListScreen() {
  const t = useText();
  const { session } = useWork();
  const models = useSheets();
  const head = usePackageHead();
  const [filter, setFilter] = useState<ListFilter>({ day: null, skill: null, stage: null });
  const { grouping } = usePreferences();
  if (!models || head === undefined) return null;
  const groups = grouped(filtered(models, filter), grouping);
  const count = (stages: SheetModel['stage'][]): number => models.filter(({ stage }) => stages.includes(stage)).length;
  return (
    <div className="list">
      <TopBar
        home
        title={session.name}
        detail={
          <>
            {head?.competition ? `${head.competition.name} · ` : ''}
            {t('list.summary', { all: models.length, signed: count(['mine', 'signed']), ready: count(['ready']) })}
          </>
        }
      />
      {models.length === 0 ? (
        <Nothing fetched={head !== null} />
      ) : (
        <>
          <ListFilters models={models} skills={head?.skills ?? []} filter={filter} onFilter={setFilter} />
          <main className="list-main">
            {groups.length === 0 ? (
              <EmptyState title={t('list.noneTitle')}>{t('list.none')}</EmptyState>
            ) : (
              groups.map((group) => (
                <section key={group.key} className="group">
                  <h2>{heading(group.models[0]!)}</h2>
                  <div className="group-tiles">
                    {group.models.map((model) => (
                      <SheetTile key={model.sheet.id} model={model} by={grouping} />
                    ))}
                  </div>
                </section>
              ))
            )}
          </main>
        </>
      )}
    </div>
  );

  function heading({ sheet }: SheetModel) {
    if (grouping === 'subject') {
      return (
        <>
          <b>{t('list.subject', { code: sheet.subject.code })}</b>
          <span>
            {sheet.subject.workstation ? t('list.station', { code: sheet.subject.workstation }) : t('list.noStation')}
          </span>
        </>
      );
    }
    const skill = head?.skills.find(({ id }) => id === sheet.skill);
    return (
      <>
        <b>
          {sheet.subCriterion.code} {sheet.subCriterion.name}
        </b>
        <span>
          {t('list.day', { day: sheet.subCriterion.day })}
          {skill && (head?.skills.length ?? 0) > 1 ? ` · ${skill.name}` : ''}
        </span>
      </>
    );
  }
}

/** Before the first package: being fetched, failed, or there is nothing for this judge. */
function Nothing({ fetched }: { fetched: boolean }) {
  const t = useText();
  const { tablet } = useWork();
  const [failed, setFailed] = useState(false);
  const fetchAgain = (): void => {
    setFailed(false);
    void tablet.refresh().then((worked) => setFailed(!worked));
  };
  useEffect(() => {
    if (fetched) return;
    const timer = setTimeout(() => setFailed(true), 10_000);
    return () => clearTimeout(timer);
  }, [fetched]);
  const again = (
    <button type="button" className="key key-strong" onClick={fetchAgain}>
      {t(fetched ? 'list.refresh' : 'retry')}
    </button>
  );
  if (!fetched && !failed) return <p className="list-loading">{t('list.loading')}</p>;
  return (
    <main>
      <EmptyState title={t('list.emptyTitle')} action={again}>
        {t(fetched ? 'list.empty' : 'list.failed')}
      </EmptyState>
    </main>
  );
}
