import { Flag, Moment, One, OneOf, Text, Whole } from '../http/fields.ts';

export class HealthView {
  @OneOf(['ok'])
  status: string;
}

export class BackupMarkView {
  @Moment({ nullable: true, description: 'when it was finished; null: the first one failed' })
  at: string | null;

  @Flag({ description: 'it was restored into a scratch database and compared' })
  tried: boolean;

  @Flag({ description: 'a later one failed' })
  failedSince: boolean;

  @Whole({ description: 'uploaded files that the storage could not give: their bytes are in no backup' })
  filesLost: number;
}

export class ReadyView {
  @Flag()
  ready: boolean;

  @Flag({ description: 'the database answers' })
  database: boolean;

  @Flag({ description: 'every migration of this version has run' })
  migrations: boolean;

  @Flag({ description: 'background work is running' })
  jobs: boolean;

  @Flag({ description: 'the demo is loaded, or not wanted' })
  demo: boolean;

  @One(() => BackupMarkView, { nullable: true, description: 'the last backup that is whole; null: none was tried' })
  backup: BackupMarkView | null;
}

export class ConfigView {
  @Text()
  version: string;

  @Flag({ description: 'nobody exists yet: show the first-run page' })
  firstRun: boolean;

  @Flag()
  demo: boolean;

  @Text({ nullable: true, description: 'where the live process is; null: this host at livePort' })
  liveUrl: string | null;

  @Whole()
  livePort: number;

  @Moment()
  serverTime: string;
}
