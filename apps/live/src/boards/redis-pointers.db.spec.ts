import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createClient } from 'redis';
import { BOARD_POINTER_CHANNEL, formatPointer } from '@skillstar/contract';
import { createTestDatabase, type TestDatabase } from '../../../api/test/test-database.ts';
import { BoardTable } from '../../test/board-table.ts';
import { liveUnderTest, type LiveUnderTest } from '../../test/live-under-test.ts';
import { PretendBoard, pretendRow } from '../../test/pretend-board.ts';
import { ViewerUnderTest } from '../../test/viewer-under-test.ts';

/** Redis is an option of large installations; `npm test` installs it or says that it is missing. */
describe('With Redis', () => {
  let database: TestDatabase;
  let table: BoardTable;
  let live: LiveUnderTest;
  let phone: ViewerUnderTest;
  let redis: ChildProcess;
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    redis = await startRedis(port);
    database = await createTestDatabase();
    table = await BoardTable.open(database.url);
    live = await liveUnderTest(
      { databaseUrl: database.url, redisUrl: `redis://127.0.0.1:${port}` },
      // No comparison helps within this spec: what arrives came by a pointer, or by the one after a reconnect.
      { headEveryMs: 600_000, reconnectMinMs: 20, reconnectMaxMs: 50 },
    );
    phone = await ViewerUnderTest.connect(live.url);
  });

  afterAll(async () => {
    await phone.close();
    await live.stop();
    await table.close();
    await database.drop();
    redis.kill('SIGKILL');
  });

  it('the same pointers travel by Redis, and what a crash of Redis swallowed is found afterwards', async () => {
    const board = new PretendBoard();
    await table.write(board.state, { pointer: false });
    await readiness(200);
    await phone.join({ board: board.state.board });
    for (let time = 1; time <= 3; time++) {
      await table.write(board.show([pretendRow('a', time * 10, 1)]), { pointer: false });
      await publish(port, formatPointer(board.state));
      await phone.hear('board:change', ({ seq }) => seq === board.state.seq);

      const dead = once(redis, 'exit');
      redis.kill('SIGKILL');
      await dead;
      await readiness(503);
      await table.write(board.show([pretendRow('a', time * 10 + 1, 1)]), { pointer: false });
      redis = await startRedis(port);
      await phone.hear('board:change', ({ seq }) => seq === board.state.seq);
      await readiness(200);
    }
    expect(phone.changes).toHaveLength(6);
  });

  async function readiness(wanted: number): Promise<void> {
    while ((await fetch(`${live.url}/live/ready`)).status !== wanted);
  }
});

async function startRedis(port: number): Promise<ChildProcess> {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'ignore'], cwd: '/' });
  for await (const chunk of server.stdout) if (String(chunk).includes('Ready to accept connections')) break;
  return server;
}

async function publish(port: number, pointer: string): Promise<void> {
  const client = createClient({ url: `redis://127.0.0.1:${port}` });
  client.on('error', () => undefined);
  await client.connect();
  await client.publish(BOARD_POINTER_CHANNEL, pointer);
  await client.close();
}

/** Below 32768: above it Linux takes the ports of outgoing connections. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 22_400 + Math.floor(Math.random() * 10_000);
    const probe = createServer().listen(port, '127.0.0.1');
    const isFree = await Promise.race([
      once(probe, 'listening').then(() => true),
      once(probe, 'error').then(() => false),
    ]);
    probe.close();
    if (isFree) return port;
  }
}
