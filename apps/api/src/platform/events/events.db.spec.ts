import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { createTestDatabase } from '../../../test/test-database.ts';
import type { TestDatabase } from '../../../test/test-database.ts';
import { appendEvent } from './event.ts';
import type { Actor } from './event.ts';
import { proveRow } from './hashed-row.ts';
import { sealEvents } from './seal.ts';
import { verify } from './verify.ts';

const MAILS = { table: 'outbox_mail', columns: ['id', 'recipient', 'subject', 'body', 'at'] };
let base: TestDatabase;
let database: DataSource;

beforeEach(async () => {
  base = await createTestDatabase();
  database = new DataSource({ type: 'postgres', url: base.url, extra: { max: 8 } });
  await database.initialize();
});
afterEach(async () => {
  await database.destroy();
  await base.drop();
});

const act = (): Actor => ({ person: null, device: 'system', requestId: v7(), now: new Date() });

/** Writes a row and the event that vouches for it. */
async function write(body: string, pause?: Promise<void>): Promise<string> {
  return database.transaction(async (tx) => {
    const row = { id: v7(), recipient: 'a@b', subject: '成绩', body, at: new Date() };
    await tx.query(
      'insert into outbox_mail (id, recipient, subject, body, at) values ($1, $2, $3, $4, $5)',
      Object.values(row),
    );
    await appendEvent(tx, act(), { type: 'mail.written', subject: row.id, rows: [proveRow(MAILS, row)] });
    await pause;
    return row.id;
  });
}

const seal = () => database.transaction((tx) => sealEvents(tx, new Date()));
const verdict = () => database.transaction((tx) => verify(tx, [MAILS]));

describe('the seal', () => {
  it('takes every committed event once, also one that was begun before and committed after the last block', async () => {
    let commit = (): void => undefined;
    const late = write('late', new Promise<void>((resolve) => (commit = resolve)));
    await write('early');
    expect(await seal()).toBe(1);
    commit();
    await late;
    expect(await seal()).toBe(1);
    expect(await seal()).toBe(0);
    expect(await verdict()).toMatchObject({ holds: true, blocks: 2, events: 2, rows: 2, unsealed: 0 });
  });

  it('by two sealers at the same moment is one chain', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(String(n))));
    const sealed = await Promise.all([seal(), seal(), seal()]);
    expect(sealed.reduce((sum, n) => sum + n, 0)).toBe(20);
    expect(await verdict()).toMatchObject({ holds: true, events: 20 });
  });
});

describe('verify', () => {
  beforeEach(async () => {
    await write('95.50');
    await write('88.00');
    await seal();
    await write('70.00');
  });

  it('holds over sealed and waiting events', async () => {
    expect(await verdict()).toMatchObject({ holds: true, blocks: 1, events: 2, unsealed: 1, rows: 3, fault: null });
  });

  it('finds a row that was edited behind the product’s back', async () => {
    await database.query(`update outbox_mail set body = '99.00' where body = '88.00'`);
    expect((await verdict()).fault).toMatchObject({ what: 'outbox_mail', why: 'changed since its event was written' });
  });

  it('finds a row that is gone, and one that no event vouches for', async () => {
    await database.query(`delete from outbox_mail where body = '88.00'`);
    expect((await verdict()).fault).toMatchObject({
      what: 'outbox_mail',
      why: 'an event vouches for it, but it is gone',
    });
    await database.query(
      `insert into outbox_mail (id, recipient, subject, body, at) values ($1, 'x', 'x', 'x', now())`,
      [v7()],
    );
    expect((await verdict()).fault).toMatchObject({ what: 'outbox_mail', why: 'no event vouches for it' });
  });

  it('finds an event that was rewritten, although the table refuses it, by somebody who owns the database', async () => {
    await expect(database.query(`update event set body = '{}'`)).rejects.toThrow('append-only');
    await database.query('alter table event disable trigger all');
    await database.query(
      `update event set body = replace(body, 'mail', 'male') where id in (select unnest(event_ids) from block)`,
    );
    expect((await verdict()).fault).toMatchObject({ what: 'block', id: '1' });
  });

  it('finds an event whose columns were changed beside its sealed text: another author, time, matter or kind', async () => {
    await database.query('alter table event disable trigger all');
    const [{ id, ...kept }] = await database.query(
      'select id, type, at, actor_id, competition_id, subject_id from event order by id limit 1',
    );
    for (const change of [
      'actor_id = gen_random_uuid()',
      'subject_id = null',
      'competition_id = gen_random_uuid()',
      `at = at - interval '1 hour'`,
      `type = 'mail.read'`,
    ]) {
      await database.query(`update event set ${change} where id = $1`, [id]);
      expect((await verdict()).fault).toMatchObject({
        what: 'event',
        id,
        why: 'its columns say something else than its sealed text',
      });
      await database.query(
        'update event set type = $2, at = $3, actor_id = $4, competition_id = $5, subject_id = $6 where id = $1',
        [id, ...Object.values(kept)],
      );
      expect((await verdict()).holds).toBe(true);
    }
  });

  it('finds a block that is missing from the middle', async () => {
    await seal();
    await database.query('alter table block disable trigger all');
    await database.query('delete from block where n = 1');
    expect((await verdict()).holds).toBe(false);
  });
});
