import { Button } from 'antd';
import { useState } from 'react';
import { useCompetition, useSkill } from '../competitions/use-competition.ts';
import { ImportDialog, listOf } from '../controls/import-dialog.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { Page } from '../controls/page.tsx';
import { saveFile } from '../controls/save-file.ts';
import { useMay } from '../session/me.ts';
import { SkillTabs } from '../skills/skill-tabs.tsx';
import { useText } from '../words.ts';
import { Assignment } from './assignment.tsx';
import { Judges } from './judges.tsx';
import { Teams } from './teams.tsx';

/** Who marks this skill: its judges, their teams with seats, and which team marks which sub-criterion. */
export function JudgesPage() {
  const t = useText('judges');
  const words = useText('words');
  const may = useMay();
  const competition = useCompetition();
  const { id, query, name } = useSkill();
  const [importing, setImporting] = useState(false);
  const manage = may('team.manage');
  return (
    <Loaded page query={query}>
      {() => (
        <Page
          context={competition.name}
          title={name}
          below={<SkillTabs competition={competition.id} skill={id} />}
          actions={
            may('competition.manage') ? (
              <>
                <Button onClick={() => void saveFile(`/competitions/${competition.id}/exports/judges.xlsx`)}>
                  {words('excelOut')}
                </Button>
                <Button onClick={() => setImporting(true)}>{words('excelIn')}</Button>
              </>
            ) : null
          }
        >
          <div className="two-columns">
            <Judges
              competition={competition.id}
              skill={id}
              manage={manage}
              bring={may('competition.manage') ? () => setImporting(true) : undefined}
            />
            <Teams skill={id} manage={manage} />
          </div>
          {may('scheme.read') ? <Assignment competition={competition.id} skill={id} manage={manage} /> : null}
          {importing ? (
            <ImportDialog
              target={listOf(competition.id, 'judges')}
              title={t('import')}
              onClose={() => setImporting(false)}
            />
          ) : null}
        </Page>
      )}
    </Loaded>
  );
}
