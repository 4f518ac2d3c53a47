import { useState } from 'react';
import { ProblemError } from '../../lib/problem-error.ts';
import { go } from '../route.ts';
import { useServices, useWork } from '../services.ts';
import { leave, refuseToLeave, UnsentError, UnsettledError } from '../session/session.ts';
import { useText } from '../words.ts';

/** Refused while anything is unsent; otherwise the sheets leave the tablet with the judge. */
export function SignOut() {
  const t = useText();
  const { db, server, line } = useServices();
  const { session } = useWork();
  const [fault, setFault] = useState<string | null>(null);

  async function signOut(): Promise<void> {
    try {
      await refuseToLeave(db, session.person);
      await line.hold(async () => {
        await server.signOut().catch((error: unknown) => {
          if (!(error instanceof ProblemError) || error.status !== 401) throw error;
        });
        await leave(db, session.person);
      });
      go({ at: 'list' });
    } catch (error) {
      setFault(
        error instanceof UnsentError
          ? t('device.signOutRefused', { count: error.count })
          : error instanceof UnsettledError
            ? t('device.signOutUnsettled', { count: error.count })
            : t('device.signOutOffline'),
      );
    }
  }
  return (
    <>
      <button type="button" className="key" onClick={() => void signOut()}>
        {t('device.signOut')}
      </button>
      {fault ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
    </>
  );
}
