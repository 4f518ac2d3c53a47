import { Form } from 'antd';
import { Choice } from '../controls/choice.tsx';
import { Field } from '../controls/field.tsx';
import { RecordDialog } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { BoardView } from '../wire.ts';

interface Props {
  competition: string;
  boards: BoardView[];
  onClose: () => void;
}

interface Values {
  kind: 'group' | 'delegation';
  group: string | null;
}

/** A board over all skills: of one group, or of the delegations. Boards of skills come with opening the skill. */
export function NewBoard({ competition, boards, onClose }: Props) {
  const t = useText('boards');
  const path = { competition };
  const groups = useList('/competitions/{id}/groups', { path: { id: competition } });
  const free = (groups.data ?? []).filter(({ id }) => !boards.some((board) => board.group === id));
  const taken = boards.some(({ kind }) => kind === 'delegation');
  return (
    <RecordDialog<Values>
      open
      title={t('add')}
      start={{ values: { kind: taken ? 'group' : 'delegation', group: null }, version: 0 }}
      saveLabel={t('addDo')}
      save={({ kind, group }) =>
        call('POST', '/competitions/{competition}/boards', {
          path,
          body: { kind, ...(kind === 'group' && group && { group }) },
        })
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <p className="quiet">{t('addNote')}</p>
          <Field name="kind" label={t('kind')} required>
            <Choice
              options={[
                { value: 'delegation', label: t('kinds.delegation'), disabled: taken },
                { value: 'group', label: t('kinds.group'), disabled: free.length === 0 },
              ]}
            />
          </Field>
          <Form.Item noStyle dependencies={['kind']}>
            {() =>
              form.getFieldValue('kind') === 'group' ? (
                <Field name="group" label={t('group')} required>
                  <Choice options={free.map(({ id, name }) => ({ value: id, label: name }))} />
                </Field>
              ) : null
            }
          </Form.Item>
        </>
      )}
    </RecordDialog>
  );
}
