import { EmptyState } from '@skillstar/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useCompetition } from '../competitions/use-competition.ts';
import { Loaded } from '../controls/loaded.tsx';
import { Page, Panel } from '../controls/page.tsx';
import { useAction } from '../data/action.ts';
import { call } from '../data/call.ts';
import { useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import { FieldsForm } from './fields-form.tsx';
import { TermsForm } from './terms-form.tsx';
import { FieldTable, TermsFacts } from './told.tsx';

/** When, of whom and what is asked of those who want to compete. */
export function RegistrationPage() {
  const t = useText('registration');
  const { id, name } = useCompetition();
  const query = useRead('/competitions/{id}/registration', { path: { id } });
  const [editing, setEditing] = useState<'terms' | 'form' | null>(null);
  const open = useAction(
    () =>
      call('PUT', '/competitions/{id}/registration', {
        path: { id },
        body: { opensAt: null, closesAt: null, purgeOn: null, version: 0 },
      }),
    { done: t('opened') },
  );
  const none = !query.data && query.error?.code === 'registration.none';
  const close = () => setEditing(null);
  return (
    <Page
      context={name}
      title={t('title')}
      note={t('note')}
      actions={
        none ? null : (
          <>
            <Button href={`/register/${id}`} target="_blank">
              {t('openPage')}
            </Button>
            <Button disabled={!query.data} onClick={() => setEditing('form')}>
              {t('editForm')}
            </Button>
            <Button type="primary" disabled={!query.data} onClick={() => setEditing('terms')}>
              {t('editTerms')}
            </Button>
          </>
        )
      }
    >
      {none ? (
        <EmptyState
          title={t('none')}
          action={
            <Button type="primary" loading={open.isPending} onClick={() => open.mutate()}>
              {t('open')}
            </Button>
          }
        >
          {t('noneText')}
        </EmptyState>
      ) : (
        <Loaded query={query}>
          {(registration) => (
            <div className="stack">
              <Panel title={t('terms')}>
                <TermsFacts registration={registration} />
              </Panel>
              <Panel title={t('form')} note={t('formNote')}>
                <FieldTable registration={registration} />
              </Panel>
              <TermsForm registration={registration} open={editing === 'terms'} onClose={close} />
              <FieldsForm registration={registration} open={editing === 'form'} onClose={close} />
            </div>
          )}
        </Loaded>
      )}
    </Page>
  );
}
