import { Link } from './router.tsx';
import { useT } from './words.ts';

/** The way out of a page that does not exist. */
export function AllCompetitions() {
  const t = useT();
  return (
    <Link className="ui-button ui-button-primary" href="/">
      {t('competition.all')}
    </Link>
  );
}
