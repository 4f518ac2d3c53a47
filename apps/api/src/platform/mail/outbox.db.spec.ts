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
  const taken: { authorization?: string; to: string; text: string }[] = [];

  beforeAll(async () => {
    gateway = createServer((request, response) => {
      let body = '';
      request.on('data', (piece) => (body += piece));
      request.on('end', () => {
        const message = JSON.parse(body);
        if (answer === 200 || message.to === '13900000002') {
          taken.push({ authorization: request.headers.authorization, ...message });
          response.writeHead(200).end();
        } else response.writeHead(answer).end();
      });
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
      { authorization: 'Bearer tok', to: '13900000001', text: '一' },
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

  it('does not send a code that has run out', async () => {
    await write('13900000001', '迟', minutes(10));
    await outbox.sendWaiting(minutes(11));
    expect(await stateOf('迟')).toMatchObject({ sent: false, tries: 0 });
  });
});
