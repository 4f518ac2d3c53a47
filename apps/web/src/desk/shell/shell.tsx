import { Star } from '@skillstar/ui';
import { Suspense, useEffect, useState } from 'react';
import { Link, NavLink, Outlet, useLocation, useMatch, useNavigationType } from 'react-router';
import { Loaded } from '../controls/loaded.tsx';
import { useRead } from '../data/queries.ts';
import { useMay, useMe } from '../session/me.ts';
import { useText } from '../words.ts';
import { waitingIn } from '../applications/count-applications.ts';
import { Account } from './account.tsx';
import { CompetitionPlate } from './competition-plate.tsx';
import { navigationFor, type NavigationItem } from './navigation.ts';

const WAITING = { data: undefined, error: null, refetch: () => null };
const CONFLICTS_EVERY_MS = 15_000;
const APPLICATIONS_EVERY_MS = 60_000;

/** The instrument panel's frame: where I am, what I may do, and the page. */
export function Shell() {
  const t = useText('shell');
  const { permissions } = useMe();
  const here = useMatch('/c/:competition/*')?.params.competition ?? null;
  // people and roles belong to no competition: whoever goes there from one finds the way back where it was
  const [last, setLast] = useState(here);
  if (here !== null && here !== last) setLast(here);
  const competition = here ?? last;
  useCursorOnNewPage();
  return (
    <div className="shell">
      <a className="skip-link" href="#work">
        {t('skip')}
      </a>
      <header className="side">
        <Link to="/competitions" className="side-mark">
          <Star size={34} />
          <span>
            <b>{t('product')}</b>
            <small>{t('desk')}</small>
          </span>
        </Link>
        <CompetitionPlate competition={competition} />
        <nav aria-label={t('navigation')}>
          {navigationFor(permissions, competition).map((group) => (
            <div key={group.key}>
              <h2 className="side-group">{t(group.key)}</h2>
              <ul>
                {group.items.map((item) => (
                  <Entry key={item.to} item={item} competition={competition} />
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <Account />
      </header>
      <main className="work" id="work" tabIndex={-1}>
        <Suspense
          fallback={
            <Loaded page query={WAITING}>
              {() => null}
            </Loaded>
          }
        >
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}

/** A page that replaced the one with the cursor takes it over: the next Tab stands in it, not at the top of the sidebar. */
function useCursorOnNewPage(): void {
  const { pathname } = useLocation();
  const back = useNavigationType() === 'POP';
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('work')?.focus({ preventScroll: true });
    if (!back) window.scrollTo(0, 0);
  }, [pathname, back]);
}

function Entry({ item, competition }: { item: NavigationItem; competition: string | null }) {
  const t = useText('shell');
  const may = useMay();
  const conflicts = useRead('/competitions/{competition}/conflicts', {
    path: { competition: competition ?? '' },
    when: item.counts === 'conflicts' && competition !== null && may('judging.watch'),
    every: CONFLICTS_EVERY_MS,
  });
  const applications = useRead('/competitions/{id}/application-counts', {
    path: { id: competition ?? '' },
    when: item.counts === 'applications' && competition !== null && may('application.review'),
    every: APPLICATIONS_EVERY_MS,
  });
  const waiting =
    item.counts === 'conflicts'
      ? (conflicts.data?.items.length ?? 0)
      : item.counts === 'applications'
        ? waitingIn(applications.data?.items ?? [])
        : 0;
  return (
    <li>
      <NavLink to={item.to} end={/^\/c\/[^/]+$/.test(item.to)} className="side-link">
        <span>{t(item.key)}</span>
        {waiting > 0 ? (
          <span className="side-count" aria-label={t('waiting', { count: waiting })}>
            {waiting}
          </span>
        ) : null}
      </NavLink>
    </li>
  );
}
