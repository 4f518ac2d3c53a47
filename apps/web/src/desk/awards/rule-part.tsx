import { CUT_TIES, ROUNDINGS } from '@skillstar/rules';
import { Form, Switch } from 'antd';
import { Choice } from '../controls/choice.tsx';
import { useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { AwardPart, AwardRule, AwardScheme } from './award-wire.ts';
import { CutKeys } from './cut-keys.tsx';
import { NEW_PRIZES, NEW_TITLES, pruned, renamed } from './scheme-draft.ts';
import { SchemePart } from './scheme-part.tsx';
import { TierRows } from './tier-rows.tsx';

interface Props {
  kind: 'prizes' | 'titles';
  scheme: AwardScheme;
  parts: AwardPart[];
  faults: string[];
  onChange: (scheme: AwardScheme) => void;
}

/** Prizes or titles: a published rule set to begin with, then every number a setting. */
export function RulePart({ kind, scheme, parts, faults, onChange }: Props) {
  const t = useText('awards');
  const presets = useRead('/award-presets');
  const rule = scheme[kind];
  const put = (next: AwardRule | null) => onChange(pruned({ ...scheme, [kind]: next }));
  return (
    <SchemePart
      title={t(kind)}
      note={t(`${kind}Note`)}
      on={rule !== null}
      faults={faults}
      onSwitch={(on) => put(on ? (kind === 'prizes' ? NEW_PRIZES : NEW_TITLES) : null)}
    >
      {rule ? (
        <>
          <Choice
            className="desk-wide"
            label={t('preset')}
            placeholder={t('preset')}
            options={(presets.data?.items ?? [])
              .filter(({ part }) => part === kind)
              .map(({ id }) => ({ value: id, label: t(`presets.${id}` as 'presets.prizes-10-20-30') }))}
            value={null}
            onChange={(id) => {
              const preset = presets.data?.items.find((one) => one.id === id);
              if (preset) put(preset.rule);
            }}
          />
          <TierRows
            key={kind}
            tiers={rule.tiers}
            money={kind === 'prizes'}
            onChange={(tiers, name) => {
              const next = { ...scheme, [kind]: { ...rule, tiers } };
              onChange(pruned(name ? renamed(next, name.from, name.to) : next));
            }}
          />
          <div className="rule-settings">
            <Form.Item label={t('ties')} htmlFor={`${kind}-ties`}>
              <Choice
                id={`${kind}-ties`}
                options={CUT_TIES.map((value) => ({ value, label: t(`tie.${value}`) }))}
                value={rule.ties ?? 'share'}
                onChange={(ties) =>
                  put({
                    ...rule,
                    ties: ties as AwardRule['ties'],
                    tieKeys: ties === 'key' ? [{ key: parts[0]?.code ?? '', order: 'desc' }] : null,
                  })
                }
              />
            </Form.Item>
            <Form.Item label={t('rounding')} htmlFor={`${kind}-rounding`}>
              <Choice
                id={`${kind}-rounding`}
                options={ROUNDINGS.map((value) => ({ value, label: t(`round.${value}`) }))}
                value={rule.rounding ?? 'floor'}
                onChange={(rounding) => put({ ...rule, rounding: rounding as AwardRule['rounding'] })}
              />
            </Form.Item>
            <Form.Item label={t('base')} htmlFor={`${kind}-base`}>
              <Choice
                id={`${kind}-base`}
                options={(['ranked', 'entered'] as const).map((value) => ({ value, label: t(`baseOf.${value}`) }))}
                value={rule.base ?? 'ranked'}
                onChange={(base) => put({ ...rule, base: base as AwardRule['base'] })}
              />
            </Form.Item>
            <Form.Item label={t('atLeastOne')} htmlFor={`${kind}-least`}>
              <Switch
                id={`${kind}-least`}
                checked={rule.atLeastOne ?? true}
                onChange={(atLeastOne) => put({ ...rule, atLeastOne })}
              />
            </Form.Item>
          </div>
          {rule.ties === 'key' ? (
            <CutKeys keys={rule.tieKeys ?? []} parts={parts} onChange={(tieKeys) => put({ ...rule, tieKeys })} />
          ) : null}
        </>
      ) : null}
    </SchemePart>
  );
}
