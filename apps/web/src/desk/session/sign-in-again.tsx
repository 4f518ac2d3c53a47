import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemNote } from '../controls/loaded.tsx';
import { useAction } from '../data/action.ts';
import { call, ProblemError } from '../data/call.ts';
import { keyOf } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { MeView } from '../wire.ts';
import { useQueryClient } from '@tanstack/react-query';

/** The session ended under somebody's hands: the same person signs in over the page, and nothing typed there is lost. */
export function SignInAgain({ me }: { me: MeView }) {
  const t = useText('session');
  const queries = useQueryClient();
  const go = useNavigate();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const login = me.person.signInName ?? me.person.phone ?? '';
  const entering = useAction((text: string) => call('POST', '/sign-ins', { body: { login, password: text } }), {
    quiet: true,
    then: (answer) => void queries.setQueryData(keyOf('/me'), answer),
  });
  const leave = () => void go('/sign-in', { replace: true });
  const enter = () =>
    entering.mutate(password, { onError: (error) => setProblem(error instanceof ProblemError ? error : null) });
  return (
    <Modal
      open
      title={t('ended')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={480}
      footer={
        <div className="dialog-foot">
          <Button onClick={leave}>{t('asSomebodyElse')}</Button>
          <Button type="primary" disabled={!password} loading={entering.isPending} onClick={enter}>
            {t('signIn')}
          </Button>
        </div>
      }
    >
      {problem ? <ProblemNote problem={problem} /> : null}
      <p>{t('endedText', { name: me.person.name })}</p>
      <Form layout="vertical" requiredMark={false} onFinish={enter}>
        <Form.Item label={t('password')} htmlFor="password-again">
          <Input.Password
            id="password-again"
            autoFocus
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
