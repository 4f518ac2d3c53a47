import type { Browser } from 'playwright-core';
import { photoBytes } from '../tools/bench/circle/photo.ts';
import type { Items } from '../tools/simulate/wire.ts';
import { faultsOf } from './axe.ts';
import { openBrowser, openScreen } from './browser.ts';
import { decideAwards } from './circle/awarding.ts';
import { issueCertificates, scan } from './circle/certifying.ts';
import { CONTEST, prepareContest, SKILL } from './circle/contest.ts';
import type { CircleContest, Office } from './circle/contest.ts';
import { register } from './circle/contestant.ts';
import type { Contestant } from './circle/contestant.ts';
import { drawAgain, drawCodes } from './circle/drawing.ts';
import { markAndSign } from './circle/marking.ts';
import { OfficeDesk } from './circle/office.ts';
import { approvePayables, pay, settle } from './circle/paying.ts';
import { Phone } from './circle/phone.ts';
import { approve, beginNotice, openBoard, propose, readBoard, readNotice } from './circle/publishing.ts';
import { approveAll, giveBack } from './circle/reviewing.ts';
import { wordsOf } from './paper.ts';
import { runProduct, type RunningProduct } from './product.ts';

/** From the announcement to the prize in the winner's hand, in one installation that began empty. */
let product: RunningProduct;
let browser: Browser;
let contest: CircleContest;
let people: Contestant[];
let phone: Phone;

beforeAll(async () => {
  product = await runProduct({ SKILLSTAR_DEMO: 'off' });
  browser = await openBrowser();
  contest = await prepareContest(product.url);
});
afterAll(async () => {
  expect(phone?.faults ?? []).toEqual([]);
  await browser?.close();
  await product?.discard();
});

/** Addresses that came about on the way. */
const publicPages: string[] = [];
const NAMES = ['阿依努尔·买买提', '欧阳文博', '龙小龘'];
const at = (what: string): string => `/api/competitions/${contest.id}/${what}`;

/** One person's session at the desk, from the sign-in to the leaving. */
async function atDesk<T>(who: Pick<Office, 'signInName'>, work: (desk: OfficeDesk) => Promise<T>): Promise<T> {
  const desk = await OfficeDesk.open(browser, product.url, contest, who.signInName);
  const done = await work(desk);
  await desk.leave();
  return done;
}
const ORGANISER = { signInName: 'organiser' };

it('is announced on a page that needs no script', async () => {
  const page = await (await fetch(`${product.url}/c/${contest.id}`)).text();
  for (const words of [CONTEST, SKILL, '年满十六周岁', '我要报名', '0571-88880000']) expect(page).toContain(words);
  expect(page).not.toMatch(/<script(?! type="application\/ld\+json")/);
});

it('takes registrations; one is returned with a reason, mended, and all are approved', async () => {
  const photo = await photoBytes();
  phone = await Phone.open(browser, product.url, contest);
  people = [await phone.register(0, NAMES[0]!, photo)];
  for (const n of [1, 2]) people.push(await register(product.url, contest, n, NAMES[n]!, photo));
  await atDesk(contest.reviewer, async (desk) => {
    await giveBack(desk, NAMES[0]!, '请填写单位全称');
    await phone.mend(people[0]!.application, '请填写单位全称', '滨江市技师学院');
    const changed = await approveAll(desk, NAMES[0]!, NAMES.slice(1));
    expect(changed).toMatch(/滨江市技师学院[\s\S]*技师学院/);
  });
  const { items } = await contest.organiser.get<Items<{ name: string }>>(at('competitors'));
  expect(items.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
});

it('draws its codes as it promised, and anybody can see that it did', async () => {
  const drawn = await atDesk(ORGANISER, (desk) => drawCodes(desk, contest, '滨江 1205'));
  for (const name of NAMES) expect(drawn.join()).toContain(name);
  const seen = await drawAgain(browser, product.url, contest);
  expect(seen).toContain('现场口令：滨江 1205');
  for (const name of NAMES) expect(seen).toContain(name);
});

it('is judged on tablets and signed; the board says who leads', async () => {
  await atDesk(ORGANISER, async (desk) => {
    await desk.go(`skills/${contest.skill}`);
    await desk.press('开放评分');
    await desk.answer('确认开放', '已开放评分');
    await openBoard(desk);
  });
  const totals = await markAndSign(browser, product.url, contest, [
    ['54', '48', '42'],
    ['36', '32', '28'],
  ]);
  expect(totals).toEqual([9_000, 8_000, 7_000]);
  expect(await readBoard(browser, product.url, contest)).toMatch(/90\.00[\s\S]*80\.00[\s\S]*70\.00/);
});

it('has its results submitted, approved by a second person, noticed, and final by themselves', async () => {
  await atDesk(contest.chief, (desk) => propose(desk, contest));
  const { paper, cells } = await atDesk(contest.supervisor, (desk) => approve(desk, contest));
  for (const words of [...NAMES, SKILL, '90.00', '80.00', '70.00']) expect(paper).toContain(words);
  for (const words of [...NAMES, SKILL, '|90|', '|80|', '|70|']) expect(cells).toContain(words);
  await atDesk(ORGANISER, (desk) => beginNotice(desk, contest, 12_000));
  const notice = await readNotice(browser, product.url, contest);
  expect(notice).toContain('公示中，还有');
  expect(notice).toContain('姓名已部分遮盖');
  for (const name of NAMES) expect(notice).not.toContain(name);
  // by the product's own minute
  const final = async () => (await readNotice(browser, product.url, contest)).includes('公示已于');
  await until(final, 100_000);
  const report = await phone.mine();
  expect(report).toMatch(/第 \d 名[\s\S]*共 3 名/);
  expect(report).toContain('最终成绩');
});

it('awards its prizes, and gives certificates that anybody can check', async () => {
  const { preview, paper } = await atDesk(ORGANISER, (desk) => decideAwards(desk, contest, TIERS));
  for (const written of [preview, paper]) {
    for (const words of [...NAMES, ...TIERS.map(({ name }) => name)]) expect(written).toContain(words);
  }
  const checked = await atDesk(ORGANISER, async (desk) => {
    const certificate = await issueCertificates(desk, NAMES[0]!, NAMES.length);
    expect((await wordsOf(certificate)).join().replaceAll(' ', '')).toContain(NAMES[0]);
    return scan(browser, certificate);
  });
  expect(checked.address).toMatch(new RegExp(`^${product.url}/certificates/`));
  for (const words of ['证书有效', NAMES[0]!, '等奖', SKILL, CONTEST]) expect(checked.words).toContain(words);
  const own = await phone.certificate();
  expect((await wordsOf(own.file)).join().replaceAll(' ', '')).toContain(NAMES[0]);
  expect(own.check).toContain(NAMES[0]);
  publicPages.push(new URL(checked.address).pathname);
});

it('pays: two persons approve, the bank pays, the winner confirms', async () => {
  const { clerk, boss } = contest;
  const owed = await atDesk(clerk, (desk) => settle(desk, '技能人才专项资金'));
  for (const net of ['4,000.00', '2,400.00', '800.00']) expect(owed).toContain(net);
  await phone.enterAccount('6222021234567890120', people[0]!.card);
  for (const one of people.slice(1)) {
    const [mine] = (await one.caller.get<Items<Payable>>('/api/me/prizes')).items;
    await one.caller.call('PUT', `/api/payables/${mine!.id}/payee`, {
      holder: one.name,
      bank: '中国工商银行滨江支行',
      account: '6222021234567890123'.slice(0, 18) + String(people.indexOf(one)),
      document: one.card,
    });
  }
  await atDesk(boss, (desk) => approvePayables(desk, 3));
  await atDesk(ORGANISER, (desk) => approvePayables(desk, 3));
  const { csv, rows } = await atDesk(clerk, (desk) => pay(desk, 3, 'ICBC-1220'));
  for (const words of [...NAMES, '6222021234567890120', '4000.00', '2400.00', '800.00']) {
    expect(csv.toString('utf8')).toContain(words);
  }
  for (const words of [...NAMES, '6222021234567890120', '4000', '2400', '800']) expect(rows.flat()).toContain(words);
  await phone.confirmReceipt();
  const { balances } = await clerk.caller.get<{ balances: Record<string, number> }>(at('prizes'));
  expect(Object.values(balances).reduce((sum, one) => sum + one, 0)).toBe(0);
});

describe.each(['zh-CN', 'en'])('what has come about, in %s', (locale) => {
  it('passes axe on the phone of anybody, and of the winner', async () => {
    const { page, context } = await openScreen(browser, 'phone', { locale });
    await context.addCookies(await phone.page.context().cookies());
    const { id, skill } = contest;
    for (const path of [`/c/${id}`, `/register/${id}`, `/draws/${skill}`, `/results/${skill}`, '/me', ...publicPages]) {
      await page.goto(`${product.url}${path}?lang=${locale === 'en' ? 'en' : 'zh-CN'}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page
        .locator('main')
        .getByText(locale === 'en' ? /[a-z]{4}/ : /[一-龥]{2}/)
        .first()
        .waitFor();
      expect([path, await faultsOf(page)]).toEqual([path, []]);
      const { width } = (await page.locator('main').boundingBox())!;
      expect([path, width <= 390]).toEqual([path, true]);
    }
    await context.close();
  });
});

const TIERS = [
  { name: '一等奖', yuan: '5000' },
  { name: '二等奖', yuan: '3000' },
  { name: '三等奖', yuan: '1000' },
];

interface Payable {
  id: string;
}

async function until(holds: () => Promise<boolean>, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((done) => setTimeout(done, 500));
  }
}
