import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../config/config.ts';
import type { Config } from '../config/config.ts';
import { MIGRATIONS } from '../database/migrate.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import type { ConfigView, ReadyView } from './health.view.ts';

export const VERSION = '0.1.0';

@Injectable()
export class HealthService {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async ready(): Promise<ReadyView> {
    const view: ReadyView = { ready: false, database: false, migrations: false, jobs: this.jobs.ready, demo: false };
    try {
      const [row] = await this.database.query(
        `select (select count(*)::int from migration) as migrations,
                exists (select from installation_mark where name = 'demo') as demo,
                exists (select from person) and not exists (select from installation_mark where name = 'demo.loading')
                  as people`,
      );
      view.database = true;
      view.migrations = row.migrations >= MIGRATIONS.length;
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
