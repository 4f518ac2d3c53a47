import { App, Input } from 'antd';
import { Field } from '../controls/field.tsx';
import { Page, Panel } from '../controls/page.tsx';
import { call } from '../data/call.ts';
import { ScopeText } from '../people/scope-text.tsx';
import { useText } from '../words.ts';
import { DoorForm } from './door-form.tsx';
import { useMe } from './me.ts';
import { NewPasswordFields } from './new-password-fields.tsx';

/** Who I am here, which roles I hold and where, and my password. */
export function AccountPage() {
  const t = useText('session');
  const words = useText('words');
  const { message } = App.useApp();
  const { person, grants } = useMe();
  return (
    <Page title={t('account')} note={t('accountNote')}>
      <div className="two-columns">
        <Panel title={t('whoIAm')}>
          <dl className="facts">
            <dt>{t('yourName')}</dt>
            <dd>{person.name}</dd>
            <dt>{t('signInName')}</dt>
            <dd>{person.signInName ?? '—'}</dd>
            <dt>{t('phone')}</dt>
            <dd>{person.phone ?? '—'}</dd>
            <dt>{t('mail')}</dt>
            <dd>{person.mail ?? '—'}</dd>
          </dl>
          <h3 className="quiet-title">{t('myRoles')}</h3>
          {grants.length === 0 ? <p className="quiet">{t('noRoles')}</p> : null}
          <ul className="plain-list">
            {grants.map((grant) => (
              <li key={grant.id}>
                <strong>{words(`role.${grant.role}`)}</strong> <ScopeText grant={grant} />
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={t('changePassword')} note={t('changePasswordNote')}>
          <div className="narrow">
            <DoorForm
              submit={t('changePassword')}
              run={({ current, next }: { current: string; next: string; again?: string }) =>
                call('PUT', '/me/password', { body: { current, next } })
              }
              then={() => void message.success(t('passwordChanged'))}
            >
              <Field name="current" label={t('currentPassword')} required>
                <Input.Password autoComplete="current-password" />
              </Field>
              <NewPasswordFields name="next" />
            </DoorForm>
          </div>
        </Panel>
      </div>
    </Page>
  );
}
