import { Button } from 'antd';
import { useState } from 'react';
import { ImportDialog, scoresOf } from '../controls/import-dialog.tsx';
import { useRead } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import type { SubCriterionView } from '../wire.ts';

/** Forms whose marks are all figures from elsewhere (a theory paper) can be filled from Excel. */
export function ScoreImport({ skill }: { skill: string | null }) {
  const t = useText('judging');
  const may = useMay();
  const wanted = skill !== null && may('score.import');
  const scheme = useRead('/skills/{id}/scheme', { path: { id: skill ?? '' }, when: wanted });
  const [open, setOpen] = useState<SubCriterionView | null>(null);
  if (!wanted) return null;
  const forms = (scheme.data?.criteria ?? []).flatMap(({ subCriteria }) => subCriteria).filter(isFromElsewhere);
  return (
    <>
      {forms.map((form) => (
        <Button key={form.id} onClick={() => setOpen(form)}>
          {t('importScores', { code: form.code, name: form.name })}
        </Button>
      ))}
      {open ? (
        <ImportDialog
          target={scoresOf(open.id)}
          title={t('importScores', { code: open.code, name: open.name })}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

function isFromElsewhere({ aspects }: SubCriterionView): boolean {
  return (
    aspects.length > 0 &&
    aspects.every(({ type, calculation }) => type === 'M' && (calculation === null || calculation.type === 'PARTIAL'))
  );
}
