import { Banner } from '@skillstar/ui';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { DataTable } from '../controls/data-table.tsx';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { Panel } from '../controls/page.tsx';
import { call } from '../data/call.ts';
import { useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { Certifiable, CertificateTemplate } from './certificate-wire.ts';

/** Whom the awards in force owe a certificate; a name that cannot be printed is told here, not by the printer. */
export function ToIssue({ competition, template }: { competition: string; template: CertificateTemplate }) {
  const t = useText('certificates');
  const kinds = useText('awards');
  const [ordering, setOrdering] = useState(false);
  const list = useRead('/competitions/{id}/certifiable', {
    path: { id: competition },
    query: { template: template.id },
  });
  const [left, setLeft] = useState<string[]>([]);
  const [writings, setWritings] = useState<Record<string, string>>({});
  if (!list.data) return null;
  const open = list.data.items.filter(({ certificate }) => certificate === null);
  if (open.length === 0) {
    return (
      <Panel title={t('toIssue')}>
        <p className="quiet">{list.data.items.length === 0 ? t('noAwards') : t('allIssued')}</p>
      </Panel>
    );
  }
  const lacking = open.filter(({ missing }) => missing.length > 0);
  const keyOf = ({ award, competitor }: Certifiable) => `${award} ${competitor}`;
  const meant = open.filter((one) => !left.includes(keyOf(one)));
  const writingOf = (one: Certifiable): string => writings[keyOf(one)]?.trim() ?? '';
  const printable = meant.filter((one) => one.missing.length === 0 || writingOf(one) !== '');
  return (
    <Panel
      title={t('toIssueCount', { count: open.length })}
      actions={
        <Button type="primary" disabled={printable.length === 0} onClick={() => setOrdering(true)}>
          {t('issue', { count: printable.length })}
        </Button>
      }
    >
      {lacking.length > 0 ? (
        <Banner tone="signal" title={t('glyphs', { count: lacking.length })}>
          {lacking.map(({ recipient, missing }) => `${recipient}: ${missing.join(' ')}`).join('; ')}
        </Banner>
      ) : null}
      <DataTable
        label={t('toIssue')}
        rows={open}
        rowKey={keyOf}
        pageSize={20}
        selected={{
          keys: meant.map(keyOf),
          onChange: (keys) => setLeft(open.map(keyOf).filter((key) => !keys.includes(key))),
          label: ({ recipient }) => t('choose', { name: recipient }),
        }}
        columns={[
          { key: 'recipient', title: t('recipient'), value: ({ recipient }) => recipient },
          { key: 'title', title: t('award'), value: ({ title }) => title },
          { key: 'kind', title: t('kind'), value: ({ kind }) => kinds(`awardKind.${kind}`) },
          { key: 'skill', title: t('skill'), value: ({ skillName }) => skillName ?? kinds('overall') },
          {
            key: 'missing',
            title: t('printing'),
            value: ({ missing }) => missing.length,
            show: (one) =>
              one.missing.length > 0 ? (
                <>
                  {t('lacks', { characters: one.missing.join(' ') })}
                  <Input
                    size="small"
                    maxLength={60}
                    style={{ display: 'block', maxWidth: 280, marginTop: 4 }}
                    aria-label={t('writingOf', { name: one.recipient })}
                    placeholder={t('writing')}
                    value={writings[keyOf(one)] ?? ''}
                    onChange={({ target }) => setWritings({ ...writings, [keyOf(one)]: target.value })}
                  />
                </>
              ) : (
                t('printable')
              ),
          },
        ]}
      />
      {ordering ? (
        <DecisionDialog
          title={t('issueTitle')}
          effect={
            <ul>
              <li>{t('issueEffect', { count: printable.length, template: template.name })}</li>
              {meant.length > printable.length ? (
                <li>{t('issueWithout', { count: meant.length - printable.length })}</li>
              ) : null}
              <li>{t('issueKept')}</li>
            </ul>
          }
          confirmLabel={t('issue', { count: printable.length })}
          done={t('ordered')}
          act={() =>
            call('POST', '/competitions/{id}/certificate-batches', {
              path: { id: competition },
              body: {
                template: template.id,
                version: template.version,
                awards: [...new Set(printable.map(({ award }) => award))],
                leaveOut: true,
                without: open
                  .filter((one) => left.includes(keyOf(one)))
                  .map(({ award, competitor }) => ({ award, competitor })),
                writings: printable
                  .filter((one) => one.missing.length > 0)
                  .map((one) => ({ award: one.award, competitor: one.competitor, recipient: writingOf(one) })),
              },
            })
          }
          onClose={() => setOrdering(false)}
        />
      ) : null}
    </Panel>
  );
}
