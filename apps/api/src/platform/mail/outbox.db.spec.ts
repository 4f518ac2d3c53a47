import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTestApplication } from '../../../test/test-application.ts';
import type { TestApplication } from '../../../test/test-application.ts';
import { OutboxService } from './outbox.service.ts';

/** Far ahead of the product's own minute, so that the spec alone says when it sends. */
const NOW = new Date('2126-05-01T08:00:00Z');
const minutes = (n: number): Date => new Date(NOW.getTime() + n * 60_000);

describe('The outbox with a gateway for text messages', () => {
  let gateway: Server;
  let test: TestApplication;
  let outbox: OutboxService;
  let answer = 200;
  let calls = 0;
  let slow: Promise<void> | undefined;
  let called: ((text: string) => void) | undefined;
  const taken: { authorization?: string; id?: unknown; to: string; text: string }[] = [];
  const asked = (text: string): Promise<void> =>
    new Promise((done) => (called = (one) => void (one === text && done())));

  beforeAll(async () => {
    gateway = createServer((request, response) => {
      let body = '';
      request.on('data', (piece) => (body += piece));
      const taking = async (): Promise<void> => {
        const message = JSON.parse(body);
        calls++;
        called?.(message.text);
        await slow;
        if (answer === 200 || message.to === '13900000002') {
          const { authorization, 'idempotency-key': id } = request.headers;
          taken.push({ authorization, id, ...message });
          response.writeHead(200).end();
        } else response.writeHead(answer).end();
      };
      request.on('end', () => void taking());
    });
    await new Promise<void>((done) => gateway.listen(0, '127.0.0.1', done));
    const { port } = gateway.address() as AddressInfo;
    test = await startTestApplication({ SMS_WEBHOOK_URL: `http://127.0.0.1:${port}/send`, SMS_WEBHOOK_TOKEN: 'tok' });
    outbox = test.app.get(OutboxService);
  });
  afterAll(async () => {
    await test.stop();
    delete process.env.SMS_WEBHOOK_URL;
    await new Promise((done) => gateway.close(done));
  });

  const write = (to: string, body: string, uselessAt?: Date): Promise<void> =>
    test.database.transaction((tx) => outbox.write(tx, { to, subject: 's', body, uselessAt }, NOW));
  const stateOf = async (body: string): Promise<{ sent: boolean; tries: number; failure: string | null }> =>
    (
      await test.database.query('select sent_at is not null as sent, tries, failure from outbox_mail where body = $1', [
        body,
      ])
    )[0];

  it('posts what goes to a phone with the token, once; mail waits for the organiser', async () => {
    await write('13900000001', '一');
    await write('a@example.cn', '信');
    await Promise.all([outbox.sendWaiting(NOW), outbox.sendWaiting(NOW)]);
    await outbox.sendWaiting(minutes(10));
    expect(taken.filter(({ text }) => text === '一')).toEqual([
      { authorization: 'Bearer tok', id: expect.stringMatching(/^[0-9a-f-]{36}$/), to: '13900000001', text: '一' },
    ]);
    expect(await stateOf('信')).toMatchObject({ sent: false, tries: 0 });
    expect([outbox.carries('13900000001'), outbox.carries('a@example.cn')]).toEqual([true, false]);
  });

  it('that refuses one message still gets the next; the refused one waits longer each time', async () => {
    answer = 503;
    await write('13900000003', '坏');
    await write('13900000002', '好');
    await outbox.sendWaiting(NOW);
    expect(await stateOf('好')).toMatchObject({ sent: true });
    expect(await stateOf('坏')).toEqual({ sent: false, tries: 1, failure: 'the gateway answered 503' });
    await outbox.sendWaiting(minutes(0.5));
    expect((await stateOf('坏')).tries).toBe(1);
    await outbox.sendWaiting(minutes(1.1));
    expect((await stateOf('坏')).tries).toBe(2);
    answer = 200;
    await outbox.sendWaiting(minutes(10));
    expect(await stateOf('坏')).toEqual({ sent: true, tries: 3, failure: null });
  });

  it('that is slow is not asked twice, and one whose sender died is sent again later under the same id', async () => {
    let release: (() => void) | undefined;
    slow = new Promise((done) => (release = done));
    await write('13900000001', '慢');
    const first = outbox.sendWaiting(minutes(20));
    await asked('慢');
    await outbox.sendWaiting(minutes(21.5));
    release!();
    slow = undefined;
    await first;
    expect(taken.filter(({ text }) => text === '慢')).toHaveLength(1);

    // it was sent, and the process died before it could note that
    await test.database.query(`update outbox_mail set sent_at = null where body = '慢'`);
    await outbox.sendWaiting(minutes(21.6));
    expect(taken.filter(({ text }) => text === '慢')).toHaveLength(1);
    await outbox.sendWaiting(minutes(30));
    const twice = taken.filter(({ text }) => text === '慢');
    expect(twice).toHaveLength(2);
    expect(twice[0]!.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(twice[1]!.id).toBe(twice[0]!.id);
  });

  it('that takes nothing is left alone for a minute and holds up nobody', async () => {
    answer = 503;
    for (let n = 0; n < 12; n++) await write('13900000004', `many ${n}`);
    const before = calls;
    await outbox.sendWaiting(minutes(40));
    expect(calls - before).toBeLessThanOrEqual(9);
    answer = 200;
    await outbox.sendWaiting(minutes(50));
    expect(taken.filter(({ text }) => text.startsWith('many'))).toHaveLength(12);
  });

  it('does not send a code that has run out', async () => {
    await write('13900000001', '迟', minutes(10));
    await outbox.sendWaiting(minutes(11));
    expect(await stateOf('迟')).toMatchObject({ sent: false, tries: 0 });
  });

  it('forgets codes a day after they ran out, and letters after ninety days', async () => {
    await test.database.query('delete from outbox_mail');
    await write('13900000001', '码', minutes(10));
    await write('13900000001', '信函');
    const left = async (days: number): Promise<string[]> => {
      await outbox.sweep(minutes(days * 24 * 60));
      const rows: { body: string }[] = await test.database.query('select body from outbox_mail order by id');
      return rows.map(({ body }) => body);
    };
    expect(await left(1)).toEqual(['码', '信函']);
    expect(await left(1.1)).toEqual(['信函']);
    expect(await left(90)).toEqual(['信函']);
    expect(await left(91)).toEqual([]);
  });
});
