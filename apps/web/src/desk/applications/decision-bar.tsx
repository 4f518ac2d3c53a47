import { Button } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useLanguage } from '../../lib/language.ts';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { showMoment } from '../controls/moment.ts';
import { useAction } from '../data/action.ts';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { ReviewView } from '../wire.ts';

type Decision = 'approved' | 'returned' | 'rejected' | 'undone';
type Reason = { field: string | null; reason: string };

interface Props {
  view: ReviewView;
  reasons: Record<string, string> | null;
  onReasons: (reasons: Record<string, string> | null) => void;
}

/** Always in sight: what can be decided now, or what was decided and the way back; then the next one. */
export function DecisionBar({ view, reasons, onReasons }: Props) {
  const t = useText('applications');
  const words = useText('words');
  const reader = useLanguage();
  const go = useNavigate();
  const { search } = useLocation();
  const [asking, setAsking] = useState<'rejected' | 'undone' | null>(null);
  const send = (decision: Decision, given: Reason[] = []) =>
    call('POST', '/applications/{id}/decisions', {
      path: { id: view.id },
      body: { decision, reasons: given, version: view.version },
    });
  const approving = useAction(() => send('approved'), { done: t('decisionDone.approved') });
  const given = Object.entries(reasons ?? {})
    .filter(([, reason]) => reason.trim() !== '')
    .map(([field, reason]) => ({ field: field || null, reason }));
  const returning = useAction(() => send('returned', given), {
    done: t('decisionDone.returned'),
    then: () => onReasons(null),
  });
  const last = view.history.findLast(({ what }) => what === view.status);
  const next = view.next ? (
    <Button
      autoFocus={view.status !== 'submitted'}
      type={view.status === 'submitted' ? 'text' : 'primary'}
      onClick={() => void go(`/c/${view.competition}/applications/${view.next}${search}`)}
    >
      {t('next')}
    </Button>
  ) : (
    <span className="quiet">{t('noNext')}</span>
  );

  return (
    <div className="decision-bar" role="region" aria-label={words('actions')}>
      {view.status === 'submitted' && reasons ? (
        <>
          <span className="quiet">{t('returnCount', { count: given.length })}</span>
          <span className="spring" />
          <Button onClick={() => onReasons(null)}>{words('cancel')}</Button>
          <Button
            type="primary"
            disabled={given.length === 0}
            loading={returning.isPending}
            onClick={() => returning.mutate()}
          >
            {t('returnConfirm')}
          </Button>
        </>
      ) : view.status === 'submitted' ? (
        <>
          {next}
          <span className="spring" />
          <Button onClick={() => setAsking('rejected')}>{t('reject')}</Button>
          <Button onClick={() => onReasons({})}>{t('return')}</Button>
          <Button type="primary" loading={approving.isPending} onClick={() => approving.mutate()}>
            {t('approve')}
          </Button>
        </>
      ) : (
        <>
          <span>
            {last
              ? t('decided', {
                  person: last.person ?? '—',
                  moment: showMoment(last.at, reader),
                  what: t(`steps.${view.status as Exclude<Decision, 'undone'>}`),
                })
              : null}
            {view.competitor ? <span className="quiet"> · {t('competitor')}</span> : null}
          </span>
          <span className="spring" />
          {view.status === 'withdrawn' ? null : <Button onClick={() => setAsking('undone')}>{t('undo')}</Button>}
          {next}
        </>
      )}
      {asking ? (
        <DecisionDialog
          reason={asking === 'rejected'}
          danger={asking === 'rejected'}
          title={asking === 'rejected' ? t('rejectOne', { name: view.name }) : t('undoOne')}
          effect={<p>{t(asking === 'rejected' ? 'rejectEffect' : 'undoEffect')}</p>}
          confirmLabel={t(asking === 'rejected' ? 'reject' : 'undo')}
          done={t(`decisionDone.${asking}`)}
          act={(reason) => send(asking, asking === 'rejected' ? [{ field: null, reason }] : [])}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </div>
  );
}
