import { Input } from 'antd';
import { Field } from '../controls/field.tsx';
import { RecordDialog, type Snapshot } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { PersonView } from '../wire.ts';

interface Values {
  name: string;
  signInName: string | null;
  phone: string | null;
  mail: string | null;
}

const EMPTY: Snapshot<Values> = { values: { name: '', signInName: null, phone: null, mail: null }, version: 0 };
const snapshot = ({ name, signInName, phone, mail, version }: PersonView): Snapshot<Values> => ({
  values: { name, signInName, phone, mail },
  version,
});

interface Props {
  person: PersonView | null;
  open: boolean;
  onSecret: (secret: { person: string; password: string }) => void;
  onClose: () => void;
}

export function PersonForm({ person, open, onSecret, onClose }: Props) {
  const t = useText('people');
  return (
    <RecordDialog<Values>
      open={open}
      title={person ? t('edit') : t('add')}
      start={person ? snapshot(person) : EMPTY}
      names={{ name: t('name'), signInName: t('signInName'), phone: t('phone'), mail: t('mail') }}
      reload={async () => {
        const now = await call('GET', '/people', { query: { search: person!.name, limit: 200 } });
        return snapshot(now.items.find(({ id }) => id === person!.id) ?? person!);
      }}
      save={async ({ name, signInName, phone, mail }, version) => {
        if (person) {
          await call('PATCH', '/people/{id}', {
            path: { id: person.id },
            body: { name, phone: phone || null, mail: mail || null, version },
          });
          return;
        }
        const made = await call('POST', '/people', {
          body: { name, ...(signInName && { signInName }), ...(phone && { phone }), ...(mail && { mail }) },
        });
        if (made.initialPassword) onSecret({ person: made.name, password: made.initialPassword });
      }}
      onClose={onClose}
    >
      <Field name="name" label={t('name')} required>
        <Input maxLength={40} autoFocus />
      </Field>
      <Field name="signInName" label={t('signInName')} extra={person ? t('signInNameFixed') : t('signInNameHint')}>
        <Input maxLength={40} disabled={person !== null} autoComplete="off" />
      </Field>
      <Field name="phone" label={t('phone')} extra={t('phoneHint')}>
        <Input maxLength={20} inputMode="tel" />
      </Field>
      <Field name="mail" label={t('mail')} extra={t('mailHint')}>
        <Input maxLength={120} inputMode="email" />
      </Field>
    </RecordDialog>
  );
}
