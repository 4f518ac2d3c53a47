import { Button, Form } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import type { Views } from '../../lib/api-contract.ts';
import { Choice } from '../controls/choice.tsx';
import { Leaving } from '../controls/leaving.tsx';
import { ProblemNote } from '../controls/loaded.tsx';
import { Page } from '../controls/page.tsx';
import { useAction } from '../data/action.ts';
import { call, ProblemError } from '../data/call.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import { AwardPreviewPane } from './award-preview.tsx';
import { ALL_SKILLS, type AwardOverride, type AwardScheme, type AwardState } from './award-wire.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { Decisions } from './decisions.tsx';
import { FollowingParts } from './following-parts.tsx';
import { MedalPart } from './medal-part.tsx';
import { OverallParts } from './overall-parts.tsx';
import { PromotionPart } from './promotion-part.tsx';
import { RulePart } from './rule-part.tsx';
import { useAwardPreview } from './use-award-preview.ts';

interface Props {
  competition: string;
  skill: string;
  title: string;
  context: ReactNode;
  saved: Views['AwardSchemeView'];
  state: AwardState;
  overrides: AwardOverride[];
  /** Null: as they were decided. */
  onOverrides: (overrides: AwardOverride[] | null) => void;
  /** Overrides that no decision holds yet. */
  hasNewOverrides: boolean;
}

/** The scheme on the left, what it comes to on the right; decided only as it was saved. */
export function AwardEditor(props: Props) {
  const { competition, skill, title, context, saved, state, overrides, onOverrides, hasNewOverrides } = props;
  const t = useText('awards');
  const may = useMay();
  const manage = may('award.manage');
  const [scheme, setScheme] = useState<AwardScheme>(saved.scheme);
  const [deciding, setDeciding] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const isChanged = JSON.stringify(scheme) !== JSON.stringify(saved.scheme);
  const unsaved = useCallback(() => isChanged || hasNewOverrides, [isChanged, hasNewOverrides]);
  const preview = useAwardPreview(competition, skill, scheme, overrides);
  const query = skill === ALL_SKILLS ? {} : { skill };
  const saving = useAction(
    () =>
      call('PUT', '/competitions/{id}/award-scheme', {
        path: { id: competition },
        query,
        body: { version: saved.version, scheme },
      }),
    { quiet: true, done: t('schemeSaved'), then: () => setProblem(null) },
  );
  const faults = (part: string): string[] =>
    (preview.error?.errors ?? [])
      .filter(
        ({ field }) =>
          field === `scheme.${part}` || field.startsWith(`scheme.${part}.`) || field.startsWith(`scheme.${part}[`),
      )
      // the address of a field is nobody's word for it
      .map(({ field, message }) => (message.includes(field) ? t('incomplete') : message))
      .filter((message, at, all) => all.indexOf(message) === at);
  const parts = preview.data?.parts ?? [];
  const ready = !isChanged && preview.settled && isDecidable(state) && preview.data?.undecided.length === 0;
  return (
    <Page
      context={context}
      title={title}
      note={skill === ALL_SKILLS ? t('overallNote') : t('skillNote')}
      actions={
        manage ? (
          <>
            <Button
              disabled={!isChanged || preview.error !== null}
              loading={saving.isPending}
              onClick={() =>
                saving.mutate(undefined, { onError: (error) => error instanceof ProblemError && setProblem(error) })
              }
            >
              {t('saveScheme')}
            </Button>
            <Button type="primary" disabled={!ready} onClick={() => setDeciding(true)}>
              {state.decision > 0 ? t('decideAgain') : t('decide')}
            </Button>
          </>
        ) : null
      }
    >
      {problem ? <ProblemNote problem={problem} /> : null}
      <Leaving unsaved={unsaved} />
      <div className="awards">
        <Form layout="vertical" requiredMark={false} component="div" disabled={!manage} className="award-scheme">
          {skill === ALL_SKILLS ? (
            <OverallParts scheme={scheme} faults={faults} onChange={setScheme} />
          ) : (
            <>
              <Form.Item label={t('within')} htmlFor="within">
                <Choice
                  id="within"
                  options={(['skill', 'group'] as const).map((value) => ({ value, label: t(`withinOf.${value}`) }))}
                  value={scheme.within}
                  onChange={(within) => setScheme({ ...scheme, within: within as AwardScheme['within'] })}
                />
              </Form.Item>
              <RulePart kind="prizes" scheme={scheme} parts={parts} faults={faults('prizes')} onChange={setScheme} />
              <MedalPart scheme={scheme} faults={faults('medals')} onChange={setScheme} />
              <RulePart kind="titles" scheme={scheme} parts={parts} faults={faults('titles')} onChange={setScheme} />
              <PromotionPart scheme={scheme} parts={parts} faults={faults('promotions')} onChange={setScheme} />
              <FollowingParts scheme={scheme} faults={faults} onChange={setScheme} />
            </>
          )}
        </Form>
        <AwardPreviewPane
          preview={preview}
          state={state}
          scheme={scheme}
          overrides={overrides}
          onOverride={manage && skill !== ALL_SKILLS ? onOverrides : null}
        />
      </div>
      <Decisions competition={competition} skill={skill} />
      {deciding && preview.data ? (
        <DecideDialog
          competition={competition}
          skill={skill}
          title={title}
          schemeVersion={saved.version}
          preview={preview.data}
          overrides={overrides}
          done={() => onOverrides(null)}
          onClose={() => setDeciding(false)}
        />
      ) : null}
    </Page>
  );
}

function isDecidable({ skill, publication }: AwardState): boolean {
  return skill === null || publication?.final === true;
}
