import { CompetitionPage } from './competition-page.tsx';
import { HomePage } from './home-page.tsx';

/** The front page, or one competition's. */
export function Contests({ id }: { id: string | null }) {
  return id === null ? <HomePage /> : <CompetitionPage key={id} id={id} />;
}
