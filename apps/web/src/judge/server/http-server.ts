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

export function httpServer(appVersion: string): TabletServer {
  return {
    me: () => request<Me>('GET', '/me', { timeoutMs: 8_000 }),
    enter: (code, pin) => request<Me>('POST', '/device-sign-ins', { body: { code, pin } }),
    signIn: (login, password) => request<Me>('POST', '/sign-ins', { body: { login, password } }),
    signOut: () => request('DELETE', '/sign-ins/current'),
    package: () => request<JudgingPackage>('GET', '/judging/package', { timeoutMs: PACKAGE_MS }),
    sheet: (id) => request<SheetView>('GET', '/mark-sheets/{id}', { path: { id }, timeoutMs: 8_000 }),
    async send(entries) {
      try {
        const answer = await request<RecordAnswer>('POST', '/mark-entries', { body: { entries }, timeoutMs: 15_000 });
        return { kind: 'answered', answer };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    sign: (id, contentHash) =>
      request<SheetView>('POST', '/mark-sheets/{id}/signatures', { path: { id }, body: { contentHash } }),
    report: (unsent) => request('POST', '/device-reports', { body: { unsent, appVersion }, timeoutMs: 8_000 }),
  };
}

export function outcomeOf(error: unknown): SendOutcome {
  if (!(error instanceof ProblemError)) return { kind: 'later', code: 'network.unreachable' };
  const { status, code, retryAfter } = error;
  if (status === 401) return { kind: 'signedOut' };
  if (status === 403) return { kind: 'denied', code };
  if (status === 400 || status === 413 || status === 422) return { kind: 'envelope', code };
  return { kind: 'later', code, ...(retryAfter ? { afterMs: retryAfter * 1_000 } : {}) };
}
