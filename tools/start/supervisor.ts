import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureBuilt } from './build.ts';
import { ChildLog } from './child-log.ts';
import { Child } from './child.ts';
import { runCommand } from './command.ts';
import { Database } from './database.ts';
import { Fault } from './fault.ts';
import { refuseTakenPorts } from './ports.ts';
import { ask, type Answer } from './probe.ts';
import { otherRun, removeRun, writeRun } from './run-file.ts';
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
    const { root, data, port, livePort, host } = this.#settings;
    makeDataFolder(data);
    this.#refuseSecondStart();
    await refuseTakenPorts({ PORT: port, LIVE_PORT: livePort }, host);
    const [built] = await Promise.all([this.#build(), this.#database?.start()]);
    if (built) this.#say('构建完成 / built');
    this.#note();
    await runCommand(root, 'apps/api/dist/commands/migrate.js', this.#environment());
    if (this.#stopping !== null) return;
    this.#live = this.#child('live', ['apps/live/dist/main.js'], true);
    this.#live.start();
    await runCommand(root, 'apps/api/dist/commands/seed.js', this.#environment());
    if (this.#stopping !== null) return;
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
    this.#simulate = this.#child('simulate', args, false);
    this.#simulate.start();
  }

  /** After a change of the code, in development. */
  async renew(names: ('api' | 'live')[], migrate: boolean): Promise<void> {
    if (migrate) await runCommand(this.#settings.root, 'apps/api/dist/commands/migrate.js', this.#environment());
    await Promise.all([names.includes('api') && this.#api?.restart(), names.includes('live') && this.#live?.restart()]);
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
    await this.#simulate?.stop();
    await Promise.all([this.#api?.stop(), this.#live?.stop()]);
    await this.#database?.stop();
    removeRun(this.#settings.data);
  }

  async #build(): Promise<boolean> {
    const slow = setTimeout(() => this.#say('构建中，约半分钟…… / Building, about half a minute …'), 1_500);
    try {
      return await ensureBuilt(this.#settings.root);
    } finally {
      clearTimeout(slow);
    }
  }

  #child(name: string, args: string[], keep: boolean): Child {
    return new Child({
      root: this.#settings.root,
      args,
      keep,
      env: () => this.#environment(),
      log: new ChildLog(logsFolder(this.#settings), name, (line) => this.#isUp && this.#say(line)),
      onChange: () => this.#note(),
    });
  }

  /** While it starts and while it stops, children complain of each other; that is not worth a line. */
  get #isUp(): boolean {
    return this.#ready && this.#stopping === null;
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
      if (this.#stopping !== null) return;
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
    writeRun(data, {
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
    });
  }
}

/** Run by root, PostgreSQL works as another user, who must be able to pass through; nobody can list it. */
function makeDataFolder(data: string): void {
  if (existsSync(data)) return;
  try {
    mkdirSync(data, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  } catch (error) {
    throw new Fault(
      `无法创建数据文件夹 ${data}：${(error as Error).message}`,
      `The data folder ${data} cannot be made; choose another with SKILLSTAR_DATA.`,
    );
  }
}
