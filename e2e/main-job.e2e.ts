import type { Browser, Page } from 'playwright-core';
import { formatMark } from '@skillstar/rules';
import type { Sheet } from '../tools/simulate/wire.ts';
import { openBrowser, openScreen } from './browser.ts';
import { Organiser } from './organiser.ts';
import { signInDesk } from './people.ts';
import { runProduct, type RunningProduct } from './product.ts';
import { schemeWorkbook } from './scheme-workbook.ts';
import { workbook } from './workbook.ts';

/**
 * The main job: from a template and three workbooks to a signed sheet and a row that moves on a phone. Everything that
 * an organiser does goes through the desk's own pages.
 */
let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  product = await runProduct();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.discard();
});

const NAME = '滨江市第三届职业技能竞赛';
const COMPETITORS = ['欧阳·娜仁', '𠮷田龘'];
const JUDGES = ['陈裁判', '方裁判'];

it('leads from a template, a marking scheme and two lists to a signed sheet and a moving board', async () => {
  const { page: desk, faults } = await openScreen(browser, 'desk');
  await signInDesk(desk, product, 'organiser');
  const organiser = new Organiser(desk);

  // the template, one skill, its marking scheme
  await organiser.makeCompetition(NAME, '2026-12-01');
  await organiser.addSkill('17', '网站技术');
  await organiser.follow('去导入', '还没有评分方案。');
  await organiser.importScheme(await schemeWorkbook(product.data));

  // competitors and judges from Excel; a wrong cell is named first and nothing is written
  await organiser.follow('先建代表队', '还没有选手。');
  await organiser.addDelegation('BJ', '滨江代表队');
  await organiser.follow('去加入', '还没有选手。');
  const head = ['项目', '代表队', '姓名', '单位'];
  const row = (skill: string, name: string) => [skill, 'BJ', name, '滨江技师学院'];
  await organiser.tryList(await workbook(product.data, 'wrong.xlsx', '选手', [head, row('99', COMPETITORS[0]!)]), 'A2');
  const rows = COMPETITORS.map((name) => row('17', name));
  await organiser.importList(await workbook(product.data, 'competitors.xlsx', '选手', [head, ...rows]));
  for (const name of COMPETITORS) await desk.getByText(name).first().waitFor();
  await organiser.follow('去加入', '还没有裁判。');
  const judges = [
    ['项目', '姓名', '手机', '登录名'],
    ...JUDGES.map((name, n) => ['17', name, `1390000000${n}`, `judge-${n}`]),
  ];
  await organiser.importList(await workbook(product.data, 'judges.xlsx', '裁判', judges));

  // who marks what, who leads, codes; then the skill is opened and the audience may see it
  await organiser.makeTeam('一组', JUDGES);
  await organiser.follow('去指定', '还没有裁判长。');
  await organiser.nameChief(product.signIns.find(({ role }) => role === 'chief-judge')!.name);
  await organiser.follow('去分配', '还有 2 名选手没有编号。');
  await organiser.giveCodes(COMPETITORS.length);
  await organiser.open();
  await organiser.publish();
  await organiser.showBoard('开赛');

  // a phone finds the board from the front page; two tablets sign in with a code and a PIN
  const phone = await openScreen(browser, 'phone');
  await phone.page.goto(product.url);
  await phone.page.getByRole('link', { name: NAME }).first().click();
  await phone.page.getByRole('link', { name: '网站技术' }).first().click();
  await phone.page.getByText('实时').first().waitFor();
  const tablets: Page[] = [];
  for (const judge of JUDGES) {
    const code = await organiser.inviteTablet(judge);
    const tablet = await openScreen(browser, 'tablet');
    await tablet.page.goto(`${product.url}/judge/#/enter/${code}`);
    for (let times = 0; times < 2; times++) {
      for (const digit of '2580') await tablet.page.getByRole('button', { name: digit, exact: true }).click();
      await tablet.page.getByRole('button', { name: /^(下一步|进入)$/ }).click();
    }
    await tablet.page.getByRole('button', { name: '刷新' }).waitFor();
    tablets.push(tablet.page);
  }

  // both mark every form of one competitor; the first tablet alone gives the measurement
  const sheets = await sheetsOfOne(tablets[0]!);
  expect(sheets).toHaveLength(2);
  for (const [n, tablet] of tablets.entries()) {
    for (const sheet of sheets) {
      const [measured, judged] = sheet.aspects;
      if (n === 0) await type(tablet, sheet.id, measured!.label, '30');
      await press(tablet, sheet.id, judged!.label, /^3/);
    }
  }
  await phone.page.getByText(formatMark(10_000)).first().waitFor();

  // both sign one form; it is signed when both have, and the desk says so
  for (const tablet of tablets) {
    await tablet.goto(`${product.url}/judge/#/sheet/${sheets[0]!.id}/sign`);
    await tablet.getByRole('button', { name: '签名', exact: true }).click();
    await tablet.getByRole('button', { name: '再点一次，签名确认' }).click();
    await tablet.getByText('您已签名').first().waitFor();
  }
  await desk.getByRole('link', { name: '评分进度' }).click();
  await desk.getByText('1 / 4', { exact: true }).first().waitFor();
  expect([...faults, ...phone.faults]).toEqual([]);
});

/** What this tablet's judge has to mark of the first competitor. */
async function sheetsOfOne(tablet: Page): Promise<Sheet[]> {
  const pack = await tablet.evaluate(async () => (await fetch('/api/judging/package')).json() as Promise<unknown>);
  const { sheets } = pack as { sheets: Sheet[] };
  return sheets.filter((sheet) => sheet.subject.id === sheets[0]!.subject.id);
}

/** Opens an aspect, types a mark on the pad, and waits until the server has confirmed it. */
async function type(tablet: Page, sheet: string, label: string, figures: string): Promise<void> {
  await openAspect(tablet, sheet, label);
  const pad = tablet.getByRole('group', { name: '数字键盘' });
  for (const figure of figures) await pad.getByRole('button', { name: figure, exact: true }).first().click();
  await pad.getByRole('button', { name: '记录' }).click();
  await tablet.getByText('全部已确认').first().waitFor();
}

/** Opens an aspect, presses a key, and waits until the server has confirmed it. */
async function press(tablet: Page, sheet: string, label: string, key: RegExp): Promise<void> {
  await openAspect(tablet, sheet, label);
  const keys = tablet.getByRole('group', { name: '评价分' });
  await keys.getByRole('button', { name: key }).click();
  await keys.locator('[aria-pressed=true]').waitFor();
  await tablet.getByText('全部已确认').first().waitFor();
}

async function openAspect(tablet: Page, sheet: string, label: string): Promise<void> {
  await tablet.goto(`${product.url}/judge/#/sheet/${sheet}`);
  await tablet.getByRole('button', { name: new RegExp(`^${label}`) }).click();
}
