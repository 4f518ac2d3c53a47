import { Banner, StatusDot } from '@skillstar/ui';
import { addsUpTo, formatMark, isScoredBySeat } from '@skillstar/rules';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { SubjectStatusDot } from '../competitions/status-dots.tsx';
import { useCompetition } from '../competitions/use-competition.ts';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { MarkFigure } from '../controls/mark-figure.tsx';
import { Page, Panel, Readings } from '../controls/page.tsx';
import { call } from '../data/call.ts';
import { useRead } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import { SheetHistory } from './sheet-history.tsx';
import { SheetMarks } from './sheet-marks.tsx';
import { SheetSeats } from './sheet-seats.tsx';

const EVERY_MS = 10_000;

/** One mark sheet as the chief may see it: marks, signatures, and every version that ever was. */
export function SheetPage() {
  const t = useText('judging');
  const may = useMay();
  const { sheet = '' } = useParams();
  const { id: competition, name } = useCompetition();
  const query = useRead('/mark-sheets/{sheet}', { path: { sheet }, every: EVERY_MS });
  const [reopening, setReopening] = useState(false);
  return (
    <Loaded page query={query}>
      {(shown) => (
        <Page
          context={
            <>
              {name} · <Link to={`/c/${competition}/judging/sheets?skill=${shown.skill}`}>{t('sheets')}</Link>
            </>
          }
          title={`${shown.subject.code} · ${shown.subCriterion.code} ${shown.subCriterion.name}`}
          note={`${shown.criterion.code} ${shown.criterion.name}`}
          actions={
            may('sheet.reopen') && shown.signedSeats.length > 0 ? (
              <Button onClick={() => setReopening(true)}>{t('reopen')}</Button>
            ) : null
          }
        >
          {shown.locked ? (
            <Banner tone="plain" title={t('lockedSheet')}>
              <SubjectStatusDot status={shown.subject.status} />
            </Banner>
          ) : null}
          <Readings
            items={[
              { label: t('total'), value: <MarkFigure value={shown.total} /> },
              { label: t('max'), value: formatMark(shown.aspects.reduce((sum, aspect) => sum + addsUpTo(aspect), 0)) },
              ...(shown.deducted > 0 ? [{ label: t('deducted'), value: <MarkFigure value={-shown.deducted} /> }] : []),
              { label: t('blanks'), value: shown.blanks },
              { label: t('signatures'), value: `${shown.signedSeats.length} / ${shown.seats - shown.excluded.length}` },
              {
                label: t('state'),
                value: (
                  <StatusDot tone={shown.state === 'signed' ? 'confirmed' : 'waiting'}>
                    {t(`states.${shown.state}`)}
                  </StatusDot>
                ),
              },
            ]}
          />
          <Panel title={t('marks')}>
            <SheetMarks sheet={shown} />
          </Panel>
          {shown.aspects.some(isScoredBySeat) ? <SheetSeats sheet={shown} /> : null}
          {may('sheet.history') ? <SheetHistory sheet={shown} /> : null}
          {reopening ? (
            <DecisionDialog
              reason
              title={t('reopenTitle', { code: shown.subject.code, form: shown.subCriterion.code })}
              effect={
                <ul>
                  <li>{t('reopenSignatures', { count: shown.signedSeats.length })}</li>
                  <li>{t('reopenMarks')}</li>
                  <li>{t('reopenBoard')}</li>
                </ul>
              }
              confirmLabel={t('reopen')}
              done={t('reopened')}
              act={(reason) => call('POST', '/mark-sheets/{sheet}/reopenings', { path: { sheet }, body: { reason } })}
              onClose={() => setReopening(false)}
            />
          ) : null}
        </Page>
      )}
    </Loaded>
  );
}
