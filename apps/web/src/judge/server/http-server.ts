import { ProblemError, request } from '../../lib/api.ts';
import type { SendOutcome } from '../../lib/offline-queue/drain.ts';
import type { JudgingPackage, RecordAnswer, SheetView } from '../../lib/offline-queue/wire.ts';
import type { Who } from '../session/session.ts';
import type { TabletServer } from './tablet-server.ts';

interface Me extends Who {
  permissions: string[];
}

/** A package of a whole competition is large; a hall's network is slow. */
const PACKAGE_MS = 45_000;
/** No gateway may ask for more silence than this. */
const LONGEST_WAIT_S = 300;

export function httpServer(appVersion: string): TabletServer {
  return {
    me: () => request<Me>('GET', '/me', { timeoutMs: 8_000 }),
    enter: (code, pin) => request<Me>('POST', '/device-sign-ins', { body: { code, pin } }),
    signIn: (login, password) => request<Me>('POST', '/sign-ins', { body: { login, password } }),
    signOut: () => request('DELETE', '/sign-ins/current'),
    package: () => request<JudgingPackage>('GET', '/judging/package', { timeoutMs: PACKAGE_MS }),
    sheet: (id) => request<SheetView>('GET', '/mark-sheets/{id}', { path: { id }, timeoutMs: 8_000 }),
    async send(entries, person) {
      try {
        const body = { entries };
        const headers = meant(person);
        const answer = await request<unknown>('POST', '/mark-entries', { body, headers, timeoutMs: 15_000 });
        return isRecordAnswer(answer) ? { kind: 'answered', answer } : { kind: 'later', code: UNREADABLE };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    sign: (id, contentHash, person) =>
      request<SheetView>('POST', '/mark-sheets/{id}/signatures', {
        path: { id },
        body: { contentHash },
        headers: meant(person),
      }),
    report: (unsent) => request('POST', '/device-reports', { body: { unsent, appVersion }, timeoutMs: 8_000 }),
  };
}

/** Whose taps these are: the server refuses them with anybody else's cookie. */
const meant = (person: string): Record<string, string> => ({ 'Skillstar-Person': person });

/** What lib/api calls an answer that is no problem of ours: a proxy's page, a captive portal's. */
const UNREADABLE = 'answer.unreadable';

/**
 * Only our own server may end a session or refuse an entry. Whatever a gateway answers in between, with whatever
 * status, says nothing about them: the same ids go again later, a body it finds too large in smaller pieces.
 */
export function outcomeOf(error: unknown): SendOutcome {
  if (!(error instanceof ProblemError)) return { kind: 'later', code: 'network.unreachable' };
  const { status, code, retryAfter } = error;
  if (status === 413) return { kind: 'tooLarge', code };
  if (code !== UNREADABLE) {
    if (status === 401) return { kind: 'signedOut' };
    if (status === 403) return { kind: 'denied', code };
    if (status === 400 || status === 422) return { kind: 'envelope', code };
    if (status === 500) return { kind: 'fault', code };
  }
  return { kind: 'later', code, ...(retryAfter ? { afterMs: Math.min(retryAfter, LONGEST_WAIT_S) * 1_000 } : {}) };
}

function isRecordAnswer(answer: unknown): answer is RecordAnswer {
  const { receipts, sheets } = (answer ?? {}) as Partial<RecordAnswer>;
  return (
    Array.isArray(receipts) &&
    Array.isArray(sheets) &&
    receipts.every(({ id, status }) => typeof id === 'string' && typeof status === 'string') &&
    sheets.every(({ id, aspects }) => typeof id === 'string' && Array.isArray(aspects))
  );
}
