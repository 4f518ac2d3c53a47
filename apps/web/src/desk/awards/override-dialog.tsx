import { MEDAL_NAMES } from '@skillstar/rules';
import { Form } from 'antd';
import { useState } from 'react';
import { Choice } from '../controls/choice.tsx';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { useLanguage } from '../../lib/language.ts';
import { useText } from '../words.ts';
import type { AwardEntrant, AwardLine, AwardOverride, AwardScheme } from './award-wire.ts';
import { awardNames } from './scheme-draft.ts';

interface Props {
  entrant: AwardEntrant;
  scheme: AwardScheme;
  awards: AwardLine[];
  onDone: (override: AwardOverride) => void;
  onClose: () => void;
}

const NONE = ' none';

/** The committee decides otherwise than the rule: another award of a kind, or none, with its reason. */
export function OverrideDialog({ entrant, scheme, awards, onDone, onClose }: Props) {
  const t = useText('awards');
  const nameOf = awardNames(scheme, useLanguage());
  const choices = choicesOf(scheme);
  const kinds = Object.keys(choices) as AwardOverride['kind'][];
  const [kind, setKind] = useState<AwardOverride['kind']>(kinds[0] ?? 'prize');
  const present = awards.find((line) => line.subject === entrant.subject && line.kind === kind)?.award ?? null;
  const [award, setAward] = useState<string | null>(null);
  return (
    <DecisionDialog
      reason
      title={t('overrideTitle', { name: entrant.name })}
      effect={
        <Form layout="vertical" component="div">
          <p>{t('overrideNote', { award: present === null ? t('noAward') : nameOf(present) })}</p>
          {kinds.length > 1 ? (
            <Form.Item label={t('overrideKind')} htmlFor="override-kind">
              <Choice
                id="override-kind"
                options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
                value={kind}
                onChange={(next) => {
                  setKind((next ?? kind) as AwardOverride['kind']);
                  setAward(null);
                }}
              />
            </Form.Item>
          ) : null}
          <Form.Item label={t('overrideAward')} htmlFor="override-award">
            <Choice
              id="override-award"
              autoFocus
              options={[
                ...(choices[kind] ?? []).map((value) => ({ value, label: nameOf(value) })),
                { value: NONE, label: t('noAward') },
              ].filter(({ value }) => value !== (present ?? NONE))}
              value={award}
              onChange={setAward}
            />
          </Form.Item>
        </Form>
      }
      confirmLabel={t('override')}
      blocked={award === null}
      act={async (reason) => onDone({ kind, subject: entrant.subject, award: award === NONE ? null : award, reason })}
      onClose={onClose}
    />
  );
}

function choicesOf({ prizes, medals, titles }: AwardScheme): Partial<Record<AwardOverride['kind'], string[]>> {
  return {
    ...(prizes && { prize: prizes.tiers.map(({ award }) => award) }),
    ...(medals && { medal: Object.values(MEDAL_NAMES).map(({ award }) => award) }),
    ...(titles && { title: titles.tiers.map(({ award }) => award) }),
  };
}
