import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import type { Caller } from '../tools/simulate/caller.ts';
import type { Items } from '../tools/simulate/wire.ts';
import { faultsOf } from './axe.ts';
import { openBrowser, openScreen } from './browser.ts';
import { cardNumber } from './circle/contestant.ts';
import { demoContest, signedIn } from './people.ts';
import { runProduct, type RunningProduct } from './product.ts';
import { workbook } from './workbook.ts';

/** Script of the registration, gzip as it comes over the network. */
const MOST_SCRIPT = 150_000;

let product: RunningProduct;
let browser: Browser;
let organiser: Caller;
let contest: string;

beforeAll(async () => {
  product = await runProduct();
  browser = await openBrowser();
  organiser = await signedIn(product, 'organiser');
  const demo = await demoContest(organiser);
  const { items } = await organiser.get<Items<{ id: string }>>('/api/competitions');
  contest = items.find(({ id }) => id !== demo)!.id;
});
afterAll(async () => {
  await browser?.close();
  await product?.discard();
});

async function codeFor(address: string): Promise<string> {
  const { items } = await organiser.get<Items<{ to: string; body: string }>>('/api/outbox?limit=50');
  return /\d{6}/.exec(items.find(({ to }) => to === address)!.body)![0];
}

/** Tab, until the cursor stands there; a control that no Tab reaches ends the journey. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let step = 0; step < 60; step++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab reaches ${String(control)}`);
}

async function typeInto(page: Page, control: Locator, text: string): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.type(text);
}

/** The choice that so many presses of the arrow reach. */
async function choose(page: Page, control: Locator, turns: number): Promise<void> {
  await tabTo(page, control);
  for (let turn = 0; turn < turns; turn++) await page.keyboard.press('ArrowDown');
  await page.waitForFunction((element) => (element as HTMLSelectElement).value !== '', await control.elementHandle());
}

it('a registration is filled in and handed in by keyboard alone, with no more script than a slow phone bears', async () => {
  const { page, context, faults } = await openScreen(browser, 'phone');
  const phone = '13900000071';
  // listened to from the beginning: the browser takes a moment to hand its chooser over, and Enter does not wait for it
  const photo = await sharp({ create: { width: 358, height: 441, channels: 3, background: '#9ab4c8' } })
    .jpeg()
    .toBuffer();
  page.on(
    'filechooser',
    (chooser) => void chooser.setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo }),
  );
  await page.goto(`${product.url}/register/${contest}?lang=zh-CN`);
  await typeInto(page, page.getByLabel('手机号或邮箱'), phone);
  await page.keyboard.press('Enter');
  await page.getByLabel('六位验证码').and(page.locator(':focus')).waitFor();
  await page.keyboard.type(await codeFor(phone));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: '开始报名' }));
  await page.keyboard.press('Enter');

  // too early: it says how much is missing, and the cursor stands where the first is
  const submit = page.getByRole('button', { name: '提交报名' });
  await tabTo(page, submit);
  await page.keyboard.press('Enter');
  await page.getByText(/还有 \d+ 处需要填写或修改/).waitFor();
  const skill = page.getByLabel('项目', { exact: true });
  await skill.and(page.locator(':focus')).waitFor();

  await choose(page, skill, 4);
  await choose(page, page.getByLabel('组别', { exact: true }), 2);
  await choose(page, page.getByLabel('代表队', { exact: true }), 3);
  await typeInto(page, page.getByLabel('姓名', { exact: true }), '古丽娜尔·艾山');
  // full-width, as an input method leaves them: made plain before everybody's eyes
  const wide = cardNumber(71).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  await typeInto(page, page.getByLabel('证件号码'), wide);
  await typeInto(page, page.getByLabel('手机号', { exact: true }), phone);
  await page.getByText(`已规范为：${cardNumber(71)}`).waitFor();
  await typeInto(page, page.getByLabel('单位（学校）'), '北澄技师学院');
  await typeInto(page, page.getByLabel('职业（专业）'), '焊接加工');
  await choose(page, page.getByLabel('现有技能等级'), 2);
  await choose(page, page.getByLabel('文化程度'), 2);
  await tabTo(page, page.locator('[id="answers.photo"] button').first());
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: /证件照/ }).waitFor();
  await tabTo(page, submit);
  await page.keyboard.press('Enter');
  await page.getByText('等待审核').first().waitFor();

  const script = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .map(({ encodedBodySize }) => encodedBodySize),
  );
  // the entry, and the parts that were asked for on the way
  expect(script.length).toBeGreaterThan(1);
  expect(Math.min(...script)).toBeGreaterThan(0);
  expect(script.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_SCRIPT);
  expect(faults).toEqual([]);
  await context.close();
});

describe.each([
  ['zh-CN', '13900000081', 82],
  ['en', '13900000091', 92],
] as const)('in %s the registration passes axe', (locale, address, sequence) => {
  it('from the sign-in to what was handed in, with its refusals shown', async () => {
    const { page, context } = await openScreen(browser, 'phone', { locale });
    const passes = async (step: string): Promise<void> => {
      expect([step, await page.evaluate(() => document.documentElement.lang)]).toEqual([step, locale]);
      expect([step, await faultsOf(page)]).toEqual([step, []]);
    };
    await page.goto(`${product.url}/register/${contest}?lang=${locale}`);
    await page.locator('main input').first().waitFor();
    await passes('sign-in');
    await page.locator('main input').first().fill('12');
    await page.keyboard.press('Enter');
    await page.locator('main [role=alert], main [aria-invalid=true]').first().waitFor();
    await passes('an address that is none');
    await page.locator('main input').first().fill(address);
    await page.keyboard.press('Enter');
    await page.locator('main input[inputmode=numeric]').waitFor();
    await passes('code');
    await page.locator('main input[inputmode=numeric]').fill(await codeFor(address));
    await page.keyboard.press('Enter');
    await page.locator('.register-many').waitFor();
    await passes('start');

    await page.locator('.register-many summary').click();
    const heads = ['项目', '组别', '代表队', '姓名', '证件号码', '手机号', '单位（学校）', '职业（专业）'];
    const all = [...heads, '现有技能等级', '文化程度'];
    const person = (n: number, name: string): string[] => {
      const card = cardNumber(n);
      const rest = ['13800000000', '北澄技师学院', '焊接加工', '中级工', '高中、中专、技校'];
      return ['焊接', '学生组', locale === 'en' ? '玉津县代表队' : '望澜区代表队', name, card, ...rest];
    };
    const wrong = await workbook(product.data, 'wrong.xlsx', '报名', [all, ['烹饪', '', '无此队', '张１', '1', '1']]);
    await page.locator('input[data-field=many]').setInputFiles(wrong);
    await page.locator('.register-notes').first().waitFor();
    await passes('a file with faults');
    const right = [all, person(sequence, '王　伟'), person(sequence + 1, '李娜')];
    await page
      .locator('input[data-field=many]')
      .setInputFiles(await workbook(product.data, 'right.xlsx', '报名', right));
    await page.locator('.register-many .portal-wide').waitFor();
    await passes('a file without');
    await page.locator('.register-many .portal-wide').click();
    await page.locator('.register-wanted .portal-wide').click();
    await page.locator('.register-wanted dialog[open]').waitFor();
    await passes('asked once more');
    await page.locator('.register-wanted dialog .ui-button-primary').click();
    await page.locator('.register-left li').nth(1).waitFor();
    await passes('who could not be handed in');

    await page.locator('.register-left a').first().click();
    await page.locator('.register-form').waitFor();
    await passes('form');
    await page.locator('.register-bar button').last().click();
    await page.locator('.register-count').waitFor();
    await passes('form with what is missing');
    await page.goto(`${product.url}/me?lang=${locale}`);
    await page.locator('.portal-line').first().waitFor();
    await passes('my page');
    await context.close();
  });
});
