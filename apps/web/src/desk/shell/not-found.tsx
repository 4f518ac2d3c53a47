import { EmptyState } from '@skillstar/ui';
import { Link, isRouteErrorResponse, useRouteError } from 'react-router';
import { Page } from '../controls/page.tsx';
import { useText } from '../words.ts';

export function NotFoundPage() {
  const t = useText('shell');
  return (
    <Page title={t('notFound')}>
      <EmptyState title={t('notFoundTitle')} action={<Link to="/competitions">{t('toCompetitions')}</Link>}>
        {t('notFoundText')}
      </EmptyState>
    </Page>
  );
}

export function DeniedPage() {
  const t = useText('shell');
  return (
    <Page title={t('denied')}>
      <EmptyState title={t('deniedTitle')} action={<Link to="/account">{t('toAccount')}</Link>}>
        {t('deniedText')}
      </EmptyState>
    </Page>
  );
}

/** A page that broke, or whose script could not be fetched after an update. */
export function BrokenPage() {
  const t = useText('shell');
  const words = useText('words');
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <Page title={t('broken')}>
      <EmptyState
        title={t('brokenTitle')}
        action={
          <button type="button" className="ui-button ui-button-plain" onClick={() => location.reload()}>
            {words('reload')}
          </button>
        }
      >
        {t('brokenText')}
      </EmptyState>
    </Page>
  );
}
