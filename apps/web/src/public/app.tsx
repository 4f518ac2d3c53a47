import { EmptyState } from '@skillstar/ui';
import { AllCompetitions } from './all-competitions.tsx';
import { BoardPage } from './board-page.tsx';
import { ContestsDoor } from './contests-door.tsx';
import { DrawsDoor } from './draws-door.tsx';
import { Masthead } from './masthead.tsx';
import { PortalDoor } from './portal-door.tsx';
import { ResultsDoor } from './results-door.tsx';
import { routeOf, usePath } from './router.tsx';
import { useT } from './words.ts';

export function App() {
  const path = usePath();
  const route = routeOf(path);
  switch (route.page) {
    case 'home':
      return <ContestsDoor id={null} />;
    case 'competition':
      return <ContestsDoor id={route.id} />;
    case 'board':
      return <BoardPage key={route.id} id={route.id} />;
    case 'draws':
      return <DrawsDoor key={route.id} skill={route.id} />;
    case 'portal':
      return <PortalDoor path={path} />;
    case 'results':
      return <ResultsDoor key={route.id} skill={route.id} />;
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
