import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../config/config.ts';
import type { Config } from '../config/config.ts';
import { MIGRATIONS } from '../database/migrate.ts';
import { FAILED_BACKUP, LAST_BACKUP } from '../backup/backup.service.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import type { BackupMarkView, ConfigView, ReadyView } from './health.view.ts';
import { VERSION } from './version.ts';

@Injectable()
export class HealthService {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async ready(): Promise<ReadyView> {
    const view: ReadyView = {
      ready: false,
      database: false,
      migrations: false,
      jobs: this.jobs.ready,
      demo: false,
      backup: null,
    };
    try {
      const [row] = await this.database.query(
        `select (select count(*)::int from migration) as migrations,
                exists (select from installation_mark where name = 'demo') as demo,
                exists (select from person) and not exists (select from installation_mark where name = 'demo.loading')
                  as people,
                (select json_build_object('at', at, 'value', value) from installation_mark where name = $1) as backup,
                exists (select from installation_mark where name = $2) as failed`,
        [LAST_BACKUP, FAILED_BACKUP],
      );
      view.database = true;
      view.migrations = row.migrations >= MIGRATIONS.length;
      view.backup = backupOf(row.backup, row.failed);
      view.demo = !this.config.demo || row.demo || row.people;
    } catch {
      return view;
    }
    return { ...view, ready: view.database && view.migrations && view.jobs && view.demo };
  }

  async describe(): Promise<ConfigView> {
    const [{ people, demo }] = await this.database.query(
      `select exists (select from person) as people, exists (select from installation_mark where name = 'demo') as demo`,
    );
    return {
      version: VERSION,
      firstRun: !people,
      demo,
      liveUrl: this.config.publicLiveUrl,
      livePort: this.config.livePort,
      serverTime: new Date().toISOString(),
    };
  }
}

function backupOf(last: { at: string; value: string } | null, failedSince: boolean): BackupMarkView | null {
  if (!last) return failedSince ? { at: null, tried: false, failedSince, filesLost: 0 } : null;
  const { tried, filesLost = 0 } = JSON.parse(last.value) as { tried: boolean; filesLost?: number };
  return { at: new Date(last.at).toISOString(), tried, failedSince, filesLost };
}
