import { Banner } from '@skillstar/ui';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCompetition, useSkill } from '../competitions/use-competition.ts';
import { ExcelDrop } from '../controls/excel-drop.tsx';
import { asExcel } from '../controls/import-dialog.tsx';
import { CellFaults } from '../controls/import-report.tsx';
import { ProblemNote } from '../controls/loaded.tsx';
import { Page, Panel } from '../controls/page.tsx';
import { useAction } from '../data/action.ts';
import { call, ProblemError } from '../data/call.ts';
import { useText } from '../words.ts';
import type { SchemeImportView } from '../wire.ts';
import { SchemeDifference } from './scheme-difference.tsx';
import { SchemeSummary } from './scheme-summary.tsx';

const LONG = 120_000;

/** A CIS workbook in two steps: every check and the difference first, then all or nothing. */
export function SchemeImportPage() {
  const t = useText('schemes');
  const words = useText('words');
  const go = useNavigate();
  const competition = useCompetition();
  const { id, name } = useSkill();
  const back = `/c/${competition.id}/skills/${id}/scheme`;
  const [file, setFile] = useState<File | null>(null);
  const [strict, setStrict] = useState(false);
  const [report, setReport] = useState<SchemeImportView | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const send = (dryRun: boolean, body: File, strictly: boolean, base?: number) =>
    call('POST', '/skills/{id}/scheme-imports', {
      path: { id },
      query: { dryRun, strict: strictly, base },
      body: asExcel(body),
      timeoutMs: LONG,
    });
  const trying = useAction((input: { body: File; strict: boolean }) => send(true, input.body, input.strict), {
    quiet: true,
    dry: true,
    then: setReport,
  });
  const writing = useAction((body: File) => send(false, body, strict, report?.base), {
    quiet: true,
    done: t('imported'),
    then: () => void go(back),
  });
  const failed = (error: Error) => {
    if (!(error instanceof ProblemError)) return;
    const carried = error.body['report'] as SchemeImportView | undefined;
    if (carried?.faults) setReport(carried);
    else setProblem(error);
  };
  const take = (body: File, strictly = strict) => {
    setFile(body);
    setReport(null);
    setProblem(null);
    trying.mutate({ body, strict: strictly }, { onError: failed });
  };
  const clean = report !== null && report.faults.length === 0;
  return (
    <Page
      context={
        <>
          {competition.name} · <Link to={back}>{name}</Link>
        </>
      }
      title={t('importTitle')}
      note={t('importNote')}
      actions={
        <Button
          type="primary"
          disabled={!clean || !file}
          loading={writing.isPending}
          onClick={() => file && writing.mutate(file, { onError: failed })}
        >
          {t('importDo')}
        </Button>
      }
    >
      <div>
        <ExcelDrop file={file} busy={trying.isPending} onFile={take} />
        <Checkbox
          checked={strict}
          onChange={(event) => {
            setStrict(event.target.checked);
            if (file) take(file, event.target.checked);
          }}
        >
          {t('strict')}
        </Checkbox>
      </div>
      {problem ? <ProblemNote problem={problem} /> : null}
      {report ? (
        <div className="stack" aria-live="polite">
          {clean ? (
            <Banner tone="accent" title={t('checked')}>
              {t('checkedText')}
            </Banner>
          ) : (
            <Banner tone="signal" title={t('refused', { count: report.faults.length })}>
              {t('refusedText')}
            </Banner>
          )}
          <SchemeSummary report={report} />
          <CellFaults label={t('faults')} faults={report.faults} />
          {report.warnings.length > 0 ? (
            <Panel title={t('warnings', { count: report.warnings.length })} note={t('warningsNote')}>
              <CellFaults label={t('warnings', { count: report.warnings.length })} faults={report.warnings} />
            </Panel>
          ) : null}
          {clean ? <SchemeDifference difference={report.difference} /> : null}
        </div>
      ) : (
        <p className="quiet">
          {t('layout')} <Link to={back}>{words('back')}</Link>
        </p>
      )}
    </Page>
  );
}
