import { Button, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { DayField } from '../controls/day-field.tsx';
import { Field } from '../controls/field.tsx';
import { DocumentAddress } from './document-address.tsx';
import { RecordDialog, type Snapshot } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { AnnouncementView } from '../wire.ts';

type Values = Omit<AnnouncementView, 'id' | 'public' | 'version'>;

const snapshot = ({ id: _id, public: _public, version, ...values }: AnnouncementView): Snapshot<Values> => ({
  values,
  version,
});

/** An emptied field is nothing, not an empty text. */
function tidied(values: Values): Values {
  const given = Object.entries(values).map(([key, value]) => [key, value === '' ? null : value]);
  return Object.fromEntries(given) as Values;
}

interface Props {
  announcement: AnnouncementView;
  open: boolean;
  onClose: () => void;
}

export function AnnouncementForm({ announcement, open, onClose }: Props) {
  const t = useText('announcement');
  const path = { id: announcement.id };
  const english = (label: string) => `${label} · ${t('english')}`;
  return (
    <RecordDialog<Values>
      open={open}
      size={760}
      title={t('edit')}
      start={snapshot(announcement)}
      names={{
        intro: t('intro'),
        introEn: english(t('intro')),
        conditions: t('conditions'),
        conditionsEn: english(t('conditions')),
        venue: t('venue'),
        venueEn: english(t('venue')),
        host: t('host'),
        hostEn: english(t('host')),
        contactName: t('contactName'),
        contactPhone: t('contactPhone'),
        contactMail: t('contactMail'),
        dates: t('dates'),
        documents: t('documents'),
      }}
      reload={async () => snapshot(await call('GET', '/competitions/{id}/announcement', { path }))}
      save={(values, version) =>
        call('PUT', '/competitions/{id}/announcement', { path, body: { ...tidied(values), version } })
      }
      onClose={onClose}
    >
      <Field name="intro" label={t('intro')} extra={t('introHint')}>
        <Input.TextArea autoFocus autoSize={{ minRows: 4, maxRows: 14 }} maxLength={5000} />
      </Field>
      <Field name="introEn" label={english(t('intro'))}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 14 }} maxLength={8000} lang="en" />
      </Field>
      <Field name="conditions" label={t('conditions')} extra={t('conditionsHint')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} maxLength={5000} />
      </Field>
      <Field name="conditionsEn" label={english(t('conditions'))}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 14 }} maxLength={8000} lang="en" />
      </Field>
      {(['venue', 'host'] as const).map((key) => (
        <div className="field-pair" key={key}>
          <Field name={key} label={t(key)}>
            <Input maxLength={200} />
          </Field>
          <Field name={`${key}En`} label={english(t(key))}>
            <Input maxLength={300} lang="en" />
          </Field>
        </div>
      ))}
      <Items name="dates" title={t('dates')} hint={t('datesHint')} addLabel={t('addDate')}>
        {(at) => (
          <>
            <Field name={[at, 'label']} label={t('dateLabel')} required>
              <Input maxLength={60} />
            </Field>
            <Field name={[at, 'labelEn']} label={english(t('dateLabel'))}>
              <Input maxLength={120} lang="en" />
            </Field>
            <Field name={[at, 'from']} label={t('from')} required>
              <DayField />
            </Field>
            <Field name={[at, 'to']} label={t('to')}>
              <DayField />
            </Field>
          </>
        )}
      </Items>
      <Items name="documents" title={t('documents')} hint={t('documentsHint')} addLabel={t('addDocument')}>
        {(at) => (
          <>
            <Field name={[at, 'title']} label={t('documentTitle')} required>
              <Input maxLength={100} />
            </Field>
            <Field name={[at, 'titleEn']} label={english(t('documentTitle'))}>
              <Input maxLength={200} lang="en" />
            </Field>
            <Field
              className="field-whole"
              name={[at, 'url']}
              label={t('url')}
              required
              rules={[{ pattern: /^(https?:\/\/|\/c\/)[^\s"'<>]+$/, message: t('urlWrong') }]}
            >
              <DocumentAddress competition={announcement.id} at={at} />
            </Field>
          </>
        )}
      </Items>
      <h3 className="quiet-title">{t('contact')}</h3>
      <Field name="contactName" label={t('contactName')}>
        <Input maxLength={60} />
      </Field>
      <div className="field-pair">
        <Field
          name="contactPhone"
          label={t('contactPhone')}
          rules={[{ pattern: /^[+\d][\d\s()-]{3,}$/, message: t('phoneWrong') }]}
        >
          <Input maxLength={60} inputMode="tel" />
        </Field>
        <Field name="contactMail" label={t('contactMail')} rules={[{ type: 'email', message: t('mailWrong') }]}>
          <Input maxLength={120} inputMode="email" />
        </Field>
      </div>
    </RecordDialog>
  );
}

interface ItemsProps {
  name: string;
  title: string;
  hint?: string;
  addLabel: string;
  children: (at: number) => ReactNode;
}

/** Several of a kind, each with its own fields. */
function Items({ name, title, hint, addLabel, children }: ItemsProps) {
  const t = useText('announcement');
  return (
    <Form.List name={name}>
      {(fields, { add, remove }) => (
        <section className="field-items" aria-label={title}>
          <h3 className="quiet-title">{title}</h3>
          {hint ? <p className="quiet">{hint}</p> : null}
          {fields.map(({ key, name: at }) => (
            <div key={key} className="field-item">
              <div className="field-item-fields">{children(at)}</div>
              <Button aria-label={t('removeItem', { n: at + 1 })} onClick={() => remove(at)}>
                ×
              </Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{addLabel}</Button>
        </section>
      )}
    </Form.List>
  );
}
