import { Button, Input } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { Panel } from '../controls/page.tsx';
import { useAction } from '../data/action.ts';
import { call } from '../data/call.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import type { ReviewFieldView, ReviewView } from '../wire.ts';
import { phraseFor } from './phrases.ts';

interface Props {
  view: ReviewView;
  /** By field, while the application is being returned. */
  reasons: Record<string, string> | null;
  onReasons: (reasons: Record<string, string>) => void;
}

/** Every answer in the order of the form, with what stood there before and why it was returned. */
export function ReviewFields({ view, reasons, onReasons }: Props) {
  const t = useText('applications');
  const may = useMay();
  const [whole, setWhole] = useState<Record<string, string>>({});
  const unmasking = useAction(
    () => call('POST', '/applications/{id}/personal-data-views', { path: { id: view.id }, body: {} }),
    { done: t('unmasked'), dry: true, then: ({ answers }) => setWhole(textsOf(answers)) },
  );
  const masked = view.fields.some((field) => field.masked && field.text !== null);
  return (
    <Panel
      title={t('fields')}
      note={reasons ? t('returnIntro') : undefined}
      actions={
        masked && !view.purged && may('application.unmask') && Object.keys(whole).length === 0 ? (
          <Button loading={unmasking.isPending} title={t('unmaskNote')} onClick={() => unmasking.mutate()}>
            {t('unmask')}
          </Button>
        ) : null
      }
    >
      <dl className="review-fields">
        {view.fields.map((field) => (
          <Row
            key={field.field}
            field={field}
            resubmitted={view.submissions > 1}
            whole={whole[field.field] ?? null}
            reason={reasons?.[field.field] ?? null}
            onReason={reasons ? (reason) => onReasons({ ...reasons, [field.field]: reason }) : null}
          />
        ))}
      </dl>
      {reasons ? (
        <label className="review-whole">
          <span>{t('returnWhole')}</span>
          <Input.TextArea
            rows={2}
            maxLength={500}
            value={reasons[''] ?? ''}
            onChange={(event) => onReasons({ ...reasons, '': event.target.value })}
          />
        </label>
      ) : null}
    </Panel>
  );
}

interface RowProps {
  field: ReviewFieldView;
  resubmitted: boolean;
  whole: string | null;
  reason: string | null;
  onReason: ((reason: string) => void) | null;
}

function Row({ field, resubmitted, whole, reason, onReason }: RowProps) {
  const t = useText('applications');
  const reader = useLanguage();
  const label = reader === 'en' ? field.label.en : field.label.zh;
  const known = phraseFor(field);
  const phrase = known && t(`phrases.${known}`);
  const picture = field.kind === 'photo' || field.kind === 'scan';
  const text = picture
    ? field.pictures.length > 0
      ? t('pictureCount', { count: field.pictures.length })
      : null
    : field.text;
  return (
    <div className={`review-field ${field.changed ? 'review-field-changed' : ''}`}>
      <dt>{label}</dt>
      <dd>
        <span className={field.masked ? 'figures review-masked' : ''}>
          {whole ?? text ?? <span className="faint">{t('notFilled')}</span>}
        </span>
        {field.changed ? (
          <span className="review-change">
            <span className="tag tag-accent">{t('changed')}</span>
            {picture ? null : (
              <span className="quiet small">
                {t('before')} <del>{field.before ?? t('wasEmpty')}</del>
              </span>
            )}
          </span>
        ) : null}
        {field.asked ? (
          <span className="review-asked small">
            {t('asked')}：{field.asked}
            {resubmitted && !field.changed ? <strong> · {t('notChanged')}</strong> : null}
          </span>
        ) : null}
        {onReason ? (
          <span className="review-reason">
            <Input
              aria-label={t('returnReason', { label })}
              placeholder={t('reasonHint')}
              maxLength={500}
              value={reason ?? ''}
              onChange={(event) => onReason(event.target.value)}
            />
            {phrase && !reason ? (
              <Button size="small" onClick={() => onReason(phrase)}>
                {phrase}
              </Button>
            ) : null}
          </span>
        ) : null}
      </dd>
    </div>
  );
}

/** Personal answers whole, by field: a document says its number. */
function textsOf(answers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => {
      const number = (answer as { number?: unknown } | null)?.number;
      return [`answers.${key}`, String(number ?? answer)];
    }),
  );
}
