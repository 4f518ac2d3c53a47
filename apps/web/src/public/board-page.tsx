import { useEffect, useMemo, useState } from 'react';
import { Banner, Button, EmptyState } from '@skillstar/ui';
import { useLanguage } from '../lib/language.ts';
import { serverTime } from '../lib/server-clock.ts';
import { ageWords } from '../lib/times.ts';
import { useAge, useBoard } from '../lib/use-board.ts';
import { BoardFilter } from './board-filter.tsx';
import { BoardHeader } from './board-header.tsx';
import { BoardList } from './board-list.tsx';
import { BoardNotice } from './board-notice.tsx';
import { boardTitle, totalsWithheld } from '../lib/board-rows.ts';
import { FollowDelegation, useFollowedRows } from './follow-delegation.tsx';
import { AllCompetitions } from './all-competitions.tsx';
import { Masthead } from './masthead.tsx';
import { filterRows, NO_FILTER } from './row-filter.ts';
import { SkeletonHead, SkeletonRows } from './skeleton.tsx';
import { useExplanation } from './use-explanation.tsx';
import { useT } from './words.ts';

export function BoardPage({ id }: { id: string }) {
  const t = useT();
  const reader = useLanguage();
  const { head, rows, connection, heardAt, error } = useBoard(id);
  const seconds = useAge(heardAt);
  const { mine, followed, toggle } = useFollowedRows(id, head, rows);
  const { explain, dialog } = useExplanation(id);
  const [filter, setFilter] = useState(NO_FILTER);
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const title = head ? boardTitle(head, reader) : null;
  useEffect(() => {
    document.title = title ? `${title} · ${t('shared.product')}` : t('shared.product');
  }, [title, t]);
  const back = head
    ? { href: `/competitions/${head.competition.id}`, label: t('competition.boards') }
    : { href: '/', label: t('competition.all') };

  if (!head) {
    const unknown = error?.status === 404 || error?.status === 400;
    return (
      <>
        <Masthead back={back}>{unknown ? null : <SkeletonHead />}</Masthead>
        <main className="page">
          {unknown ? (
            <EmptyState title={t('notice.unknown')} level={1} action={<AllCompetitions />}>
              {t('notice.unknownText')}
            </EmptyState>
          ) : (
            <>
              <h1 className="ui-unseen">{t('shared.product')}</h1>
              {error ? (
                <Banner title={error.detail} />
              ) : connection === 'offline' || connection === 'stale' ? (
                <Banner title={t('notice.waiting')}>{t('notice.waitingText')}</Banner>
              ) : (
                <p className="ui-unseen" role="status">
                  {t('shared.connection.connecting')}
                </p>
              )}
              <SkeletonRows />
            </>
          )}
        </main>
      </>
    );
  }

  const age = ageWords(t, seconds ?? 0);
  return (
    <>
      <a className="skip" href="#board">
        {t('skip')}
      </a>
      <Masthead back={back}>
        <BoardHeader {...{ head, rows, mine, connection, age }} at={serverTime(heardAt ?? undefined)} />
      </Masthead>
      <main className="page board-page">
        <div className="board-side">
          <BoardNotice head={head} connection={connection} age={age} />
          {rows.length > 1 ? <BoardFilter head={head} rows={rows} filter={filter} onFilter={setFilter} /> : null}
          <FollowDelegation head={head} rows={rows} picked={filter.delegation} />
          {rows.length > 1 && !mine.length ? <p className="follow-hint">{t('follow.hint')}</p> : null}
        </div>
        <div className="board-main" id="board" tabIndex={-1}>
          {rows.length ? (
            <BoardList
              board={id}
              title={title!}
              rows={rows}
              shown={shown}
              filter={`${filter.words} ${filter.delegation}`}
              followed={followed}
              mine={mine}
              onFollow={toggle}
              onExplain={explain}
              withTotals={!totalsWithheld(head, rows)}
            />
          ) : head.state === 'hidden' ? (
            <EmptyState title={t('notice.hidden')}>{t('notice.hiddenText')}</EmptyState>
          ) : (
            <EmptyState title={t('notice.unstarted')}>{t('notice.unstartedText')}</EmptyState>
          )}
          {rows.length && !shown.length ? (
            <EmptyState
              title={t('filter.none')}
              action={<Button onClick={() => setFilter(NO_FILTER)}>{t('filter.clear')}</Button>}
            >
              {t('filter.noneText')}
            </EmptyState>
          ) : null}
        </div>
      </main>
      {dialog}
    </>
  );
}
