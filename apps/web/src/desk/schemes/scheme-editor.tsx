import { Banner } from '@skillstar/ui';
import { formatMark } from '@skillstar/rules';
import { Button } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Leaving } from '../controls/leaving.tsx';
import { ProblemNote } from '../controls/loaded.tsx';
import { Page, Panel } from '../controls/page.tsx';
import { useAction } from '../data/action.ts';
import { call, ProblemError } from '../data/call.ts';
import { useText } from '../words.ts';
import type { SchemeView } from '../wire.ts';
import { RankingEditor } from './ranking-editor.tsx';
import { FormEditor } from './form-editor.tsx';
import {
  faultsOf,
  isWeighted,
  schemeBody,
  sectionSums,
  startEditing,
  sumOfScheme,
  USUAL_TOTAL,
  weightsOf,
  type FormEdit,
  type SchemeEdit,
} from './scheme-editing.ts';
import { SchemeOutline } from './scheme-outline.tsx';
import { SectionTable } from './section-table.tsx';

const SCALES = ['none', 'worldskills-500', 'worldskills-700'] as const;

interface Props {
  skill: string;
  name: string;
  context: string;
  back: string;
  scheme: SchemeView | null;
  /** What a scheme that is written from nothing begins with. */
  scale: SchemeView['ranking']['scale'];
}

/** One form at a time, the totals always in sight; saved whole as the next version. */
export function SchemeEditor({ skill, name, context, back, scheme, scale }: Props) {
  const t = useText('schemes');
  const go = useNavigate();
  const [edit, setEdit] = useState(() => startEditing(scheme, scale));
  const [first] = useState(edit);
  const saved = useRef(false);
  const unsaved = useCallback(() => edit !== first && !saved.current, [edit, first]);
  const [shown, setShown] = useState<string | null>(() => edit.criteria[0]?.forms[0]?.key ?? null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const saving = useAction(
    async (whole: SchemeEdit) => {
      await call('PUT', '/skills/{id}/scheme', { path: { id: skill }, body: schemeBody(whole) });
      saved.current = true;
    },
    { quiet: true, done: t('savedVersion'), then: () => void go(back) },
  );
  const total = sumOfScheme(edit);
  const weights = weightsOf(edit);
  const aspects = edit.criteria.flatMap(({ forms }) => forms.flatMap((form) => form.aspects));
  const faulty = aspects.filter((aspect) => faultsOf(aspect).length > 0).length;
  const form = edit.criteria.flatMap(({ forms }) => forms).find(({ key }) => key === shown);
  const replace = (next: FormEdit) =>
    setEdit({
      ...edit,
      criteria: edit.criteria.map((criterion) => ({
        ...criterion,
        forms: criterion.forms.map((one) => (one.key === next.key ? next : one)),
      })),
    });
  const save = () => saving.mutate(edit, { onError: (error) => error instanceof ProblemError && setProblem(error) });
  return (
    <Page
      context={
        <>
          {context} · <Link to={back}>{name}</Link>
        </>
      }
      title={t('editTitle')}
      note={t('editNote')}
      actions={
        <>
          {isWeighted(edit) ? (
            <p className="live-total" aria-live="polite">
              <span className={weights.full ? '' : 'signal-text'}>{weights.sum} %</span>
              <small>{t(weights.full ? 'weightsFull' : 'weightsOff')}</small>
            </p>
          ) : (
            <p className="live-total" aria-live="polite">
              <span className={total === USUAL_TOTAL ? '' : 'signal-text'}>{formatMark(total)}</span>
              <small>
                {total === USUAL_TOTAL ? t('totalFull') : t('totalOff', { usual: formatMark(USUAL_TOTAL) })}
              </small>
            </p>
          )}
          <Button
            type="primary"
            disabled={faulty > 0 || aspects.length === 0 || (isWeighted(edit) && !weights.full)}
            loading={saving.isPending}
            onClick={save}
          >
            {t('saveVersion')}
          </Button>
        </>
      }
    >
      {problem?.code === 'version.stale' ? (
        <Banner
          tone="accent"
          live="alert"
          title={t('staleTitle')}
          action={
            <Button
              onClick={() => {
                setEdit({ ...edit, base: Number(problem.body['present'] ?? edit.base + 1) });
                setProblem(null);
              }}
            >
              {t('staleKeep')}
            </Button>
          }
        >
          {t('staleText')}
        </Banner>
      ) : problem ? (
        <ProblemNote problem={problem} />
      ) : null}
      <Leaving unsaved={unsaved} />
      {faulty > 0 ? <Banner tone="plain" title={t('faulty', { count: faulty })} /> : null}
      <div className="scheme">
        <SchemeOutline edit={edit} shown={shown} onShow={setShown} onChange={setEdit} />
        {form ? (
          <FormEditor form={form} sections={edit.sections} onChange={replace} />
        ) : (
          <p className="quiet">{t('chooseForm')}</p>
        )}
      </div>
      {aspects.length > 0 ? (
        <RankingEditor edit={edit} scales={SCALES} onChange={(ranking) => setEdit({ ...edit, ranking })} />
      ) : null}
      {edit.sections.length > 0 ? (
        <Panel title={t('sections')} note={t('sectionsNote')}>
          <SectionTable sections={sectionSums(edit)} />
        </Panel>
      ) : null}
    </Page>
  );
}
