/* eslint-disable @typescript-eslint/no-explicit-any -- a spec looks at whatever a route answers */
import { PrizeScene } from '../../../../test/prize-scene.ts';
import { startTestApplication } from '../../../../test/test-application.ts';
import type { TestApplication } from '../../../../test/test-application.ts';
import type { TestClient } from '../../../../test/test-client.ts';
import { verify } from '../../../platform/events/verify.ts';
import { checkLedger } from '../check-ledger.ts';
import { PRIZE_ROWS } from '../prize-rows.ts';

let test: TestApplication;
let scene: PrizeScene;

beforeAll(async () => {
  test = await startTestApplication();
});
afterAll(() => test.stop());
beforeEach(async () => {
  scene = await PrizeScene.of(test);
  await scene.setTerms();
});

const teams = async (): Promise<any[]> => (await scene.clerk.get(scene.at('prize-teams'))).body.items;
async function share(parts: number[], more: object = {}, by: TestClient = scene.clerk) {
  const [team] = await teams();
  const shares = team.members.map(({ competitor }: any, n: number) => ({ competitor, parts: parts[n] }));
  return by.put(scene.at(`prize-teams/${team.subject}`), {
    version: team.version,
    basis: '队员书面约定 2026-12-01',
    shares: shares.filter(({ parts: own }: any) => own),
    ...more,
  });
}

describe('The prize of a team', () => {
  it('is divided equally to the fen, seven ways of one yuan too', async () => {
    await scene.award([], 100, 7);
    await scene.settle();
    const shares = (await scene.living()).map(({ amount }) => amount);
    expect(shares.sort()).toEqual([14, 14, 14, 14, 14, 15, 15]);
    expect((await teams())[0]).toMatchObject({ name: '三人队', amounts: [100], version: 0, held: false, basis: null });
  });

  it('is divided as its members agreed, with what that rests on, until money has left', async () => {
    await scene.award([], 500_000);
    await scene.settle();
    expect((await share([5, 3, 2])).status).toBe(200);
    const [team] = await teams();
    expect(team).toMatchObject({ version: 1, basis: '队员书面约定 2026-12-01', setBy: '出纳', outdated: false });
    expect(team.members.map(({ amount }: any) => amount)).toEqual([250_000, 150_000, 100_000]);
    expect((await scene.clerk.get(scene.at('prizes'))).body.due).toEqual({ made: 3, cancelled: 3 });
    expect(await scene.settle()).toMatchObject({ made: 3, cancelled: 3 });
    expect((await scene.living()).map(({ gross }) => gross)).toEqual([250_000, 150_000, 100_000]);
    await share([1, 1, 5]);
    await scene.settle();
    const odd = await scene.living();
    expect(odd.map(({ gross }) => gross)).toEqual([357_143, 71_429, 71_428]);
    expect(odd.reduce((sum, { gross }) => sum + gross, 0)).toBe(500_000);
    await scene.enter(scene.clerk, odd[0]);
    const seen = (await scene.living()).slice(0, 1);
    await scene.approve(scene.boss, ...seen);
    await scene.approve(scene.director, ...seen);
    await scene.batch(seen);
    expect((await share([1, 1, 1])).body.code).toBe('share.onItsWay');
    expect((await teams())[0].held).toBe(true);
    await test.database.transaction(async (tx) => {
      expect(await checkLedger(tx)).toBeNull();
      expect((await verify(tx, PRIZE_ROWS)).fault).toBeNull();
    });
  });

  it('is not divided by a stale or partial list, by others, or among people who are no longer the team', async () => {
    await scene.award([], 500_000);
    expect((await share([5, 3, 2], {}, scene.director)).status).toBe(403);
    expect((await share([5, 3])).body.code).toBe('share.otherMembers');
    expect((await share([5, 3, 2], { version: 1 })).body.code).toBe('version.stale');
    expect((await share([5, 3, 2], { basis: ' ' })).status).toBe(400);
    const elsewhere = await PrizeScene.of(test);
    const [team] = await teams();
    const stolen = await elsewhere.clerk.put(elsewhere.at(`prize-teams/${team.subject}`), {
      version: 0,
      basis: 'x',
      shares: [{ competitor: team.members[0].competitor, parts: 1 }],
    });
    expect(stolen.body.code).toBe('id.unknown');
    await share([5, 3, 2]);
    await scene.award([], 500_000, 4);
    expect((await teams())[0]).toMatchObject({ outdated: true, version: 1 });
    expect((await scene.settle()).code).toBe('share.outdated');
    expect((await scene.clerk.get(scene.at('prizes'))).body.due).toBeNull();
    expect(await scene.living()).toEqual([]);
    await share([5, 3, 2, 2]);
    expect(await scene.settle()).toMatchObject({ made: 4 });
  });
});
