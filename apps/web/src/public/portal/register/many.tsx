import { useRef, useState } from 'react';
import { Banner, Button } from '@skillstar/ui';
import { useLanguage } from '../../../lib/language.ts';
import { ProblemError } from '../../../lib/problem-error.ts';
import { sentenceOf } from '../sentence.ts';
import { importMany, nameOf, type ImportReport, type Registration } from './wire.ts';
import { useT } from './words.ts';

const SHOWN = 50;

/** Many people by one file: looked at first, cell by cell, then saved as drafts. */
export function Many({ registration, onSaved }: { registration: Registration; onSaved: () => void }) {
  const t = useT();
  const reader = useLanguage();
  const { competition, delegations, led } = registration;
  const own = delegations.filter(({ id }) => led?.includes(id)).map((place) => nameOf(place, reader));
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const send = async (chosen: File, dryRun: boolean) => {
    setBusy(true);
    setFault(undefined);
    try {
      setFile(chosen);
      setReport(await importMany(competition, chosen, dryRun));
      if (!dryRun) onSaved();
    } catch (error) {
      const told = error instanceof ProblemError ? (error.body['report'] as ImportReport | undefined) : undefined;
      if (told) setReport(told);
      else setFault(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  const clean = report?.faultCount === 0;
  return (
    <details className="card portal-card register-many">
      <summary>{t('many.title')}</summary>
      <div className="register-many-body">
        <p className="portal-hint">{t('many.text')}</p>
        {own.length > 0 ? <p className="portal-hint">{t('many.led', { names: own.join(t('many.comma')) })}</p> : null}
        <div className="register-many-row">
          <a className="ui-button ui-button-plain" href={`/api/competitions/${competition}/imports/applications.xlsx`}>
            {t('many.template')}
          </a>
          <Button busy={busy} onClick={() => chooser.current?.click()}>
            {t(busy ? 'many.checking' : report ? 'many.other' : 'many.choose')}
          </Button>
        </div>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".xlsx"
          data-field="many"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            event.target.value = '';
            if (!chosen) return;
            setReport(null);
            if (chosen.name.toLowerCase().endsWith('.xlsx')) void send(chosen, true);
            else setFault(t('many.notExcel'));
          }}
        />
        {fault ? (
          <p className="portal-fault" role="alert">
            {fault}
          </p>
        ) : null}
        {report ? (
          <>
            <Banner
              tone={clean ? (report.dryRun ? 'accent' : 'confirmed') : 'signal'}
              title={
                clean
                  ? t('many.rows', { rows: report.rows, created: report.created, updated: report.updated })
                  : t('many.faults', { count: report.faultCount })
              }
            >
              {clean && !report.dryRun ? t('many.saved') : file?.name}
            </Banner>
            <Notes title={t('many.cell')} notes={report.faults} />
            {report.warnings.length > 0 ? <p className="register-notes-title">{t('many.warnings')}</p> : null}
            <Notes title={t('many.warnings')} notes={report.warnings} />
            {clean && report.dryRun && file ? (
              <Button kind="primary" className="portal-wide" busy={busy} onClick={() => void send(file, false)}>
                {t('many.save')}
              </Button>
            ) : null}
          </>
        ) : null}
      </div>
    </details>
  );
}

function Notes({ title, notes }: { title: string; notes: ImportReport['faults'] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="register-notes" aria-label={title}>
      {notes.slice(0, SHOWN).map(({ cell, code, message }) => (
        <li key={`${cell}-${code}`}>
          <strong>{cell ?? title}</strong>
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
