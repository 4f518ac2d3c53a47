import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { CONFIG } from '../config/config.ts';
import type { Config } from '../config/config.ts';
import { appendEvent } from '../events/event.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import { backupKey, otherKeys } from './backup-keys.ts';
import { openShelf } from '../storage/disk.ts';
import { CHAIN_HEAD } from './facts.ts';
import type { Fact } from './facts.ts';
import { makeBackup } from './make-backup.ts';
import type { Backup } from './make-backup.ts';

const JOB = 'backup';
const NIGHTLY = '10 18 * * *'; // UTC: ten past two in China, when nobody marks
const MISSED = 'backup.missed';
const HOURLY = '40 * * * *';
const ANOTHER_MS = 2_000;

/** What the installation remembers of its backups: `backup` the last whole one, `backup.failed` a failure since. */
export const LAST_BACKUP = 'backup';
export const FAILED_BACKUP = 'backup.failed';

/** A backup every night, and whenever `soon` asks (results that were made final). */
@Injectable()
export class BackupService {
  private readonly logger = new Logger('Backup');
  private readonly facts: Fact[] = [CHAIN_HEAD];

  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.jobs.every(JOB, NIGHTLY, () => this.makeAfterAnother());
    this.jobs.every(MISSED, HOURLY, () => this.makeMissed(new Date()));
  }

  /** Something that a restored copy is compared by. Call it while the module is built. */
  compareBy(fact: Fact): void {
    this.facts.push(fact);
  }

  /** In the background, once, however often it is asked. Ask after the commit of what is to be in it. */
  async soon(): Promise<void> {
    await this.jobs
      .soon(JOB)
      .catch((error: Error) => this.logger.warn(`no backup was asked for; the nightly one follows: ${error.message}`));
  }

  /** The machine was off or asleep at night, or the night's backup failed: it is made within the hour. */
  async makeMissed(now: Date): Promise<void> {
    const [{ missed }] = await this.database.query(
      `select exists (select from person where created_at < $1)
         and not exists (select from installation_mark where name = $2 and at >= $1) as missed`,
      [lastNight(now), LAST_BACKUP],
    );
    if (missed) await this.make();
  }

  /** Another one that is being made may have begun before what this one is asked for. */
  private async makeAfterAnother(): Promise<void> {
    while (!(await this.make())) await pause(ANOTHER_MS);
  }

  /** Now; null when one is being made already. */
  async make(): Promise<Backup | null> {
    const { databaseUrl, dataFolder, backups } = this.config;
    try {
      const made = await makeBackup({
        url: databaseUrl,
        folder: backups.folder,
        keep: backups.keep,
        key: backupKey(this.config),
        keys: otherKeys(dataFolder),
        readFile: (await openShelf(this.config)).read,
        facts: this.facts,
        now: new Date(),
      });
      if (made) await this.database.transaction((tx) => rememberBackup(tx, made, new Date()));
      return made;
    } catch (error) {
      const reason = (error as Error).message;
      this.logger.error(`no backup was made: ${reason}`);
      await this.database.transaction((tx) => rememberFailure(tx, reason, new Date())).catch(() => undefined);
      throw error;
    }
  }
}

/** The last moment that a nightly backup was due. */
export function lastNight(now: Date): Date {
  const due = new Date(now);
  due.setUTCHours(18, 10, 0, 0);
  if (due > now) due.setUTCDate(due.getUTCDate() - 1);
  return due;
}

/** The trail says which file holds it up to which block. */
export async function rememberBackup(tx: EntityManager, made: Backup, now: Date): Promise<void> {
  const { file, bytes, sha256, tried, manifest } = made;
  const name = file.split(/[\\/]/).at(-1)!;
  const { count, lost } = manifest.files!;
  const about = { name, bytes, sha256, tried, head: manifest.facts.head, files: count, filesLost: lost.length };
  await mark(tx, LAST_BACKUP, JSON.stringify(about), now);
  await tx.query('delete from installation_mark where name = $1', [FAILED_BACKUP]);
  await appendEvent(tx, system(now), {
    type: 'backup.made',
    after: { ...about, snapshotAt: manifest.madeAt },
  });
}

async function rememberFailure(tx: EntityManager, reason: string, now: Date): Promise<void> {
  await mark(tx, FAILED_BACKUP, reason, now);
  await appendEvent(tx, system(now), { type: 'backup.failed', reason });
}

async function mark(tx: EntityManager, name: string, value: string, now: Date): Promise<void> {
  await tx.query(
    `insert into installation_mark (name, value, at) values ($1, $2, $3)
     on conflict (name) do update set value = excluded.value, at = excluded.at`,
    [name, value, now],
  );
}

const system = (now: Date) => ({ person: null, device: 'system', requestId: v7(), now });
