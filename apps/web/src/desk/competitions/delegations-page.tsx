import { Button } from 'antd';
import { useState } from 'react';
import { ImportDialog, listOf } from '../controls/import-dialog.tsx';
import { saveFile } from '../controls/save-file.ts';
import { Page } from '../controls/page.tsx';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import { Delegations } from './delegations.tsx';
import { Groups } from './groups.tsx';
import { useCompetition } from './use-competition.ts';

export function DelegationsPage() {
  const t = useText('delegations');
  const words = useText('words');
  const may = useMay();
  const { id, name } = useCompetition();
  const [importing, setImporting] = useState(false);
  const manage = may('competition.manage');
  return (
    <Page
      context={name}
      title={t('title')}
      note={t('note')}
      actions={
        manage ? (
          <>
            <Button onClick={() => void saveFile(`/competitions/${id}/exports/delegations.xlsx`)}>
              {words('excelOut')}
            </Button>
            <Button onClick={() => setImporting(true)}>{words('excelIn')}</Button>
          </>
        ) : null
      }
    >
      <div className="main-and-side">
        <Delegations competition={id} manage={manage} />
        <Groups competition={id} manage={manage} />
      </div>
      {importing ? (
        <ImportDialog target={listOf(id, 'delegations')} title={t('import')} onClose={() => setImporting(false)} />
      ) : null}
    </Page>
  );
}
