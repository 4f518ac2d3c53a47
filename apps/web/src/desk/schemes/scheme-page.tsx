import { Banner, EmptyState } from '@skillstar/ui';
import { formatMark } from '@skillstar/rules';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useCompetition, useSkill } from '../competitions/use-competition.ts';
import { Loaded } from '../controls/loaded.tsx';
import { Page, Panel, Readings } from '../controls/page.tsx';
import { saveFile } from '../controls/save-file.ts';
import { useAction } from '../data/action.ts';
import { useRead } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { SkillTabs } from '../skills/skill-tabs.tsx';
import { useText } from '../words.ts';
import type { SchemeView } from '../wire.ts';
import { Criteria } from './criteria.tsx';
import { RankingShown } from './ranking-shown.tsx';
import { SchemeVersions } from './scheme-versions.tsx';
import { SchemeWarnings } from './scheme-warnings.tsx';
import { SectionTable } from './section-table.tsx';

/** The marking scheme as it will be marked: criteria, sub-criteria, aspects, sections, and its versions. */
export function SchemePage() {
  const t = useText('schemes');
  const words = useText('words');
  const may = useMay();
  const go = useNavigate();
  const competition = useCompetition();
  const { id, name } = useSkill();
  const scheme = useRead('/skills/{id}/scheme', { path: { id } });
  const exporting = useAction(() => saveFile(`/skills/${id}/scheme.xlsx`));
  const none = scheme.error?.status === 404;
  const present = none ? undefined : scheme.data;
  const base = `/c/${competition.id}/skills/${id}/scheme`;
  const manage = may('scheme.manage');
  const bring = (
    <Button type="primary" onClick={() => void go(`${base}/import`)}>
      {t('import')}
    </Button>
  );
  return (
    <Page
      context={competition.name}
      title={name || '…'}
      below={<SkillTabs competition={competition.id} skill={id} />}
      actions={
        present ? (
          <>
            {fitsCis(present) ? (
              <Button loading={exporting.isPending} onClick={() => exporting.mutate()}>
                {words('excelOut')}
              </Button>
            ) : null}
            {manage && present.status !== 'locked' ? (
              <>
                <Button onClick={() => void go(`${base}/edit`)}>{words('edit')}</Button>
                {bring}
              </>
            ) : null}
          </>
        ) : null
      }
    >
      {none ? (
        <EmptyState
          title={t('none')}
          action={
            manage ? (
              <div className="page-actions">
                {bring}
                <Button onClick={() => void go(`${base}/edit`)}>{t('write')}</Button>
              </div>
            ) : undefined
          }
        >
          {t('noneText')}
        </EmptyState>
      ) : (
        <Loaded query={scheme}>{(loaded) => <SchemeShown scheme={loaded} />}</Loaded>
      )}
    </Page>
  );
}

/** What a CIS workbook can hold; the api refuses anything else. */
function fitsCis({ criteria }: SchemeView): boolean {
  const aspects = criteria.flatMap(({ subCriteria }) => subCriteria.flatMap((form) => form.aspects));
  return criteria.every(({ weight }) => weight === null) && aspects.every(({ type }) => type === 'M' || type === 'J');
}

/** Kinds that only some schemes have. */
const OWN_KINDS = [
  { type: 'P', label: 'panel' },
  { type: 'D', label: 'deduction' },
] as const;

function SchemeShown({ scheme }: { scheme: SchemeView }) {
  const t = useText('schemes');
  const aspects = scheme.criteria.flatMap(({ subCriteria }) => subCriteria.flatMap((form) => form.aspects));
  return (
    <>
      {scheme.status === 'locked' ? (
        <Banner tone="plain" title={t('locked')}>
          {t('lockedText')}
        </Banner>
      ) : null}
      <Readings
        items={[
          { label: t('total'), value: formatMark(scheme.total) },
          { label: t('aspects'), value: aspects.length },
          { label: t('measurements'), value: aspects.filter(({ type }) => type === 'M').length },
          { label: t('judgements'), value: aspects.filter(({ type }) => type === 'J').length },
          ...OWN_KINDS.map(({ type, label }) => ({
            label: t(label),
            value: aspects.filter((one) => one.type === type).length,
          })).filter(({ value }) => value > 0),
          { label: t('version'), value: scheme.version },
        ]}
      />
      <SchemeWarnings warnings={scheme.warnings} />
      <Criteria scheme={scheme} />
      <RankingShown scheme={scheme} />
      {scheme.sections.length > 0 ? (
        <Panel title={t('sections')} note={t('sectionsNote')}>
          <SectionTable sections={scheme.sections} />
        </Panel>
      ) : null}
      <SchemeVersions skill={scheme.skill} />
    </>
  );
}
