import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { CONFIG } from '../config/config.ts';
import type { Config } from '../config/config.ts';

interface Job {
  name: string;
  cron: string | null;
  work: () => Promise<void>;
}

/** Background work in PostgreSQL (pg-boss): it survives a crash and runs once, whichever node takes it. */
@Injectable()
export class JobsService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly boss: PgBoss;
  private readonly jobs: Job[] = [];
  private retry: NodeJS.Timeout | undefined;
  /** A start that is under way when the process stops is waited for, so that it does not go on behind its back. */
  private starting: Promise<void> | undefined;
  private stopping = false;
  ready = false;

  constructor(@Inject(CONFIG) config: Config) {
    this.boss = new PgBoss({
      connectionString: config.databaseUrl,
      schema: 'job',
      max: 3,
      application_name: 'skillstar-jobs',
    });
    this.boss.on('error', (error: Error) => this.logger.warn(error.message));
  }

  /** Registers work that runs by the clock (`cron`) and whenever `soon` asks. Call it while the module is built. */
  every(name: string, cron: string, work: () => Promise<void>): void {
    this.jobs.push({ name, cron, work });
  }

  async soon(name: string): Promise<void> {
    if (this.ready) await this.boss.send(name, {}, { singletonKey: name });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.retry);
    await this.starting;
    if (this.ready) await this.boss.stop({ graceful: true, timeout: 5_000 }).catch(() => undefined);
  }

  private start(): Promise<void> {
    this.starting = this.tryToStart();
    return this.starting;
  }

  private async tryToStart(): Promise<void> {
    try {
      await this.boss.start();
      for (const { name, cron, work } of this.jobs) {
        await this.boss.createQueue(name);
        await this.boss.work(name, () => work());
        if (cron) await this.boss.schedule(name, cron, {});
      }
      this.ready = true;
    } catch (error) {
      this.logger.warn(`jobs are not running yet: ${(error as Error).message}`);
      if (!this.stopping) this.retry = setTimeout(() => void this.start(), 2_000);
    }
  }
}
