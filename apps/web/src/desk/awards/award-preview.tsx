import { Banner } from '@skillstar/ui';
import { Button } from 'antd';
import { useState } from 'react';
import type { ProblemError } from '../data/call.ts';
import { ProblemNote } from '../controls/loaded.tsx';
import { Panel, Readings } from '../controls/page.tsx';
import { yuan } from '../prizes/yuan.tsx';
import { useLanguage } from '../../lib/language.ts';
import { useText } from '../words.ts';
import { AwardExplanationDrawer } from './award-explanation.tsx';
import { AwardTable } from './award-table.tsx';
import { AwardTiers } from './award-tiers.tsx';
import type { AwardEntrant, AwardOverride, AwardPreview, AwardScheme, AwardState } from './award-wire.ts';
import { ChangeList } from './change-list.tsx';
import { awardNames } from './scheme-draft.ts';
import { OverrideDialog } from './override-dialog.tsx';
import { TrainingDialog } from './training-dialog.tsx';
import { UnitTable } from './unit-table.tsx';

interface Props {
  preview: { data: AwardPreview | undefined; error: ProblemError | null; settled: boolean };
  state: AwardState;
  scheme: AwardScheme;
  overrides: AwardOverride[];
  /** Null: this reader, or these awards, cannot be decided otherwise. */
  onOverride: ((overrides: AwardOverride[]) => void) | null;
}

export function AwardPreviewPane({ preview, state, scheme, overrides, onOverride }: Props) {
  const t = useText('awards');
  const [changing, setChanging] = useState<AwardEntrant | null>(null);
  const [training, setTraining] = useState<AwardEntrant | null>(null);
  const nameOf = awardNames(scheme, useLanguage());
  const [explained, setExplained] = useState<AwardEntrant | null>(null);
  const { data } = preview;
  const won = new Set(data?.awards.map(({ subject }) => subject));
  // over all skills the list of everybody says nothing: who receives something stands in it
  const rows = (data?.entrants ?? []).filter(({ subject }) => state.skill !== null || won.has(subject));
  return (
    <div className="award-preview" aria-busy={!preview.settled}>
      {preview.error && preview.error.errors.length === 0 ? <ProblemNote problem={preview.error} /> : null}
      {preview.error && preview.error.errors.length > 0 ? (
        <Banner tone="plain" live="alert" title={preview.error.detail}>
          {[
            ...new Set(
              preview.error.errors.map(({ field, message }) => (message.includes(field) ? t('incomplete') : message)),
            ),
          ].join(' ')}
        </Banner>
      ) : null}
      {overrides.length > 0 && onOverride ? (
        <Panel title={t('overrides', { count: overrides.length })}>
          <ul className="plain-list">
            {overrides.map((one) => (
              <li key={`${one.kind} ${one.subject}`}>
                <span>
                  {data?.entrants.find(({ subject }) => subject === one.subject)?.name}:{' '}
                  {one.award === null ? t('noAward') : nameOf(one.award)} <span className="quiet">{one.reason}</span>
                </span>
                <Button size="small" type="text" onClick={() => onOverride(overrides.filter((other) => other !== one))}>
                  {t('takeBack')}
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {data ? (
        <>
          <Where data={data} state={state} />
          <Readings
            items={[
              { label: t('awards'), value: data.awards.length },
              {
                label: t('people'),
                value: new Set(data.awards.map(({ recipient, subject }) => subject ?? recipient)).size,
              },
              { label: t('money'), value: yuan(data.amount) },
            ]}
          />
          <AwardTiers tiers={data.tiers} scheme={scheme} />
          {data.medalsVoid ? <Banner tone="accent" title={t('medalsVoid')} /> : null}
          <ChangeList gained={data.gained} lost={data.lost} base={data.base} />
          {data.units.length > 0 ? <UnitTable units={data.units} /> : null}
          {rows.length > 0 || state.skill !== null ? (
            <AwardTable
              data={data}
              rows={rows}
              onChange={onOverride && data.publication ? setChanging : null}
              onWhy={state.skill !== null && data.base > 0 ? setExplained : null}
              onTraining={onOverride && data.publication ? setTraining : null}
            />
          ) : null}
          {data.notPromoted.length > 0 ? (
            <Panel title={t('notPromoted')}>
              <ul className="plain-list">
                {data.notPromoted.map(({ recipient, reasons }) => (
                  <li key={recipient}>
                    <span>
                      {recipient}: <span className="quiet">{reasons.join(' ')}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </Panel>
          ) : null}
          {training ? <TrainingDialog entrant={training} onClose={() => setTraining(null)} /> : null}
          {changing && onOverride ? (
            <OverrideDialog
              entrant={changing}
              scheme={scheme}
              awards={data.awards}
              onDone={(made) => {
                const rest = overrides.filter(({ kind, subject }) => kind !== made.kind || subject !== made.subject);
                onOverride([...rest, made]);
              }}
              onClose={() => setChanging(null)}
            />
          ) : null}
        </>
      ) : null}
      {explained && state.skill !== null ? (
        <AwardExplanationDrawer skill={state.skill} entrant={explained} onClose={() => setExplained(null)} />
      ) : null}
    </div>
  );
}

/** Over which results, and what keeps the decision waiting. */
function Where({ data, state }: { data: AwardPreview; state: AwardState }) {
  const t = useText('awards');
  if (data.undecided.length > 0) {
    return (
      <Banner tone="plain" title={t('skillsFirst')}>
        {data.undecided.join('、')}
      </Banner>
    );
  }
  if (state.skill === null) return null;
  if (!data.publication)
    return (
      <Banner tone="plain" title={t('tryOut')}>
        {t('tryOutText')}
      </Banner>
    );
  if (state.outdated)
    return (
      <Banner tone="signal" title={t('outdatedTitle')}>
        {t('outdatedText')}
      </Banner>
    );
  if (!data.publication.final)
    return (
      <Banner tone="plain" title={t('onNoticeTitle')}>
        {t('onNoticeText')}
      </Banner>
    );
  return <p className="quiet">{t('overResults', { version: data.publication.version })}</p>;
}
