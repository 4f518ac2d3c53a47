import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureBuilt } from './build.ts';
import { ChildLog } from './child-log.ts';
import { Child } from './child.ts';
import { runCommand } from './command.ts';
import { makeDataFolder } from './data-folder.ts';
import { Database } from './database.ts';
import { Fault, inPlainWords } from './fault.ts';
import { refuseTakenPorts } from './ports.ts';
import { ask, type Answer } from './probe.ts';
import { otherRun, removeRun, writeRun, type Run } from './run-file.ts';
import { localUrl, logsFolder, type Settings } from './settings.ts';

const READY_MS = 60_000;
const TRIES_AT_START = 3;

/** Starts the product, keeps it alive, stops it: PostgreSQL, then the api's commands, then api and live. */
export class Supervisor {
  readonly #settings: Settings;
  readonly #say: (line: string) => void;
  readonly #database: Database | null;
  #api: Child | null = null;
  #live: Child | null = null;
  #simulate: Child | null = null;
  #ready = false;
  #stopping: Promise<void> | null = null;
  /** Cuts off a build or a command that is still running when the product is stopped. */
  readonly #cut = new AbortController();

  constructor(settings: Settings, say: (line: string) => void) {
    this.#settings = settings;
    this.#say = say;
    const { root, data } = settings;
    this.#database =
      settings.databaseUrl === null
        ? new Database({ root, data, say, onReturn: (moved) => this.#databaseReturned(moved) })
        : null;
  }

  async start(): Promise<void> {
    const { data, port, livePort, host } = this.#settings;
    makeDataFolder(data);
    this.#refuseSecondStart();
    this.#note();
    await refuseTakenPorts({ PORT: port, LIVE_PORT: livePort }, host);
    const [built] = await Promise.all([this.#build(), this.#database?.start()]);
    if (this.isStopping) return;
    if (built) this.#say('构建完成 / built');
    this.#note();
    await this.#run('migrate');
    if (this.isStopping) return;
    this.#live = this.#child('live', ['apps/live/dist/main.js'], true);
    this.#live.start();
    await this.#run('seed');
    if (this.isStopping) return;
    this.#api = this.#child('api', ['apps/api/dist/main.js'], true);
    this.#api.start();
    await Promise.all([
      this.#answers(this.#api, `${localUrl(this.#settings, port)}/api/ready`),
      this.#answers(this.#live, `${localUrl(this.#settings, livePort)}/live/boards`),
    ]);
    this.#ready = true;
    this.#note();
  }

  /** A whole competition plays slowly in the demo, until somebody else marks. */
  simulate(): void {
    const args = ['tools/simulate/main.ts', '--slow', '--url', localUrl(this.#settings, this.#settings.port)];
    // It talks to this machine alone, by a name that the certificate need not know; Node warns of that.
    const trusting = this.#settings.secure ? { NODE_TLS_REJECT_UNAUTHORIZED: '0' } : {};
    this.#simulate = this.#child('simulate', ['--disable-warning=Warning', ...args], false, trusting);
    this.#simulate.start();
  }

  /** After a change of the code, in development. */
  async renew(names: ('api' | 'live')[], migrate: boolean): Promise<void> {
    if (migrate) await this.#run('migrate');
    await Promise.all([names.includes('api') && this.#api?.restart(), names.includes('live') && this.#live?.restart()]);
  }

  get isStopping(): boolean {
    return this.#stopping !== null;
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll();
    return this.#stopping;
  }

  /** The second Ctrl-C. PostgreSQL loses nothing by it: it recovers at the next start. */
  kill(): void {
    for (const child of [this.#simulate, this.#api, this.#live]) child?.kill();
    this.#database?.kill();
    removeRun(this.#settings.data);
  }

  async #stopAll(): Promise<void> {
    this.#cut.abort();
    await this.#simulate?.stop();
    await Promise.all([this.#api?.stop(), this.#live?.stop()]);
    await this.#database?.stop();
    removeRun(this.#settings.data);
  }

  async #build(): Promise<boolean> {
    const slow = setTimeout(() => this.#say('构建中，约半分钟…… / Building, about half a minute …'), 1_500);
    try {
      return await ensureBuilt(this.#settings.root, this.#cut.signal);
    } finally {
      clearTimeout(slow);
    }
  }

  #run(command: 'migrate' | 'seed'): Promise<void> {
    return runCommand(this.#settings.root, command, this.#environment(), this.#cut.signal);
  }

  #child(name: string, args: string[], keep: boolean, more: NodeJS.ProcessEnv = {}): Child {
    return new Child({
      root: this.#settings.root,
      args,
      keep,
      env: () => ({ ...this.#environment(), ...more }),
      log: new ChildLog(logsFolder(this.#settings), name, (line) => this.#isUp && this.#say(line)),
      onChange: () => this.#note(),
    });
  }

  /** While it starts and while it stops, children complain of each other; that is not worth a line. */
  get #isUp(): boolean {
    return this.#ready && !this.isStopping;
  }

  #environment(): NodeJS.ProcessEnv {
    const { root, port, livePort, data, databaseUrl } = this.#settings;
    return {
      ...process.env,
      NODE_ENV: process.env['NODE_ENV'] ?? 'production',
      PORT: String(port),
      LIVE_PORT: String(livePort),
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(root, 'node_modules/.cache/node'),
      SKILLSTAR_DATA: data,
      DATABASE_URL: databaseUrl ?? this.#database?.url,
    };
  }

  /** Waits until a child answers; one that ends again and again before it ever did cannot start at all. */
  async #answers(child: Child, url: string): Promise<void> {
    let answer: Answer | null = null;
    for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await pause(100)) {
      if (child.crashes >= TRIES_AT_START) break;
      if (this.isStopping) return;
      answer = await ask(url);
      if (answer?.status === 200) return;
    }
    const { name, file, lastLines } = child.log;
    const told = answer === null ? lastLines.join('\n') : `${url} ${answer.status} ${answer.body}`;
    throw new Fault(`${name} 无法启动，见 ${file}：\n${told}`, `${name} does not start; see ${file}.`);
  }

  #databaseReturned(moved: boolean): void {
    this.#note();
    if (!moved) return;
    void this.#api?.restart();
    void this.#live?.restart();
  }

  #refuseSecondStart(): void {
    const other = otherRun(this.#settings.data);
    if (other === null) return;
    throw new Fault(
      `技能之星已在运行：${other.url}（进程 ${other.supervisor}，同一数据文件夹）。`,
      `SkillStar is running already: ${other.url} (process ${other.supervisor}, the same data folder).`,
    );
  }

  #note(): void {
    const { data, port, livePort } = this.#settings;
    const run: Run = {
      supervisor: process.pid,
      url: localUrl(this.#settings, port),
      liveUrl: localUrl(this.#settings, livePort),
      ready: this.#ready,
      pids: {
        api: this.#api?.pid ?? null,
        live: this.#live?.pid ?? null,
        postgres: this.#database?.pid ?? null,
        simulate: this.#simulate?.pid ?? null,
      },
    };
    try {
      writeRun(data, run);
    } catch (error) {
      // A disk that fills up later must not take down what still runs.
      if (!this.#ready) throw error;
      this.#say((inPlainWords(error) as Error).message);
    }
  }
}
