import { EmptyState } from '@skillstar/ui';
import { AllCompetitions } from './all-competitions.tsx';
import { BoardPage } from './board-page.tsx';
import { CompetitionPage } from './competition-page.tsx';
import { DrawsDoor } from './draws-door.tsx';
import { HomePage } from './home-page.tsx';
import { Masthead } from './masthead.tsx';
import { PortalDoor } from './portal-door.tsx';
import { routeOf, usePath } from './router.tsx';
import { useT } from './words.ts';

export function App() {
  const path = usePath();
  const route = routeOf(path);
  switch (route.page) {
    case 'home':
      return <HomePage />;
    case 'competition':
      return <CompetitionPage key={route.id} id={route.id} />;
    case 'board':
      return <BoardPage key={route.id} id={route.id} />;
    case 'draws':
      return <DrawsDoor key={route.id} skill={route.id} />;
    case 'portal':
      return <PortalDoor path={path} />;
    case 'unknown':
      return <UnknownPage />;
  }
}

function UnknownPage() {
  const t = useT();
  return (
    <>
      <Masthead />
      <main className="page">
        <EmptyState title={t('unknownPage')} level={1} action={<AllCompetitions />}>
          {t('unknownPageText')}
        </EmptyState>
      </main>
    </>
  );
}
