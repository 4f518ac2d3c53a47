import { SKILL_LEVELS } from '@skillstar/rules';
import { Select } from 'antd';
import { useState } from 'react';
import { Choice } from '../controls/choice.tsx';
import { Field } from '../controls/field.tsx';
import { RecordDialog } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { AwardEntrant } from './award-wire.ts';

interface Values {
  level: string | null;
  coaches: string[];
}

/** What levels and coaches' awards go by; of a team one member at a time. */
export function TrainingDialog({ entrant, onClose }: { entrant: AwardEntrant; onClose: () => void }) {
  const t = useText('awards');
  const [id, setId] = useState(entrant.members[0]!.id);
  const member = entrant.members.find((one) => one.id === id)!;
  return (
    <RecordDialog<Values>
      key={id}
      open
      title={t('trainingTitle', { name: member.name })}
      onClose={onClose}
      start={{ values: { level: member.level, coaches: member.coaches }, version: member.version }}
      names={{ level: t('level'), coaches: t('coachNames') }}
      done={t('trainingSaved')}
      save={({ level, coaches }, version) =>
        call('PATCH', '/competitors/{id}/training', {
          path: { id },
          body: {
            level: (level || null) as (typeof SKILL_LEVELS)[number] | null,
            coaches: coaches.map((name) => ({ name })),
            version,
          },
        })
      }
    >
      <p className="quiet">{t('trainingNote')}</p>
      {entrant.members.length > 1 ? (
        <Choice
          label={t('member')}
          options={entrant.members.map(({ id: value, name }) => ({ value, label: name }))}
          value={id}
          onChange={(next) => setId(next ?? id)}
        />
      ) : null}
      <Field name="level" label={t('level')}>
        <Choice clearable placeholder={t('noLevel')} options={SKILL_LEVELS.map((value) => ({ value, label: value }))} />
      </Field>
      <Field name="coaches" label={t('coachNames')} extra={t('coachHint')}>
        <Select<string[]>
          mode="tags"
          maxCount={5}
          open={false}
          suffixIcon={null}
          tokenSeparators={['、', ',', '，', ';', '；']}
          virtual={false}
        />
      </Field>
    </RecordDialog>
  );
}
