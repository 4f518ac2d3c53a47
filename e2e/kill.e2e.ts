import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, runProduct } from './product.ts';
import type { RunningProduct } from './product.ts';

/**
 * A competition is played at full speed while somebody pulls plugs. Nothing may be lost or doubled, and every board
 * must show the truth in the end.
 */
let product: RunningProduct;

beforeAll(async () => {
  product = await runProduct();
});
afterAll(() => product.discard());

interface Report {
  entriesSent: number;
  entriesAccepted: number;
  duplicatesSent: number;
  lost: number;
  doubled: number;
  boardsConverged: boolean;
}

type Victim = 'api' | 'live' | 'postgres';

/** Plays a competition; `kills` are carried out one after the other, each as soon as the one before has been mended. */
async function playWhile(seed: number, kills: Victim[]): Promise<Report> {
  const args = [
    '--url',
    product.url,
    '--competitors',
    '10',
    '--aspects',
    '40',
    '--speed',
    '40',
    '--seed',
    String(seed),
  ];
  const child = spawn(process.execPath, [join(ROOT, 'tools/simulate/main.ts'), ...args], {
    cwd: ROOT,
    env: { ...process.env, SKILLSTAR_DATA: product.data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let said = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  await Promise.race([marking(() => said), ended]);
  for (const victim of kills) {
    const pid = product.pids[victim]!;
    process.kill(pid, 'SIGKILL');
    await mended(victim, pid);
  }
  expect({ code: await ended, said: out === '' ? said : '' }).toEqual({ code: 0, said: '' });
  return JSON.parse(out) as Report;
}

/** Marking has begun: the competition is set up and judges are tapping. */
async function marking(said: () => string): Promise<void> {
  while (!said().includes('competition ')) await new Promise((done) => setTimeout(done, 20));
}

/** The supervisor has put another process in its place, and it answers. */
async function mended(victim: Victim, pid: number): Promise<void> {
  const address = victim === 'live' ? `${product.liveUrl}/live/ready` : `${product.url}/api/ready`;
  for (;;) {
    const back = product.pids[victim];
    if (back !== null && back !== pid && (await fetch(address).catch(() => null))?.ok) return;
    await new Promise((done) => setTimeout(done, 20));
  }
}

describe('a competition at full speed', () => {
  it.each<[string, number, Victim[]]>([
    ['ends right when nothing goes wrong', 1, []],
    ['loses and doubles nothing when the api is killed', 2, ['api']],
    ['loses and doubles nothing when live is killed', 3, ['live']],
    ['loses and doubles nothing when PostgreSQL is killed', 4, ['postgres']],
    ['survives PostgreSQL being killed three times in a row', 5, ['postgres', 'postgres', 'postgres']],
  ])('%s', async (_, seed, kills) => {
    const { api, live } = product.pids;
    const report = await playWhile(seed, kills);
    expect(report).toMatchObject({ lost: 0, doubled: 0, boardsConverged: true });
    expect(report.entriesAccepted).toBe(report.entriesSent);
    expect(report.duplicatesSent).toBeGreaterThan(0);
    if (kills[0] === 'postgres') expect(product.pids).toMatchObject({ api, live });
  });
});
