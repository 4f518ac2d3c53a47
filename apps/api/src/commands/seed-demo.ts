import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { DEMO_PEOPLE } from '@skillstar/fixtures';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { IdentitySeal } from '../competitions/subject/identity-seal.ts';
import { hashSecret, newPassword } from '../identity/secret.ts';
import { JudgingService } from '../judging/judging.service.ts';
import { SigningService } from '../judging/signing.service.ts';
import { BoardsService } from '../live-scoring/boards.service.ts';
import { ProducerService } from '../live-scoring/producer.service.ts';
import { SkillOpeningService } from '../live-scoring/skill-opening.service.ts';
import type { Config } from '../platform/config/config.ts';
import { seedApplications } from './seed-applications.ts';
import { actAs, seedContest } from './seed-contest.ts';
import type { SeededContest } from './seed-contest.ts';
import { markSkill } from './seed-marks.ts';

/** Set when the demo is complete; the other one stands from the first row to the last. */
const LOADED = 'demo';
const LOADING = 'demo.loading';
const SEED_LOCK = 7_351_003;

/**
 * Loads the demo when nobody is there yet. What a crashed load left behind is cleared away first: nobody can have
 * signed in to it, because the passwords are handed out last. Two loads at once are one.
 */
export async function seedDemo(app: INestApplicationContext, config: Config): Promise<string> {
  const database = app.get(DataSource);
  const guard = database.createQueryRunner();
  await guard.query('select pg_advisory_lock($1)', [SEED_LOCK]);
  try {
    await clearUnfinished(database);
    const [{ people }] = await database.query('select exists (select from person) as people');
    if (people) return 'The database has people already; nothing to seed.';
    const began = Date.now();
    await load(app, config);
    return `The demo is loaded (${((Date.now() - began) / 1_000).toFixed(1)} s).`;
  } finally {
    await guard.query('select pg_advisory_unlock($1)', [SEED_LOCK]).catch(() => undefined);
    await guard.release();
  }
}

async function load(app: INestApplicationContext, config: Config): Promise<void> {
  const database = app.get(DataSource);
  const now = new Date();
  const passwords = DEMO_PEOPLE.map(() => config.demoPassword ?? newPassword());
  const hashes = await Promise.all(passwords.map((password) => hashSecret(password)));
  const contest = await database.transaction(async (tx) => {
    await mustBeEmpty(tx);
    await mark(tx, LOADING, now);
    return seedContest(tx, hashes, app.get(IdentitySeal), now);
  });
  const organiser = actAs(contest.people[0]!, 'organiser', {}, now);
  for (const { id } of contest.skills) await app.get(SkillOpeningService).open(organiser, id);
  await Promise.all([
    seedApplications(app, organiser, contest.next),
    ...contest.skills.map((skill) =>
      markSkill(app.get(JudgingService), app.get(SigningService), skill, contest.competition, now),
    ),
  ]);
  await showBoards(app, contest, now);
  writeSignIns(config.dataFolder, contest, passwords);
  await database.transaction(async (tx) => {
    await mark(tx, LOADED, new Date());
    await tx.query('delete from installation_mark where name = $1', [LOADING]);
  });
}

/** Every skill's board and the one of the delegations are open, up to date with the last mark. */
async function showBoards(app: INestApplicationContext, contest: SeededContest, now: Date): Promise<void> {
  const boards = app.get(BoardsService);
  const organiser = actAs(contest.people[0]!, 'organiser', {}, now);
  await boards.create(organiser, contest.competition, { kind: 'delegation' });
  const { items } = await boards.list(organiser, contest.competition);
  for (const { id, version } of items) {
    await boards.change(organiser, id, { visibility: 'open', version });
    await app.get(ProducerService).recompute(id);
  }
}

/** Like the first run: whoever makes the first person holds this lock. */
async function mustBeEmpty(tx: EntityManager): Promise<void> {
  await tx.query('lock table person in share row exclusive mode');
  const [{ people }] = await tx.query('select exists (select from person) as people');
  if (people) throw new Error('somebody became the organiser while the demo was being prepared');
}

async function mark(tx: EntityManager, name: string, now: Date): Promise<void> {
  await tx.query(`insert into installation_mark (name, value, at) values ($1, '1', $2)`, [name, now]);
}

async function clearUnfinished(database: DataSource): Promise<void> {
  await database.transaction(async (tx) => {
    const [row] = await tx.query(
      `select exists (select from sign_in) as used from installation_mark where name = $1 for update`,
      [LOADING],
    );
    if (!row) return;
    if (row.used) {
      await tx.query('update installation_mark set name = $2 where name = $1', [LOADING, LOADED]);
      return;
    }
    const tables: { name: string }[] = await tx.query(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'migration'`,
    );
    await tx.query(`truncate ${tables.map(({ name }) => name).join(', ')}`);
  });
}

/** Who may sign in, for the person at the machine only. Replaced whole, so that nobody reads half of it. */
function writeSignIns(folder: string, { competition, people }: SeededContest, passwords: readonly string[]): void {
  const content = {
    competition,
    paths: { public: '/', judge: '/judge/', desk: '/desk/', stage: '/stage/' },
    people: people.map(({ role, name, signInName, skill }, index) => ({
      role,
      name,
      signInName,
      password: passwords[index],
      skill,
    })),
  };
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `.sign-ins.${process.pid}.json`);
  try {
    writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, join(folder, 'sign-ins.json'));
  } finally {
    rmSync(draft, { force: true });
  }
}
