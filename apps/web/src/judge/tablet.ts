import { pendingOf, setting, type LocalEntry, type TabletDatabase } from '../lib/offline-queue/database.ts';
import { drain, takeBack, type DrainOutcome } from '../lib/offline-queue/drain.ts';
import { BUSY, type Line } from '../lib/offline-queue/line.ts';
import { createRecorder, letGo, type Change, type Recorder, type Tap } from '../lib/offline-queue/record.ts';
import { Sender, type Road } from '../lib/offline-queue/sender.ts';
import { keepPackage, keepSheet } from '../lib/offline-queue/sheets.ts';
import type { JudgingPackage } from '../lib/offline-queue/wire.ts';
import { ProblemError } from '../lib/problem-error.ts';
import { outcomeOf } from './server/http-server.ts';
import type { TabletServer } from './server/tablet-server.ts';
import { readSession } from './session/session.ts';

export interface TabletPorts {
  db: TabletDatabase;
  server: TabletServer;
  line: Line;
  person: string;
  onRoad: (road: Road) => void;
  now?: () => number;
}

/** Sheets older than this are fetched again when the page comes back to the front. */
const STALE_MS = 60_000;

/** One judge at work on one tablet: records taps, keeps the sheets fresh, sends, signs. */
export class Tablet {
  readonly person: string;
  readonly db: TabletDatabase;
  #ports: TabletPorts;
  #recorder: Recorder;
  #sender: Sender;
  #now: () => number;
  /** The cookie was seen to be this judge's since the page last came to the front. */
  #verified = false;
  /** The server said 401: until it says otherwise, even an empty queue is not "all is well". */
  #signedOut = false;
  #fetchedAt = -Infinity;

  constructor(ports: TabletPorts) {
    this.#ports = ports;
    this.#now = ports.now ?? Date.now;
    this.db = ports.db;
    this.person = ports.person;
    this.#recorder = createRecorder(ports.db, this.#now);
    this.#sender = new Sender({
      line: ports.line,
      drain: () => this.#drain(),
      onRoad: ports.onRoad,
      now: this.#now,
    });
  }

  start(): void {
    this.#sender.kick(true);
    void this.refresh();
  }

  stop(): void {
    this.#sender.stop();
  }

  /** The network or the page came back, perhaps after hours in a drawer, perhaps with another cookie. */
  wake(): void {
    this.#verified = false;
    this.#sender.kick(true);
    // A clock that was turned back says "a moment ago" for years.
    if (Math.abs(this.#now() - this.#fetchedAt) > STALE_MS) void this.refresh();
  }

  async record(tap: Omit<Tap, 'person'>): Promise<LocalEntry> {
    const entry = await this.#recorder.record({ ...tap, person: this.person });
    this.#sender.kick();
    return entry;
  }

  /**
   * A key of the instrument. The value that already stands is no new entry, unless somebody has something against it;
   * what stands is asked of the disk, because the screen lags behind two quick taps. Null: nothing was recorded.
   */
  async set(tap: Omit<Tap, 'person'>, disputed: boolean): Promise<Change | null> {
    const change = await this.#recordIf(tap, (slot) => disputed || slot?.value !== tap.value || slot.trouble !== null);
    // Figures on the pad that are the value that stands need no recording any more.
    if (!change) await this.keepDraft(tap.sheet, tap.aspect, '');
    return change;
  }

  /** Puts the value before back, but only while the entry to be undone still stands: never over another judge's. */
  async undo(tap: Omit<Tap, 'person'>, entry: string): Promise<Change | null> {
    return this.#recordIf(tap, (slot) => slot?.seen === entry);
  }

  async #recordIf(tap: Omit<Tap, 'person'>, when: Parameters<Recorder['recordIf']>[1]): Promise<Change | null> {
    const change = await this.#recorder.recordIf({ ...tap, person: this.person }, when);
    if (change) this.#sender.kick();
    return change;
  }

  /** The judge has read what the server answered and lets the own value go. */
  async dismiss(entry: LocalEntry): Promise<void> {
    await letGo(this.db, entry);
  }

  async keepDraft(sheet: string, aspect: string, text: string): Promise<void> {
    if (text === '') await this.db.drafts.delete([this.person, sheet, aspect]);
    else await this.db.drafts.put({ person: this.person, sheet, aspect, text });
  }

  /** Fetches everything again; true when it worked. What was not sent stays on the screen. */
  async refresh(): Promise<boolean> {
    const fetched = await this.#onLine<JudgingPackage>(() => this.#ports.server.package());
    if (!fetched) return false;
    this.#fetchedAt = this.#now();
    return true;
  }

  async refreshSheet(id: string): Promise<void> {
    try {
      await this.#ports.line.tryHold(async () => {
        if (await this.#isStillMine()) await keepSheet(this.db, this.person, await this.#ports.server.sheet(id));
      });
    } catch (error) {
      // A sheet that was taken away (403, 404) says nothing about the session; the next package removes it.
      if (outcomeOf(error).kind === 'signedOut') this.#tell(error);
    }
  }

  /** Signs exactly what the judge has reviewed; throws the server's refusal. */
  async sign(sheet: string, contentHash: string): Promise<void> {
    await this.#ports.line.hold(async () => {
      const outcome = await this.#drain();
      const left = (await pendingOf(this.db, this.person)).filter((entry) => entry.sheet === sheet);
      if (left.length > 0 || outcome.kind === 'signedOut' || outcome.kind === 'denied') throw new NotSentError(outcome);
      await keepSheet(this.db, this.person, await this.#ports.server.sign(sheet, contentHash, this.person));
      await this.#rememberSignature(sheet);
    });
  }

  async unsent(): Promise<number> {
    return (await pendingOf(this.db, this.person)).length;
  }

  /** Only a tablet that was bound by a code has a line in the chief judge's list. */
  async report(): Promise<void> {
    if (!(await readSession(this.db))?.device) return;
    await this.#ports.server.report(await this.unsent()).catch(() => undefined);
  }

  async #rememberSignature(sheet: string): Promise<void> {
    const key = `signed:${this.person}`;
    const signed = (await setting<string[]>(this.db, key)) ?? [];
    await this.db.settings.put({ key, value: [...new Set([...signed, sheet])] });
  }

  async #onLine<T extends JudgingPackage>(fetch: () => Promise<T>): Promise<T | null> {
    try {
      const fetched = await this.#ports.line.hold(async () => {
        const fresh = await fetch();
        if (fresh.judge.person !== this.person) throw new ProblemError({ code: 'session.otherPerson', status: 403 });
        await keepPackage(this.db, fresh, this.#now());
        this.#verified = true;
        this.#signedOut = false;
        return fresh;
      });
      return fetched;
    } catch (error) {
      this.#tell(error);
      return null;
    }
  }

  async #drain(): Promise<DrainOutcome> {
    await takeBack(this.db, this.person);
    const stays = await this.#verify();
    return (
      stays ?? drain(this.db, this.person, (entries, person) => this.#ports.server.send(entries, person), this.#now)
    );
  }

  /** Null: the session in the cookie and the one on this tablet are both this judge's. */
  async #verify(): Promise<DrainOutcome | null> {
    if ((await readSession(this.db))?.person !== this.person) return { kind: 'denied', code: 'session.otherPerson' };
    if (this.#verified || (!this.#signedOut && (await this.unsent()) === 0)) return null;
    try {
      const me = await this.#ports.server.me();
      if (me.person.id !== this.person) return { kind: 'denied', code: 'session.otherPerson' };
      this.#verified = true;
      this.#signedOut = false;
      return null;
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome.kind === 'signedOut' || outcome.kind === 'denied' || outcome.kind === 'later') return outcome;
      // Whose cookie it is stays unknown, so nothing is sent as anybody.
      return { kind: 'later', code: 'code' in outcome ? outcome.code : 'answer.unreadable' };
    }
  }

  async #isStillMine(): Promise<boolean> {
    return (await readSession(this.db))?.person === this.person;
  }

  #tell(error: unknown): void {
    const outcome = outcomeOf(error);
    if (outcome.kind !== 'signedOut' && outcome.kind !== 'denied') return;
    this.#verified = false;
    this.#signedOut = outcome.kind === 'signedOut';
    this.#ports.onRoad(outcome);
  }
}

/** Signing needs every tap of the sheet on the server first. */
export class NotSentError extends Error {
  readonly outcome: DrainOutcome | typeof BUSY;
  constructor(outcome: DrainOutcome | typeof BUSY) {
    super('not everything of this sheet has been sent');
    this.outcome = outcome;
  }
}
