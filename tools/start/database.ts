import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { startCluster, type Cluster } from './embedded-postgres/cluster.ts';
import { isAlive } from './embedded-postgres/postmaster.ts';
import { productSettings } from './embedded-postgres/settings.ts';

const NAME = 'skillstar';

export interface DatabasePlan {
  root: string;
  data: string;
  say(line: string): void;
  /** The server came back; `moved` when it had to take another port, so that addresses handed out no longer hold. */
  onReturn(moved: boolean): void;
}

/** The embedded PostgreSQL, kept alive: when it is killed it comes back with the same data, on the same port. */
export class Database {
  readonly #plan: DatabasePlan;
  #cluster: Cluster | null = null;
  #starting: Promise<void> | null = null;
  #stopping = false;

  constructor(plan: DatabasePlan) {
    this.#plan = plan;
  }

  get pid(): number | null {
    return this.#cluster?.pid ?? null;
  }

  get url(): string {
    if (this.#cluster === null) throw new Error('The database has not been started.');
    return this.#cluster.url(NAME);
  }

  start(): Promise<void> {
    this.#starting = this.#launch().then(ensureDatabase);
    return this.#starting;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#starting?.catch(() => undefined);
    await this.#cluster?.stop();
  }

  kill(): void {
    this.#stopping = true;
    if (this.#cluster !== null && isAlive(this.#cluster.pid)) process.kill(this.#cluster.pid, 'SIGQUIT');
  }

  async #launch(): Promise<Cluster> {
    const { root, data } = this.#plan;
    const cluster = await startCluster({
      root,
      folder: join(data, 'postgres'),
      port: this.#cluster?.port,
      settings: productSettings,
    });
    this.#cluster = cluster;
    void cluster.gone.then(() => this.#revive(cluster));
    return cluster;
  }

  async #revive(old: Cluster): Promise<void> {
    for (let delay = 250; !this.#stopping; delay = Math.min(delay * 2, 10_000)) {
      try {
        const cluster = await this.#launch();
        this.#plan.say('[postgres] 数据库已恢复 / the database is back');
        return this.#plan.onReturn(cluster.port !== old.port);
      } catch (error) {
        this.#plan.say(`[postgres] ${(error as Error).message}`);
        await pause(delay);
      }
    }
  }
}

async function ensureDatabase(cluster: Cluster): Promise<void> {
  const client = new Client({ connectionString: cluster.url('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [NAME]);
    if (rowCount === 0) await client.query(`create database ${NAME}`);
  } finally {
    await client.end();
  }
}
