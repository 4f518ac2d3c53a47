import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterCrash } from './back-off.ts';
import type { ChildLog } from './child-log.ts';

export interface ChildPlan {
  root: string;
  /** Arguments for Node: the script and what follows. */
  args: string[];
  /** Asked at every start: the database may have moved to another port since. */
  env(): NodeJS.ProcessEnv;
  log: ChildLog;
  /** Whether it is started again when it ends by itself. */
  keep: boolean;
  onChange(): void;
}

const PATIENCE_MS = 8_000;

/** A child process that is kept alive. It leads a group of its own, so that Ctrl-C reaches the supervisor alone. */
export class Child {
  readonly #plan: ChildPlan;
  #process: ChildProcess | null = null;
  #stopping = false;
  #restarting = false;
  /** Everything it said has been read. */
  #silent: Promise<unknown> = Promise.resolve();
  #waiting = new AbortController();
  #crashes = 0;

  constructor(plan: ChildPlan) {
    this.#plan = plan;
  }

  get pid(): number | null {
    return this.#process?.pid ?? null;
  }

  get log(): ChildLog {
    return this.#plan.log;
  }

  /** Crashes in a row; a long run clears them. */
  get crashes(): number {
    return this.#crashes;
  }

  start(): void {
    const { args, env, log, root } = this.#plan;
    const startedAt = Date.now();
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', endWithParent(root), ...args], {
      cwd: root,
      env: env(),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#process = child;
    if (child.stdout) log.take(child.stdout, false);
    if (child.stderr) log.take(child.stderr, true);
    this.#silent = new Promise((resolve) => child.once('close', resolve));
    child.on('error', () => undefined);
    child.once('exit', () => void this.#ended(child, Date.now() - startedAt));
    this.#plan.onChange();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#waiting.abort();
    await this.#end();
    await Promise.race([this.#silent, pause(500)]);
    await this.#plan.log.close();
  }

  /** For a change of environment or code: ends the process and starts it again. That is no crash. */
  async restart(): Promise<void> {
    this.#restarting = this.#process !== null;
    await this.#end();
  }

  kill(): void {
    this.#stopping = true;
    this.#process?.kill('SIGKILL');
  }

  async #end(): Promise<void> {
    const child = this.#process;
    if (child === null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    await gone;
    clearTimeout(patience);
  }

  async #ended(child: ChildProcess, ranMs: number): Promise<void> {
    if (this.#process === child) this.#process = null;
    this.#plan.onChange();
    if (this.#stopping || !this.#plan.keep) return;
    if (this.#restarting) {
      this.#restarting = false;
      return this.start();
    }
    const { crashes, delayMs } = afterCrash(this.#crashes, ranMs);
    this.#crashes = crashes;
    await pause(delayMs, undefined, { signal: this.#waiting.signal }).catch(() => undefined);
    if (!this.#stopping) this.start();
  }
}

const endWithParent = (root: string): string => join(root, 'tools/start/end-with-parent.mjs');
