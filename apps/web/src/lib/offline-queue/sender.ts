import { backOff } from './back-off.ts';
import type { DrainOutcome } from './drain.ts';
import { BUSY, type Line } from './line.ts';

/** What the status bar says about the road to the server. */
export type Road =
  | { kind: 'clear' }
  | { kind: 'sending' }
  | { kind: 'waiting'; code: string; retryAt: number }
  | { kind: 'signedOut' }
  | { kind: 'denied'; code: string };

export interface SenderPorts {
  line: Line;
  drain: () => Promise<DrainOutcome>;
  now?: () => number;
  chance?: () => number;
  onRoad?: (road: Road) => void;
}

const LOOK_AGAIN_MS = 15_000;
const ASK_AGAIN_MS = 30_000;
/** Another tab, or our own look at the open sheet, is talking to the server: that takes a moment, not seconds. */
const BUSY_MS = 250;
/** A tap on a dead road is not worth another attempt right after the last one failed. */
const CALM_MS = 1_500;

/** Decides when to send: on a tap, when the network or the page comes back, and by a timer with back-off. */
export class Sender {
  #ports: Required<SenderPorts>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #again = false;
  #failures = 0;
  #failedAt = -Infinity;
  #stopped = false;

  constructor(ports: SenderPorts) {
    this.#ports = { now: Date.now, chance: Math.random, onRoad: () => undefined, ...ports };
  }

  /** Something may be there to send. `urgent`: the network or the page came back, so waiting has lost its reason. */
  kick(urgent = false): void {
    if (this.#stopped) return;
    if (this.#running) this.#again = true;
    else if (urgent || Math.abs(this.#ports.now() - this.#failedAt) >= CALM_MS) void this.#run();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    this.#running = true;
    this.#again = false;
    clearTimeout(this.#timer);
    const outcome = await this.#attempt();
    this.#running = false;
    if (this.#stopped) return;
    if (this.#again && outcome !== BUSY && outcome.kind === 'empty') return void this.#run();
    this.#schedule(outcome);
  }

  async #attempt(): Promise<DrainOutcome | typeof BUSY> {
    this.#ports.onRoad({ kind: 'sending' });
    try {
      return await this.#ports.line.tryHold(() => this.#ports.drain());
    } catch {
      return { kind: 'later', code: 'storage.fault' };
    }
  }

  #schedule(outcome: DrainOutcome | typeof BUSY): void {
    const { now, onRoad } = this.#ports;
    if (outcome === BUSY) return this.#wakeIn(BUSY_MS);
    if (outcome.kind === 'later') {
      this.#failedAt = now();
      const wait = Math.max(outcome.afterMs ?? 0, backOff(++this.#failures, this.#ports.chance()));
      onRoad({ kind: 'waiting', code: outcome.code, retryAt: now() + wait });
      return this.#wakeIn(wait);
    }
    this.#failures = 0;
    this.#failedAt = -Infinity;
    onRoad(outcome.kind === 'empty' ? { kind: 'clear' } : outcome);
    if (outcome.kind === 'empty') this.#wakeIn(LOOK_AGAIN_MS);
    // A right that was taken away may be given back; who is signed out has to come and sign in.
    if (outcome.kind === 'denied') this.#wakeIn(ASK_AGAIN_MS);
  }

  #wakeIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), ms);
  }
}
