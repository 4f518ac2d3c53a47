import { ProblemError } from '../../../lib/problem-error.ts';
import type { Application, Change } from './wire.ts';

export type SaveState = 'idle' | 'typing' | 'saving' | 'saved' | 'failed' | 'refused' | 'stale';

export interface Saving {
  /** As the server has it. */
  application: Application;
  state: SaveState;
  /** Of fields that could not be kept, by their place. */
  refusals: Record<string, string>;
  /** Places whose newest content the server has not judged yet. */
  unsaved: ReadonlySet<string>;
}

const PAUSE_MS = 800;
const RETRY_MS = 4_000;

type Save = (id: string, version: number, change: Change) => Promise<Application>;

/** One save at a time, each of everything that is new since the last one that arrived: nothing typed is lost on the way. */
export class DraftSaver {
  now: Saving;
  private readonly send: Save;
  private readonly listeners = new Set<() => void>();
  private waiting: Change | null = null;
  private running: Promise<boolean> | null = null;
  private under: Change | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(application: Application, send: Save) {
    this.now = { application, state: 'idle', refusals: {}, unsaved: new Set() };
    this.send = send;
  }

  /** Saved when the typing pauses. */
  readonly change = (next: Change): void => {
    this.waiting = merged(this.waiting ?? {}, next);
    if (this.now.state === 'stale') return;
    this.tell({ state: 'typing' });
    this.later(PAUSE_MS);
  };

  /** Saves at once; false when something could not be saved. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    if (this.running) await this.running;
    if (this.now.state === 'stale') return false;
    if (!this.waiting) return true;
    const change = this.waiting;
    this.waiting = null;
    this.running = this.attempt(change);
    try {
      return await this.running;
    } finally {
      this.running = null;
    }
  };

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private async attempt(change: Change): Promise<boolean> {
    this.under = change;
    this.tell({ state: 'saving' });
    try {
      const { application } = this.now;
      const saved = await this.send(application.id, application.version, change);
      this.under = null;
      this.tell({ application: saved, refusals: {}, state: this.waiting ? 'typing' : 'saved' });
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.under = null;
      // what did not arrive goes along with what is newer
      this.waiting = merged(change, this.waiting ?? {});
      if (error.code === 'version.stale') this.tell({ state: 'stale' });
      else if (error.temporary) {
        this.tell({ state: 'failed' });
        this.later(RETRY_MS);
      } else {
        const refusals = Object.fromEntries(error.errors.map(({ field, message }) => [field, message]));
        this.tell({ state: 'refused', refusals });
      }
      return false;
    }
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private tell(change: Partial<Saving>): void {
    this.now = { ...this.now, ...change, unsaved: placesOf(this.waiting, this.under) };
    for (const listener of this.listeners) listener();
  }
}

function placesOf(...changes: (Change | null)[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) => {
      const { answers = {}, ...entry } = change ?? {};
      return [...Object.keys(entry), ...Object.keys(answers).map((key) => `answers.${key}`)];
    }),
  );
}

function merged(before: Change, after: Change): Change {
  return { ...before, ...after, answers: { ...before.answers, ...after.answers } };
}
