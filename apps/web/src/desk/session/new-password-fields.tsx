import { Input } from 'antd';
import { Field } from '../controls/field.tsx';
import { useText } from '../words.ts';

const SHORTEST = 8;

/** A new password, twice, so that a slip of the finger locks nobody out. */
export function NewPasswordFields({ name = 'password' }: { name?: string }) {
  const t = useText('session');
  return (
    <>
      <Field
        name={name}
        label={t('newPassword')}
        extra={t('newPasswordNote', { min: SHORTEST })}
        required
        rules={[{ min: SHORTEST, message: t('newPasswordNote', { min: SHORTEST }) }]}
      >
        <Input.Password autoComplete="new-password" />
      </Field>
      <Field
        name="again"
        label={t('again')}
        dependencies={[name]}
        required
        rules={[
          (form) => ({
            validator: (_, value: string) =>
              !value || value === form.getFieldValue(name) ? Promise.resolve() : Promise.reject(new Error(t('differ'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Field>
    </>
  );
}
