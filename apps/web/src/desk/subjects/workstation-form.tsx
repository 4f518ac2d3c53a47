import { Choice } from '../controls/choice.tsx';
import { Field } from '../controls/field.tsx';
import { RecordDialog, type Snapshot } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { SubjectView } from '../wire.ts';

interface Props {
  skill: string;
  subject: SubjectView | null;
  onClose: () => void;
}

const snapshot = (subject: SubjectView | null): Snapshot<{ workstation: string | null }> => ({
  values: { workstation: subject?.workstation?.id ?? null },
  version: subject?.version ?? 0,
});

export function WorkstationForm({ skill, subject, onClose }: Props) {
  const t = useText('subjects');
  const path = { id: skill };
  const workstations = useList('/skills/{id}/workstations', { path, when: subject !== null });
  return (
    <RecordDialog<{ workstation: string | null }>
      open={subject !== null}
      title={t('placeOf', { code: subject?.code ?? '' })}
      start={snapshot(subject)}
      reload={async () => {
        const now = await call('GET', '/skills/{id}/subjects', { path });
        return snapshot(now.items.find(({ id }) => id === subject?.id) ?? subject);
      }}
      save={({ workstation }, version) =>
        call('PATCH', '/subjects/{id}', {
          path: { id: subject!.id },
          body: { workstation: workstation ?? null, version },
        })
      }
      onClose={onClose}
    >
      <Field name="workstation" label={t('workstation')} extra={t('workstationHint')}>
        <Choice clearable options={(workstations.data ?? []).map(({ id, code }) => ({ value: id, label: code }))} />
      </Field>
    </RecordDialog>
  );
}
