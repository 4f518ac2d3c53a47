import type { Browser } from 'playwright-core';
import { v7 } from 'uuid';
import { photoBytes } from '../tools/bench/circle/photo.ts';
import type { Items } from '../tools/simulate/wire.ts';
import { openBrowser } from './browser.ts';
import { CONTEST, prepareContest, SKILL } from './circle/contest.ts';
import type { CircleContest } from './circle/contest.ts';
import { register } from './circle/contestant.ts';
import type { Contestant } from './circle/contestant.ts';
import { Phone } from './circle/phone.ts';
import { markAndSign } from './circle/marking.ts';
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

const NAMES = ['阿依努尔·买买提', '欧阳文博', '龙小龘'];
interface Line {
  id: string;
  name: string;
  version: number;
}
const at = (what: string): string => `/api/competitions/${contest.id}/${what}`;

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
  const queue = async () => (await contest.reviewer.caller.get<Items<Line>>(at('applications?status=submitted'))).items;
  const [first] = (await queue()).filter(({ name }) => name === NAMES[0]);
  await contest.reviewer.caller.post(`/api/applications/${first!.id}/decisions`, {
    decision: 'returned',
    reasons: [{ field: 'answers.unit', reason: '请填写单位全称' }],
    version: first!.version,
  });
  await phone.mend(people[0]!.application, '请填写单位全称', '滨江市技师学院');
  const waiting = await queue();
  expect(waiting.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
  await contest.reviewer.caller.post(at('application-decisions'), {
    decision: 'approved',
    reason: null,
    items: waiting.map(({ id, version }) => ({ id, version })),
  });
  const { items } = await contest.organiser.get<Items<{ name: string }>>(at('competitors'));
  expect(items.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
});

it('draws its codes as it promised, and anybody can see that it did', async () => {
  const draw = await contest.organiser.post<{ id: string; commitment: string }>(`/api/skills/${contest.skill}/draws`, {
    kind: 'codes',
  });
  await contest.organiser.post(`/api/draws/${draw.id}/result`, { word: '滨江 1205' });
  const { items } = (await (await fetch(`${product.url}/api/skills/${contest.skill}/draws`)).json()) as Items<{
    commitment: string;
    seed: string;
    assignments: unknown[];
  }>;
  expect(items[0]).toMatchObject({ commitment: draw.commitment, seed: expect.stringContaining('滨江 1205') });
  expect(items[0]!.assignments).toHaveLength(3);
});

it('is judged on a tablet and signed; the board says who leads', async () => {
  await contest.organiser.post(`/api/skills/${contest.skill}/open`, {});
  const totals = await markAndSign(browser, product.url, contest, ['90', '80', '70']);
  expect(totals).toEqual([9_000, 8_000, 7_000]);
});

it('has its results submitted, approved by a second person, noticed, and final by themselves', async () => {
  const results = await contest.chief.caller.get<{ contentHash: string; blockers: unknown[] }>(
    `/api/skills/${contest.skill}/results`,
  );
  expect(results.blockers).toEqual([]);
  const proposal = await contest.chief.caller.post<{ id: string }>(`/api/skills/${contest.skill}/result-proposals`, {
    contentHash: results.contentHash,
  });
  const publication = await contest.supervisor.caller.post<{ id: string }>(
    `/api/result-proposals/${proposal.id}/approval`,
    {},
  );
  await contest.organiser.post(`/api/publications/${publication.id}/notice`, {
    endsAt: new Date(Date.now() + 2_000).toISOString(),
    masked: true,
  });
  const noticed = await people[0]!.caller.get<Items<{ rank: number; final: boolean }>>('/api/me/results');
  expect(noticed.items.map(({ final }) => final)).toEqual([false]);
  // by the product's own minute
  const isFinal = async () => {
    const { notice } = await contest.organiser.get<{ notice: { finalAt: string | null } }>(
      `/api/publications/${publication.id}`,
    );
    return notice.finalAt !== null;
  };
  await until(isFinal, 100_000);
  const report = await phone.mine();
  expect(report).toMatch(/第 \d 名[\s\S]*共 3 名/);
  expect(report).toContain('最终成绩');
});

it('awards its prizes, which two persons approve, and the bank pays', async () => {
  const award = `${at('award-scheme')}?skill=${contest.skill}`;
  const { scheme, version } = await contest.organiser.get<{ scheme: Scheme; version: number }>(award);
  scheme.prizes.tiers = ['一等奖', '二等奖', '三等奖'].map((name, n) => ({
    award: name,
    size: { count: 1 },
    prize: [500_000, 300_000, 100_000][n]!,
  }));
  await contest.organiser.call('PUT', award, { version, scheme });
  const preview = await contest.organiser.post<{ publication: { id: string } }>(
    `${at('award-previews')}?skill=${contest.skill}`,
    { overrides: [] },
  );
  const decision = await contest.organiser.post<{ awards: { award: string; recipient: string }[]; amount: number }>(
    `${at('award-decisions')}?skill=${contest.skill}`,
    { base: 0, schemeVersion: version + 1, publication: preview.publication.id, overrides: [] },
  );
  expect(decision.amount).toBe(900_000);

  const { clerk, boss } = contest;
  await clerk.caller.call('PUT', at('prizes/terms'), {
    fundSource: '技能人才专项资金',
    taxRate: '20',
    exemptBasis: null,
    basis: 'gross',
    version: null,
  });
  await clerk.caller.post(at('payables/settlement'), {});
  const payables = async () => (await clerk.caller.get<Items<Payable>>(at('payables'))).items;
  expect((await payables()).map(({ net }) => net).sort((a, b) => b - a)).toEqual([400_000, 240_000, 80_000]);

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
  const seen = (await payables()).map(({ id, contentHash }) => ({ id, contentHash }));
  for (const approver of [boss.caller, contest.organiser]) {
    await approver.post(at('payables/approvals'), { payables: seen });
  }
  expect((await payables()).map(({ status }) => status)).toEqual(['approved', 'approved', 'approved']);
  const batch = v7();
  await clerk.caller.post(at('bank-batches'), { id: batch, payables: seen.map(({ id }) => id) });
  await clerk.caller.post(`/api/bank-batches/${batch}/payment`, { paidOn: '2026-12-20', reference: 'ICBC-1220' });
  expect((await payables()).map(({ status }) => status)).toEqual(['paid', 'paid', 'paid']);
  await phone.confirmReceipt();
  const { balances } = await clerk.caller.get<{ balances: Record<string, number> }>(at('prizes'));
  expect(Object.values(balances).reduce((sum, one) => sum + one, 0)).toBe(0);
});

interface Scheme {
  prizes: { tiers: unknown[] };
}
interface Payable {
  id: string;
  net: number;
  status: string;
  contentHash: string;
}

async function until(holds: () => Promise<boolean>, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((done) => setTimeout(done, 500));
  }
}
