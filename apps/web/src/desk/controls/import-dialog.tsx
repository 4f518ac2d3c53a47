import { Button, Modal } from 'antd';
import { useState } from 'react';
import { call, ProblemError } from '../data/call.ts';
import { useAction } from '../data/action.ts';
import { useText } from '../words.ts';
import type { ImportReportView, ScoreImportView } from '../wire.ts';
import { ExcelDrop } from './excel-drop.tsx';
import { ImportReport } from './import-report.tsx';
import { ProblemNote } from './loaded.tsx';
import { saveFile } from './save-file.ts';

export type ImportKind = 'competitors' | 'judges' | 'delegations';

/** Where a list goes, and where its template comes from. */
export interface ImportTarget {
  /** `report` is what the dry run answered; a target may need what it saw. */
  send: (body: Blob, dryRun: boolean, report: ImportReportView | null) => Promise<ImportReportView>;
  template: () => Promise<void>;
}

interface Props {
  target: ImportTarget;
  title: string;
  onClose: () => void;
}

const LONG = 120_000;

/** One of the lists of a competition. */
export function listOf(competition: string, kind: ImportKind): ImportTarget {
  return {
    send: (body, dryRun) =>
      call('POST', `/competitions/{id}/imports/${kind}`, {
        path: { id: competition },
        query: { dryRun },
        body,
        timeoutMs: LONG,
      }),
    template: () => saveFile(`/competitions/${competition}/exports/${kind}.xlsx`, { empty: true }),
  };
}

/** The scores of one form: its template already holds the codes, and what is there. */
export function scoresOf(form: string): ImportTarget {
  return {
    send: (body, dryRun, report) =>
      call('POST', '/sub-criteria/{form}/score-imports', {
        path: { form },
        query: dryRun ? { dryRun } : { dryRun, seen: (report as ScoreImportView).seen },
        body,
        timeoutMs: LONG,
      }),
    template: () => saveFile(`/sub-criteria/${form}/scores.xlsx`),
  };
}

/** Excel in two steps: a dry run that names every fault by sheet and cell; only a faultless file can be written. */
export function ImportDialog({ target, title, onClose }: Props) {
  const t = useText('imports');
  const words = useText('words');
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReportView | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);

  const send = (body: File, dryRun: boolean) => target.send(asExcel(body), dryRun, report);
  const trying = useAction((body: File) => send(body, true), { quiet: true, dry: true, then: setReport });
  const writing = useAction((body: File) => send(body, false), {
    quiet: true,
    done: (answer) => t('written', { created: answer.created, updated: answer.updated }),
    then: onClose,
  });

  const take = (next: File) => {
    setFile(next);
    setReport(null);
    setProblem(null);
    trying.mutate(next, { onError: (error) => show(error) });
  };
  const show = (error: Error) => {
    if (!(error instanceof ProblemError)) return;
    const carried = reportIn(error);
    if (carried) setReport(carried);
    else setProblem(error);
  };
  const ready = file && report && report.faults.length === 0 && report.created + report.updated > 0;

  return (
    <Modal
      open
      width={880}
      title={title}
      onCancel={onClose}
      closable={{ 'aria-label': words('close') }}
      footer={
        <div className="dialog-foot">
          <Button onClick={() => void target.template()}>{t('template')}</Button>
          <span className="spring" />
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button
            type="primary"
            disabled={!ready}
            loading={writing.isPending}
            onClick={() => file && writing.mutate(file, { onError: show })}
          >
            {report && ready ? t('write', { count: report.created + report.updated }) : t('writeNothing')}
          </Button>
        </div>
      }
    >
      <ExcelDrop file={file} busy={trying.isPending} onFile={take} />
      {problem ? <ProblemNote problem={problem} /> : null}
      {report ? <ImportReport report={report} /> : null}
    </Modal>
  );
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A browser without Excel does not know the type of the file; the server takes no other. */
export function asExcel(file: File): Blob {
  return file.type === XLSX ? file : new Blob([file], { type: XLSX });
}

/** The problem `import.faults` carries the report itself. */
export function reportIn(error: ProblemError): ImportReportView | null {
  const report = error.body['report'] as ImportReportView | undefined;
  return report && Array.isArray(report.faults) ? report : null;
}
