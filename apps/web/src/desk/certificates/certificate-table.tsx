import { StatusDot } from '@skillstar/ui';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { DataTable } from '../controls/data-table.tsx';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { showMoment } from '../controls/moment.ts';
import { saveFile } from '../controls/save-file.ts';
import { useAction } from '../data/action.ts';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { Certificate } from './certificate-wire.ts';

/** Every certificate that was issued, valid or not; a number opens what its QR code shows. */
export function CertificateTable({ competition, manage }: { competition: string; manage: boolean }) {
  const t = useText('certificates');
  const words = useText('words');
  const reader = useLanguage();
  const [search, setSearch] = useState('');
  const [act, setAct] = useState<{ what: 'revoke' | 'reissue'; certificate: Certificate } | null>(null);
  const saving = useAction((path: string) => saveFile(path), { dry: true });
  const list = useList('/competitions/{id}/certificates', { path: { id: competition } });
  const wanted = search.trim().toLowerCase();
  return (
    <Loaded query={list}>
      {(all) => (
        <>
          <div className="filters">
            <Input
              allowClear
              aria-label={t('search')}
              placeholder={t('search')}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            <span className="filters-count">{t('count', { count: all.length })}</span>
          </div>
          <DataTable
            label={t('issued')}
            rows={all.filter(({ recipient, number }) => `${recipient} ${number}`.toLowerCase().includes(wanted))}
            pageSize={50}
            empty={{ title: t('none') }}
            columns={[
              {
                key: 'number',
                title: t('number'),
                value: ({ number }) => number,
                show: ({ number }) => (
                  <a className="row-name code" href={`/certificates/${number}`} target="_blank" rel="noreferrer">
                    {number}
                  </a>
                ),
              },
              { key: 'recipient', title: t('recipient'), value: ({ recipient }) => recipient },
              { key: 'award', title: t('award'), value: ({ award }) => award },
              { key: 'skill', title: t('skill'), value: ({ skill }) => skill },
              {
                key: 'at',
                title: t('issuedAt'),
                value: ({ issuedAt }) => issuedAt,
                show: ({ issuedAt }) => showMoment(issuedAt, reader),
              },
              { key: 'state', title: t('state'), show: (certificate) => <State certificate={certificate} /> },
              {
                key: 'actions',
                title: <span className="ui-unseen">{words('actions')}</span>,
                show: (certificate) => (
                  <div className="row-actions">
                    <Button
                      type="text"
                      aria-label={t('fileOf', { name: certificate.recipient })}
                      onClick={() => saving.mutate(`/certificates/${certificate.id}/file.pdf`)}
                    >
                      PDF
                    </Button>
                    {manage && certificate.revokedAt === null ? (
                      <>
                        {certificate.groundless ? null : (
                          <Button
                            type="text"
                            aria-label={t('reissueOf', { name: certificate.recipient })}
                            onClick={() => setAct({ what: 'reissue', certificate })}
                          >
                            {t('reissue')}
                          </Button>
                        )}
                        <Button
                          type="text"
                          aria-label={t('revokeOf', { name: certificate.recipient })}
                          onClick={() => setAct({ what: 'revoke', certificate })}
                        >
                          {t('revoke')}
                        </Button>
                      </>
                    ) : null}
                  </div>
                ),
              },
            ]}
          />
          {act?.what === 'revoke' ? <Revoke certificate={act.certificate} onClose={() => setAct(null)} /> : null}
          {act?.what === 'reissue' ? <Reissue certificate={act.certificate} onClose={() => setAct(null)} /> : null}
        </>
      )}
    </Loaded>
  );
}

function State({ certificate: { revokedAt, replacedBy, reason, groundless } }: { certificate: Certificate }) {
  const t = useText('certificates');
  if (revokedAt === null && groundless) return <StatusDot tone="signal">{t('groundless')}</StatusDot>;
  if (revokedAt === null) return <StatusDot tone="confirmed">{t('valid')}</StatusDot>;
  return (
    <>
      <StatusDot tone="faint">{replacedBy ? t('replaced', { number: replacedBy }) : t('revoked')}</StatusDot>
      <span className="secondary">{reason}</span>
    </>
  );
}

function Revoke({ certificate, onClose }: { certificate: Certificate; onClose: () => void }) {
  const t = useText('certificates');
  return (
    <DecisionDialog
      reason
      danger
      title={t('revokeTitle', { number: certificate.number })}
      effect={<p>{t('revokeEffect', { name: certificate.recipient, award: certificate.award })}</p>}
      confirmLabel={t('revoke')}
      done={t('revokedDone')}
      act={(reason) =>
        call('POST', '/certificates/{id}/revocation', { path: { id: certificate.id }, body: { reason } })
      }
      onClose={onClose}
    />
  );
}

function Reissue({ certificate, onClose }: { certificate: Certificate; onClose: () => void }) {
  const t = useText('certificates');
  const [recipient, setRecipient] = useState(certificate.recipient);
  return (
    <DecisionDialog
      reason
      title={t('reissueTitle', { number: certificate.number })}
      effect={
        <Form layout="vertical" component="div">
          <p>{t('reissueEffect')}</p>
          <Form.Item label={t('recipient')} htmlFor="reissue-recipient">
            <Input
              id="reissue-recipient"
              maxLength={60}
              value={recipient}
              onChange={(event) => setRecipient(event.target.value)}
            />
          </Form.Item>
        </Form>
      }
      confirmLabel={t('reissue')}
      blocked={recipient.trim() === ''}
      done={t('reissued')}
      act={(reason) =>
        call('POST', '/certificates/{id}/reissue', { path: { id: certificate.id }, body: { reason, recipient } })
      }
      onClose={onClose}
    />
  );
}
