import { Banner } from '@skillstar/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { useCompetition } from '../competitions/use-competition.ts';
import { inARow, listing } from '../controls/listing.ts';
import { Loaded } from '../controls/loaded.tsx';
import { Page, Readings } from '../controls/page.tsx';
import { useAction } from '../data/action.ts';
import { call } from '../data/call.ts';
import { useList, useRead } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import type { PrizesView } from '../wire.ts';
import { Batches } from './batches.tsx';
import { Payables } from './payables.tsx';
import { Tax } from './tax.tsx';
import { Teams } from './teams.tsx';
import { TermsForm } from './terms-form.tsx';
import { yuan } from './yuan.tsx';

/** From what was awarded to the money in the winner's hand. */
export function PrizesPage() {
  const t = useText('prizes');
  const may = useMay();
  const { id, name } = useCompetition();
  const prizes = useRead('/competitions/{id}/prizes', { path: { id } });
  const payables = useList('/competitions/{id}/payables', { path: { id } });
  const [editing, setEditing] = useState(false);
  const due = prizes.data?.due ?? null;
  const hasDue = due === null || due.made + due.cancelled > 0;
  const settling = useAction(() => call('POST', '/competitions/{id}/payables/settlement', { path: { id } }), {
    done: ({ made, cancelled }) => (made + cancelled === 0 ? t('settledNothing') : t('settled', { made, cancelled })),
  });
  return (
    <Page
      context={name}
      title={t('title')}
      note={t('note')}
      actions={
        may('payable.manage') && prizes.data ? (
          <>
            <Button onClick={() => setEditing(true)}>{t('terms')}</Button>
            <Button
              type={hasDue ? 'primary' : 'default'}
              disabled={prizes.data.terms === null}
              loading={settling.isPending}
              onClick={() => settling.mutate()}
            >
              {t('settle')}
            </Button>
          </>
        ) : null
      }
    >
      <Loaded query={prizes}>
        {(view) => (
          <>
            <State view={view} edit={may('payable.manage') ? () => setEditing(true) : null} />
            <TermsForm terms={view.terms} open={editing} onClose={() => setEditing(false)} />
          </>
        )}
      </Loaded>
      <Loaded query={payables}>{(rows) => <Payables competition={id} rows={rows} />}</Loaded>
      <Teams competition={id} />
      <Batches competition={id} />
      <Tax competition={id} />
    </Page>
  );
}

function State({ view, edit }: { view: PrizesView; edit: (() => void) | null }) {
  const t = useText('prizes');
  const reader = useLanguage();
  const { balances, terms, waiting, due } = view;
  const sum = Object.values(balances).reduce((total, amount) => total + amount, 0);
  return (
    <>
      <div>
        <Readings
          items={[
            { label: t('ledger.cost'), value: yuan(balances.cost) },
            { label: t('ledger.owed'), value: yuan(-balances.owed) },
            { label: t('ledger.transit'), value: yuan(-balances.transit) },
            { label: t('ledger.bank'), value: yuan(-balances.bank) },
            { label: t('ledger.tax'), value: yuan(-balances.tax) },
            { label: t('ledger.claim'), value: yuan(balances.claim), tone: balances.claim > 0 ? 'signal' : 'plain' },
          ]}
        />
        <p className="quiet">
          {sum === 0 ? t('balanced') : t('unbalanced', { sum: yuan(sum) })}
          {terms
            ? ` ${t('termsNow', {
                fund: terms.fundSource,
                tax:
                  terms.exemptBasis === null
                    ? t('rateOf', { rate: terms.taxRate ?? '0' })
                    : t('exemptBy', { basis: terms.exemptBasis }),
              })}`
            : ''}
        </p>
      </div>
      {terms === null ? (
        <Banner tone="accent" title={t('noTerms')} action={edit ? <Button onClick={edit}>{t('terms')}</Button> : null}>
          {t('noTermsText')}
        </Banner>
      ) : null}
      {terms !== null && due !== null && due.made + due.cancelled > 0 ? (
        <Banner tone="accent" title={t('dueTitle')}>
          {inARow(
            [
              due.made > 0 ? t('dueMade', { count: due.made }) : '',
              due.cancelled > 0 ? t('dueCancelled', { count: due.cancelled }) : '',
            ],
            reader,
          )}
        </Banner>
      ) : null}
      {waiting.length > 0 ? (
        <Banner tone="plain" title={t('waiting', { count: waiting.length })}>
          {t('waitingText', { skills: listing(waiting, reader) })}
        </Banner>
      ) : null}
    </>
  );
}
