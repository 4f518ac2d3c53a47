import type { SendOutcome } from '../../lib/offline-queue/drain.ts';
import type { Entry, JudgingPackage, SheetView } from '../../lib/offline-queue/wire.ts';
import type { Who } from '../session/session.ts';

/** What the tablet asks of the server; refusals are ProblemErrors, only `send` turns them into an outcome. */
export interface TabletServer {
  me(): Promise<Who & { permissions: string[] }>;
  enter(code: string, pin: string): Promise<Who>;
  signIn(login: string, password: string): Promise<Who>;
  signOut(): Promise<void>;
  package(): Promise<JudgingPackage>;
  sheet(id: string): Promise<SheetView>;
  send(entries: Entry[], person: string): Promise<SendOutcome>;
  sign(sheet: string, contentHash: string, person: string): Promise<SheetView>;
  report(unsent: number): Promise<void>;
}
