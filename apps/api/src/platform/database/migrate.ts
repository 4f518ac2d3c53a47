import { DataSource } from 'typeorm';
import { Foundation1764000000000 } from './migrations/1764000000000-foundation.ts';
import { Competitions1764000100000 } from './migrations/1764000100000-competitions.ts';
import { Judging1764000200000 } from './migrations/1764000200000-judging.ts';
import { CompatriotRule1764000300000 } from './migrations/1764000300000-compatriot-rule.ts';
import { Circle1764000400000 } from './migrations/1764000400000-circle.ts';
import { OutboxTries1764000401000 } from './migrations/1764000401000-outbox-tries.ts';
import { Results1764000500050 } from './migrations/1764000500050-results.ts';
import { Applications1764000510000 } from './migrations/1764000510000-applications.ts';
import { Announcement1764000520000 } from './migrations/1764000520000-announcement.ts';
import { ApplicationLook1764000521000 } from './migrations/1764000521000-application-look.ts';
import { AnnouncementFile1764000522000 } from './migrations/1764000522000-announcement-file.ts';
import { PanelMarking1764000530000 } from './migrations/1764000530000-panel-marking.ts';
import { Draw1764000540000 } from './migrations/1764000540000-draw.ts';
import { Awards1764000560000 } from './migrations/1764000560000-awards.ts';
import { Certificates1764000561000 } from './migrations/1764000561000-certificates.ts';
import { Prizes1764000570000 } from './migrations/1764000570000-prizes.ts';
import { HeldBack1764000600100 } from './migrations/1764000600100-held-back.ts';
import { Writings1764000600101 } from './migrations/1764000600101-writings.ts';
import { PayeeKey1764000600200 } from './migrations/1764000600200-payee-key.ts';
import { RankingRules1764000600300 } from './migrations/1764000600300-ranking-rules.ts';
import { WorkCalendar1764000600301 } from './migrations/1764000600301-work-calendar.ts';
import { TaxHandover1764000600400 } from './migrations/1764000600400-tax-handover.ts';
import { TeamShare1764000600410 } from './migrations/1764000600410-team-share.ts';
import { StandIn1764000600500 } from './migrations/1764000600500-stand-in.ts';
import { CodeCaller1764000600600 } from './migrations/1764000600600-code-caller.ts';
import { FileErased1764000600601 } from './migrations/1764000600601-file-erased.ts';

export const MIGRATIONS = [
  Foundation1764000000000,
  Competitions1764000100000,
  Judging1764000200000,
  CompatriotRule1764000300000,
  Circle1764000400000,
  OutboxTries1764000401000,
  Results1764000500050,
  Applications1764000510000,
  Announcement1764000520000,
  ApplicationLook1764000521000,
  AnnouncementFile1764000522000,
  PanelMarking1764000530000,
  Draw1764000540000,
  Awards1764000560000,
  Certificates1764000561000,
  Prizes1764000570000,
  HeldBack1764000600100,
  Writings1764000600101,
  PayeeKey1764000600200,
  RankingRules1764000600300,
  WorkCalendar1764000600301,
  TaxHandover1764000600400,
  TeamShare1764000600410,
  StandIn1764000600500,
  CodeCaller1764000600600,
  FileErased1764000600601,
];

/**
 * Brings the database at `url` to the present shape and answers the names of the migrations that ran. All of them
 * run in one transaction under an advisory lock, so two starts at once are one start.
 */
export async function migrate(url: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    extra: { max: 2 },
  });
  await source.initialize().catch((error: Error) => {
    throw new Error(`连不上数据库 / The database cannot be reached: ${error.message || String(error)}`);
  });
  const guard = source.createQueryRunner();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseUnfitServer(source);
    await refuseNewerDatabase(source);
    return (await source.runMigrations({ transaction: 'all' })).map((migration) => migration.name);
  } finally {
    await guard.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await guard.release();
    await source.destroy();
  }
}

export const MIGRATION_LOCK = 7_351_001;

/** A server of one's own: old ones lack what the tables use, and without ICU Chinese names have no order. */
async function refuseUnfitServer(source: DataSource): Promise<void> {
  const [{ version, icu }] = await source.query(
    `select current_setting('server_version_num')::int / 10000 as version, to_regcollation('"zh-x-icu"') is not null as icu`,
  );
  if (version < OLDEST_SERVER) {
    throw new Error(
      `需要 PostgreSQL ${OLDEST_SERVER} 或更新，这里是 ${version}。 / PostgreSQL ${OLDEST_SERVER} or later is needed; this is ${version}.`,
    );
  }
  if (!icu) {
    throw new Error(
      '这个 PostgreSQL 没有 ICU 排序规则（zh-x-icu）。 / This PostgreSQL has no ICU collations (zh-x-icu).',
    );
  }
}

const OLDEST_SERVER = 15;

async function refuseNewerDatabase(source: DataSource): Promise<void> {
  const [{ present }] = await source.query(`select to_regclass('migration') is not null as present`);
  if (!present) return;
  const known = new Set(MIGRATIONS.map((migration) => migration.name));
  const rows: { name: string }[] = await source.query('select name from migration');
  const newer = rows.filter((row) => !known.has(row.name)).map((row) => row.name);
  if (newer.length > 0) {
    throw new Error(
      `数据库来自更新的版本（${newer.join('、')}），请安装该版本。 / ` +
        `The database comes from a newer version (${newer.join(', ')}); install that version.`,
    );
  }
}
