import { v7 } from 'uuid';
import { ACCOUNT, payee, PrizeScene } from '../../../test/prize-scene.ts';
import { startTestApplication } from '../../../test/test-application.ts';
import type { TestApplication } from '../../../test/test-application.ts';
import { readWorkbook } from '../../platform/excel/excel.ts';
import { verify } from '../../platform/events/verify.ts';
import { checkLedger } from './check-ledger.ts';
import { PRIZE_ROWS } from './prize-rows.ts';

let test: TestApplication;
let scene: PrizeScene;

beforeAll(async () => {
  test = await startTestApplication();
});
afterAll(() => test.stop());
beforeEach(async () => {
  scene = await PrizeScene.of(test);
});

async function proven(): Promise<void> {
  await test.database.transaction(async (tx) => {
    expect(await checkLedger(tx)).toBeNull();
    expect((await verify(tx, PRIZE_ROWS)).fault).toBeNull();
  });
}

describe('Prize money', () => {
  it('goes from award to receipt: 5000, 3000 and 1000 yuan pay out 4000, 2400 and 800', async () => {
    const payables = await scene.approved([500_000, 300_000, 100_000]);
    expect(payables.map(({ gross, tax, net }) => [gross, tax, net])).toEqual([
      [500_000, 100_000, 400_000],
      [300_000, 60_000, 240_000],
      [100_000, 20_000, 80_000],
    ]);
    expect(await scene.balances()).toEqual({
      bank: 0,
      claim: 0,
      cost: 900_000,
      owed: -720_000,
      tax: -180_000,
      transit: 0,
    });
    const made = (await scene.batch(payables)).body;
    expect(made).toMatchObject({ n: 1, total: 720_000, payments: 3, sent: 3, paid: 0 });
    expect(await scene.balances()).toMatchObject({ owed: 0, transit: -720_000 });
    const paid = await scene.clerk.post(`/api/bank-batches/${made.id}/payment`, {
      paidOn: '2026-12-20',
      reference: 'ICBC-1',
    });
    expect(paid.body).toMatchObject({ sent: 0, paid: 3 });
    expect(await scene.balances()).toEqual({
      bank: -720_000,
      claim: 0,
      cost: 900_000,
      owed: 0,
      tax: -180_000,
      transit: 0,
    });
    const receipt = await scene.clerk.post(`/api/payables/${payables[0].id}/receipt`, { receipt: '收据 001' });
    expect(receipt.body).toMatchObject({ status: 'paid', receipt: '收据 001', paidOn: '2026-12-20' });
    await proven();
  });

  it('is made once, however often it is settled, and waits while results are under notice', async () => {
    await scene.setTerms();
    await scene.award([500_000]);
    expect(await scene.settle()).toEqual({ made: 1, cancelled: 0, waiting: [] });
    expect(await scene.settle()).toEqual({ made: 0, cancelled: 0, waiting: [] });
    const [payable] = await scene.living();
    await scene.enter(scene.clerk, payable);
    await scene.approve(scene.boss, ...(await scene.living()));
    await scene.approve(scene.director, ...(await scene.living()));
    await scene.skill.correct([9000, 8900, 8800, 8700, 8600, 8500, 8400, 8300, 8200, 8100]);
    await scene.award([0]);
    expect(await scene.settle()).toEqual({ made: 0, cancelled: 0, waiting: ['网站技术'] });
    expect((await scene.batch([payable])).body.code).toBe('prize.notFinal');
    expect(await scene.settle()).toMatchObject({ made: 0, cancelled: 0 });
  });

  it('of a team is shared to the fen, and every member has a payable of his own', async () => {
    await scene.setTerms();
    await scene.award([], 500_000);
    await scene.settle();
    const shares = await scene.living();
    expect(shares.map(({ recipient, gross, tax, net }) => [recipient, gross, tax, net])).toEqual([
      ['冯九', 166_667, 33_333, 133_334],
      ['王八斤', 166_667, 33_333, 133_334],
      ['陈十', 166_666, 33_333, 133_333],
    ]);
    expect(await scene.balances()).toMatchObject({ cost: 500_000, owed: -400_001, tax: -99_999 });
  });

  it('is exempt only with its document, and where the fund bears the tax the winner gets the amount whole', async () => {
    const refused = await scene.setTerms({ taxRate: null });
    expect([refused.status, refused.body.errors[0].field, refused.body.errors[0].code]).toEqual([
      400,
      'taxRate',
      'prize.rateInvalid',
    ]);
    expect((await scene.setTerms({ taxRate: null, exemptBasis: '粤府〔2026〕8号' })).status).toBe(200);
    await scene.award([500_000]);
    await scene.settle();
    expect((await scene.living())[0]).toMatchObject({
      gross: 500_000,
      tax: 0,
      net: 500_000,
      exemptBasis: '粤府〔2026〕8号',
    });
    expect((await scene.setTerms({ basis: 'net', version: 1 })).status).toBe(200);
    expect(await scene.settle()).toMatchObject({ made: 1, cancelled: 1 });
    expect((await scene.living())[0]).toMatchObject({ gross: 625_000, tax: 125_000, net: 500_000 });
    expect((await scene.setTerms({ version: 1 })).body.code).toBe('version.stale');
    await scene.enter(scene.clerk, (await scene.living())[0]);
    await scene.approve(scene.boss, ...(await scene.living()));
    await scene.approve(scene.director, ...(await scene.living()));
    expect((await scene.setTerms({ version: 2 })).body.code).toBe('prize.termsInUse');
    await proven();
  });

  it('is approved by two persons, neither of whom is the winner or entered the account', async () => {
    await scene.setTerms();
    await scene.award([500_000]);
    await scene.settle();
    const none = await scene.approve(scene.boss, ...(await scene.living()));
    expect([none.status, none.body.code]).toEqual([409, 'payable.payeeMissing']);
    await scene.enter(scene.clerk, (await scene.living())[0]);
    expect((await scene.approve(scene.clerk, ...(await scene.living()))).body.code).toBe('payable.enteredByYou');
    expect((await scene.approve(scene.boss, ...(await scene.living()))).body).toEqual({ approved: 0, waiting: 1 });
    expect((await scene.approve(scene.boss, ...(await scene.living()))).body.code).toBe('payable.approvedByYou');
    expect((await scene.batch(await scene.living())).body.code).toBe('payable.stateRefuses');
    await test.database.query('update competitor set person_id = $2 where id = $1', [
      scene.skill.competitors[0],
      scene.director.person,
    ]);
    expect((await scene.approve(scene.director, ...(await scene.living()))).body.code).toBe('payable.toYourself');
    expect((await scene.living())[0]).toMatchObject({ status: 'open', approvals: [{ person: '财务主管' }] });
  });

  it('approved by two at the same moment is approved once, and by one twice at once only half', async () => {
    await scene.setTerms();
    await scene.award([500_000, 300_000]);
    await scene.settle();
    for (const payable of await scene.living()) await scene.enter(scene.clerk, payable);
    const seen = await scene.living();
    const together = await Promise.all([
      scene.approve(scene.boss, ...seen),
      scene.approve(scene.director, ...[...seen].reverse()),
    ]);
    expect(together.map(({ status }) => status)).toEqual([200, 200]);
    expect(together.map(({ body }) => body.approved).sort()).toEqual([0, 2]);
    expect((await scene.living()).map(({ status }) => status)).toEqual(['approved', 'approved']);
    await scene.award([500_000, 300_000, 100_000]);
    await scene.settle();
    const third = (await scene.living()).find(({ status }) => status === 'open');
    await scene.enter(scene.clerk, third);
    const fresh = (await scene.living()).find(({ status }) => status === 'open');
    const twice = await Promise.all([scene.approve(scene.boss, fresh), scene.approve(scene.boss, fresh)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await scene.living()).find(({ id }) => id === fresh.id)).toMatchObject({ status: 'open' });
    await proven();
  });

  it('that changed after somebody looked is not approved, and another account voids what was approved', async () => {
    const [payable] = await scene.approved([500_000]);
    await scene.enter(scene.clerk, payable, '6222029999999999999');
    const [reopened] = await scene.living();
    expect(reopened).toMatchObject({ status: 'open', approvals: [] });
    expect((await scene.approve(scene.boss, payable)).body.code).toBe('payable.changed');
    expect((await scene.approve(scene.boss, reopened)).body).toEqual({ approved: 0, waiting: 1 });
    await proven();
  });

  it('that the bank returns is owed again, approved anew and paid by another batch', async () => {
    const [payable] = await scene.approved([500_000]);
    const first = (await scene.batch([payable])).body;
    expect((await scene.enter(scene.clerk, payable)).body.code).toBe('payee.onItsWay');
    const returned = await scene.clerk.post(`/api/payables/${payable.id}/return`, { reason: '户名不符' });
    expect(returned.body).toMatchObject({ status: 'returned', returnReason: '户名不符' });
    expect(await scene.balances()).toMatchObject({ owed: -400_000, transit: 0 });
    expect((await scene.batch([payable])).body.code).toBe('payable.stateRefuses');
    await scene.clerk.post(`/api/payables/${payable.id}/retry`, {});
    expect((await scene.approve(scene.boss, ...(await scene.living()))).body).toEqual({ approved: 0, waiting: 1 });
    expect((await scene.approve(scene.director, ...(await scene.living()))).body).toEqual({ approved: 1, waiting: 0 });
    const second = (await scene.batch([payable])).body;
    expect(second.n).toBe(2);
    await scene.clerk.post(`/api/bank-batches/${first.id}/payment`, { paidOn: '2026-12-20', reference: 'old' });
    expect((await scene.living())[0].status).toBe('sent');
    await scene.clerk.post(`/api/bank-batches/${second.id}/payment`, { paidOn: '2026-12-21', reference: 'new' });
    expect((await scene.living())[0]).toMatchObject({ status: 'paid', bankReference: 'new' });
    await proven();
  });

  it('follows a correction: what has not left is replaced, what was paid is taken back or added to', async () => {
    const payables = await scene.approved([500_000, 300_000]);
    await scene.batch([payables[0]]);
    await scene.clerk.post(`/api/payables/${payables[0].id}/payment`, { paidOn: '2026-12-20', reference: 'x' });
    await scene.award([300_000, 500_000]);
    expect(await scene.settle()).toMatchObject({ made: 2, cancelled: 1 });
    const claim = (await scene.living()).find(({ direction }) => direction === 'recover');
    expect(claim).toMatchObject({ amount: 200_000, net: 160_000, status: 'open' });
    expect(await scene.balances()).toMatchObject({ bank: -400_000, claim: 160_000, cost: 800_000, owed: -400_000 });
    await scene.approve(scene.boss, claim);
    await scene.approve(scene.director, claim);
    await scene.clerk.post(`/api/payables/${claim.id}/payment`, { paidOn: '2026-12-28', reference: '退回' });
    expect(await scene.balances()).toMatchObject({ bank: -240_000, claim: 0 });
    expect(await scene.settle()).toMatchObject({ made: 0, cancelled: 0 });
    await proven();
  });

  it('asked for twice goes to the bank once', async () => {
    const payables = await scene.approved([500_000, 300_000]);
    const id = v7();
    const both = await Promise.all([scene.batch(payables, id), scene.batch(payables, id)]);
    expect(both.map(({ status, body }) => [status, body.n])).toEqual([
      [201, 1],
      [201, 1],
    ]);
    expect((await scene.batch([payables[0]], id)).body.code).toBe('bankBatch.idTaken');
    expect(await scene.balances()).toMatchObject({ transit: -640_000 });
  });
});

describe('Before the money moves', () => {
  const due = async () => (await scene.clerk.get(scene.at('prizes'))).body.due;

  it('the clerk sees what the awards would make, and nothing is left once they are settled', async () => {
    await scene.award([500_000, 300_000]);
    expect(await due()).toEqual({ made: 2, cancelled: 0 });
    await scene.setTerms();
    await scene.settle();
    expect(await due()).toEqual({ made: 0, cancelled: 0 });
    await scene.award([300_000, 300_000]);
    expect(await due()).toEqual({ made: 1, cancelled: 1 });
  });

  it('winners whose account is missing are written to, each reader once a day; the others are named', async () => {
    await scene.setTerms();
    await scene.award([500_000, 300_000, 100_000]);
    await scene.settle();
    const winner = await test.as({ name: '赵一', roles: ['competitor'] });
    await test.database.query(`update person set mail = 'winner@example.org' where id = $1`, [winner.person]);
    await test.database.query('update competitor set person_id = $2 where id = any($1)', [
      scene.skill.competitors.slice(0, 2),
      winner.person,
    ]);
    const remind = async () => (await scene.clerk.post(scene.at('payables/reminders'), {})).body;
    const letters = () => test.database.query(`select body from outbox_mail where recipient = 'winner@example.org'`);
    expect((await scene.director.post(scene.at('payables/reminders'), {})).status).toBe(403);
    expect(await remind()).toEqual({ reminded: 2, recently: 0, unreachable: ['选手2'] });
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter.body).toContain('选手0（一等奖）、选手1（二等奖）');
    expect(await remind()).toEqual({ reminded: 0, recently: 2, unreachable: ['选手2'] });
    expect((await scene.living()).map(({ remindedAt }) => remindedAt !== null)).toEqual([true, true, false]);
    await scene.enter(winner, (await scene.living())[0]);
    expect(await remind()).toEqual({ reminded: 0, recently: 1, unreachable: ['选手2'] });
    expect(await letters()).toHaveLength(1);
  });
});

describe('Accounts of winners', () => {
  it('are entered by the winner himself and shown masked; a stranger finds nothing', async () => {
    const winner = await test.as({ name: '赵一', roles: ['competitor'] });
    const stranger = await test.as({ name: '路人', roles: ['competitor'] });
    await test.database.query('update competitor set person_id = $2 where id = $1', [
      scene.skill.competitors[0],
      winner.person,
    ]);
    await scene.setTerms();
    await scene.award([500_000]);
    await scene.settle();
    const [mine] = (await winner.get('/api/me/prizes')).body.items;
    expect(mine).toMatchObject({ recipient: '选手0', net: 400_000, payee: null });
    expect((await scene.enter(stranger, mine)).status).toBe(403);
    expect((await stranger.get('/api/me/prizes')).body.items).toEqual([]);
    const entered = await scene.enter(winner, mine);
    expect(entered.body.payee).toMatchObject({
      holder: '选手0',
      account: '***************0123',
      document: '110105********002X',
      shared: false,
    });
    expect(JSON.stringify((await scene.living()).concat(entered.body))).not.toContain(ACCOUNT);
    await scene.approve(scene.boss, ...(await scene.living()));
    expect((await scene.living())[0].approvals).toMatchObject([{ person: '财务主管' }]);
    expect((await winner.get('/api/me/prizes')).body.items[0].approvals).toEqual([]);
    const [row] = await test.database.query('select * from payee where entered_by = $1', [winner.person]);
    expect(JSON.stringify(row) + row.sealed.toString('latin1')).not.toContain(ACCOUNT);
  });

  it('are seen whole by finance only, with a reason that stands in the trail', async () => {
    await scene.setTerms();
    await scene.award([500_000]);
    await scene.settle();
    const [payable] = await scene.living();
    await scene.enter(scene.clerk, payable);
    const view = `/api/payables/${payable.id}/payee/view`;
    expect((await scene.director.post(view, { reason: '看看' })).status).toBe(403);
    expect((await scene.clerk.post(view, { reason: ' ' })).status).toBe(400);
    expect((await scene.clerk.post(view, { reason: '核对回单' })).body).toEqual({
      account: ACCOUNT,
      document: '11010519491231002X',
    });
    const [event] = await test.database.query(
      `select body from event where type = 'payee.viewed' and subject_id = $1`,
      [payable.id],
    );
    expect(JSON.parse(event.body)).toMatchObject({ actor: scene.clerk.person, reason: '核对回单' });
    expect(event.body).not.toContain(ACCOUNT);
  });

  it('that two winners share are pointed out', async () => {
    await scene.setTerms();
    await scene.award([500_000, 300_000]);
    await scene.settle();
    for (const payable of await scene.living()) await scene.enter(scene.clerk, payable);
    expect((await scene.living()).map((payable) => payable.payee.shared)).toEqual([true, true]);
    await scene.enter(scene.clerk, (await scene.living())[0], '6222020000000000000');
    expect((await scene.living()).map((payable) => payable.payee.shared)).toEqual([false, false]);
  });

  it.each([
    ['full-width digits', { account: '６２２２０２１２３４５６７８９０' }],
    ['letters', { account: '6222O21234567890' }],
    ['no holder', { holder: ' ' }],
    ['a card whose check character is wrong', { document: '110105194912310021' }],
  ])('with %s are refused, and nothing is kept', async (_, more) => {
    await scene.setTerms();
    await scene.award([500_000]);
    await scene.settle();
    const [payable] = await scene.living();
    const refused = await scene.clerk.put(`/api/payables/${payable.id}/payee`, { ...payee('赵一'), ...more });
    expect([refused.status, refused.body.code]).toEqual([400, 'validation.failed']);
    expect((await scene.living())[0].payee).toBeNull();
  });
});

describe('The bank file', () => {
  it('holds the accounts whole, as CSV and as Excel, and nothing in it is a formula', async () => {
    await scene.setTerms();
    await scene.award([500_000, 300_000]);
    await scene.settle();
    const [one, other] = await scene.living();
    await scene.clerk.put(`/api/payables/${one.id}/payee`, payee('=cmd|"/c calc"!A0'));
    await scene.clerk.put(`/api/payables/${other.id}/payee`, payee('𠮷𪚥·买买提', '0022020000000000000'));
    await scene.approve(scene.boss, ...(await scene.living()));
    await scene.approve(scene.director, ...(await scene.living()));
    const { body } = await scene.batch(await scene.living());
    expect((await scene.director.get(`/api/bank-batches/${body.id}/file?format=csv`)).status).toBe(403);
    const csv = await scene.take(`/api/bank-batches/${body.id}/file?format=csv`);
    expect(csv.toString('utf8')).toBe(
      [
        '\ufeff"序号","收款人户名","收款账号","开户行","金额（元）","用途"',
        `1,"'=cmd|""/c calc""!A0","${ACCOUNT}","中国工商银行佛山分行营业部",4000.00,"技能之星 一等奖"`,
        '2,"𠮷𪚥·买买提","0022020000000000000","中国工商银行佛山分行营业部",2400.00,"技能之星 二等奖"',
        '',
      ].join('\r\n'),
    );
    const xlsx = await scene.take(`/api/bank-batches/${body.id}/file?format=xlsx`);
    const { sheets } = await readWorkbook(xlsx);
    const cells = sheets[0]!.rows.flatMap((row) => row.cells);
    expect(cells.some(({ formula }) => formula)).toBe(false);
    expect(cells.filter(({ row, column }) => row === 2 && column <= 5).map(({ text }) => text)).toEqual([
      '1',
      '=cmd|"/c calc"!A0',
      ACCOUNT,
      '中国工商银行佛山分行营业部',
      '4000',
    ]);
    // text: as numbers they would be 6.22202E+18, and lose what they begin with
    expect(cells.filter(({ row, column }) => column === 3 && row < 4).map(({ kind }) => kind)).toEqual(
      Array(3).fill('text'),
    );
    expect(cells.filter(({ row, column }) => row === 3 && column < 4).map(({ text }) => text)).toEqual([
      '2',
      '𠮷𪚥·买买提',
      '0022020000000000000',
    ]);
    expect(cells.find(({ row, column }) => row === 4 && column === 5)?.number).toBe(6400);
    const taken = await test.database.query(
      `select body from event where type = 'bankBatch.fileTaken' and subject_id = $1`,
      [body.id],
    );
    expect(taken).toHaveLength(2);
  });
});
