import { v7 } from 'uuid';
import { ACCOUNT, PrizeScene } from '../../../test/prize-scene.ts';
import { startTestApplication } from '../../../test/test-application.ts';
import type { TestApplication } from '../../../test/test-application.ts';
import { verify } from '../../platform/events/verify.ts';
import { PersonalDataService } from '../../registration/personal-data/personal-data.service.ts';
import { PRIZE_ROWS } from './prize-rows.ts';

describe('Accounts of winners', () => {
  let test: TestApplication;
  let scene: PrizeScene;
  beforeAll(async () => {
    test = await startTestApplication();
    scene = await PrizeScene.of(test);
    const terms = { opensAt: null, closesAt: null, purgeOn: '2030-06-01', version: 0 };
    expect((await scene.director.put(scene.at('registration'), terms)).status).toBe(200);
  });
  afterAll(() => test.stop());

  const night = (day: string) => test.app.get(PersonalDataService).purgeDue(new Date(`${day}T20:00:00Z`));
  const view = (id: string) => scene.clerk.post(`/api/payables/${id}/payee/view`, { reason: '核对' });
  const declare = async (tax: number): Promise<void> => {
    const id = v7();
    const listed = await scene.clerk.post(scene.at('tax-handovers'), { id, through: '2030-06-30', tax });
    expect(listed.status).toBeLessThan(300);
    await night('2030-06-01');
    expect((await scene.clerk.get(`/api/tax-handovers/${id}/file`)).status).toBe(200);
    const paid = await scene.boss.post(`/api/tax-handovers/${id}/payment`, {
      paidOn: '2030-06-30',
      reference: '完税',
    });
    expect([paid.body.code, paid.status < 300]).toEqual([undefined, true]);
  };
  const forgotten = async (): Promise<unknown[]> =>
    (
      await test.database.query(
        `select body::json->'after' as after from event where type = 'personalData.forgotten' order by id`,
      )
    ).map(({ after }: { after: unknown }) => after);

  it('are forgotten on the day of the registration, each once nothing has to be paid by it any more', async () => {
    const [first, second] = await scene.approved([500_000, 300_000]);
    const batch = (await scene.batch([first])).body.id;
    await scene.clerk.post(`/api/payables/${first.id}/payment`, { paidOn: '2030-01-01', reference: 'ICBC-1' });
    await night('2030-05-30');
    expect((await view(first.id)).body.account).toBe(ACCOUNT);
    await night('2030-06-01');
    // the tax office has still to be told whose tax was withheld
    expect(await forgotten()).toEqual([]);
    await declare(100_000);
    await night('2030-06-01');
    expect(await forgotten()).toEqual([{ payees: 1 }]);
    expect((await view(second.id)).body.account).toBe(ACCOUNT);
    const bank = await scene.clerk.get(`/api/bank-batches/${batch}/file?format=csv`);
    expect([bank.status, bank.body.code]).toEqual([410, 'registration.purged']);
    // what was paid still says to whom, by its end only; the key is gone, and the rows are as the chain has them
    const paid = (await scene.living()).find(({ id }: { id: string }) => id === first.id);
    expect(paid.payee).toMatchObject({ account: '***************0123' });
    expect(await test.database.query('select sealed from payee_key where sealed is null')).toHaveLength(1);
    await test.database.transaction(async (tx) => expect((await verify(tx, PRIZE_ROWS)).fault).toBeNull());

    await scene.batch([second]);
    await scene.clerk.post(`/api/payables/${second.id}/payment`, { paidOn: '2030-06-02', reference: 'ICBC-2' });
    await declare(60_000);
    await night('2030-06-02');
    await night('2030-06-03');
    expect(await forgotten()).toEqual([{ payees: 1 }, { payees: 1 }]);
  });

  it('are entered anew when something is owed again', async () => {
    await scene.award([600_000]);
    await scene.settle();
    const owed = (await scene.living()).find(({ status, direction }) => status === 'open' && direction === 'pay');
    expect(owed.payee).toBeNull();
    expect((await scene.approve(scene.boss, owed)).body.code).toBe('payable.payeeMissing');
    expect((await scene.enter(scene.clerk, owed)).status).toBe(200);
    expect((await view(owed.id)).body.account).toBe(ACCOUNT);
  });
});
