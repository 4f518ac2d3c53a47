import { useState } from 'react';
import { ProblemError } from '../../lib/problem-error.ts';
import { go } from '../route.ts';
import { useServices } from '../services.ts';
import { useText, type Text } from '../words.ts';
import type { Session, Who } from './session.ts';
import { NotJudgeError, OccupiedError, refuseIfOccupied, signInBy } from './sign-in.ts';

export interface SignIn {
  busy: boolean;
  fault: string | null;
  setFault: (fault: string | null) => void;
  /** True when somebody is signed in afterwards. */
  run: (ask: () => Promise<Who & { permissions?: string[] }>, pin: string | null) => Promise<boolean>;
}

export function useSignIn(session: Session | null): SignIn {
  const t = useText();
  const services = useServices();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const run: SignIn['run'] = async (ask, pin) => {
    setBusy(true);
    setFault(null);
    try {
      if (session) await refuseIfOccupied(services.db, session, await stillIn(services.server.me, session.person));
      await signInBy(services, ask, pin);
      go({ at: 'list' });
      return true;
    } catch (error) {
      setFault(sentence(error, t));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, fault, setFault, run };
}

/** Signed in unless the server says otherwise: without network nobody else can sign in anyway. */
async function stillIn(me: () => Promise<Who>, person: string): Promise<boolean> {
  try {
    return (await me()).person.id === person;
  } catch (error) {
    return !(error instanceof ProblemError && error.status === 401);
  }
}

export function sentence(error: unknown, t: Text): string {
  if (error instanceof OccupiedError) return t('enter.occupied', { name: error.judge, count: error.count });
  if (error instanceof NotJudgeError) return t('enter.notJudge', { name: error.judge });
  if (error instanceof ProblemError) return error.status === 0 ? t('enter.offline') : error.detail;
  return t('notice.storage');
}
