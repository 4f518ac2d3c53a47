import type { Browser, Page } from 'playwright-core';
import { faultsOf } from './axe.ts';
import { openBrowser, openScreen } from './browser.ts';
import { addressOf, deskAddresses, deskGround, VISITS, type DeskGround } from './desk-pages.ts';
import { leaveConflict } from './pass-fail.ts';
import { signedIn, signInDesk, signInTablet } from './people.ts';
import { runProduct, type RunningProduct } from './product.ts';
import type { Items } from '../tools/simulate/wire.ts';
import { workbook } from './workbook.ts';

let product: RunningProduct;
let browser: Browser;
let ground: DeskGround;
let board: string;

beforeAll(async () => {
  product = await runProduct();
  browser = await openBrowser();
  ground = await deskGround(await signedIn(product, 'organiser'));
  await leaveConflict(await signedIn(product, 'judge', 0), await signedIn(product, 'judge', 1));
  const list = (await (await fetch(`${product.liveUrl}/live/boards`)).json()) as { boards: { id: string }[] };
  board = list.boards[0]!.id;
});
afterAll(async () => {
  await browser?.close();
  await product?.discard();
});

/** Passes as the page stands, and after its own switch has turned it into the other language. */
async function passesInBothLanguages(page: Page): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    const language = await page.evaluate(() => document.documentElement.lang);
    // colours are the same in every language, and looking at them is half of the work
    expect([language, await faultsOf(page, turn === 0 ? [] : ['color-contrast'])]).toEqual([language, []]);
    const other = language === 'en' ? 'zh-CN' : 'en';
    if (turn === 0) {
      await page.getByRole('button', { name: other === 'en' ? 'English' : '中文', exact: true }).click();
      await page.locator(`html[lang="${other}"]`).waitFor();
    }
  }
}

describe.each([
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('in %s, %s', (locale, theme) => {
  it('the audience’s pages pass axe', async () => {
    const { page, context } = await openScreen(browser, 'phone', { locale, theme });
    for (const path of [
      '/',
      `/competitions/${ground.competition}`,
      `/c/${ground.competition}`,
      `/boards/${board}`,
      '/nowhere',
    ]) {
      // the product is Chinese unless asked: a browser's own language does not ask
      await page.goto(`${product.url}${path}?lang=${locale}`);
      await page.locator(`html[lang=${locale}]`).waitFor();
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect([path, await faultsOf(page)]).toEqual([path, []]);
    }
    await context.close();
  });
});

it.each(['zh-CN', 'en'])('the hall’s screen passes axe in %s', async (locale) => {
  const { page, context } = await openScreen(browser, 'stage');
  await page.goto(`${product.url}/stage/#/boards/${board}?lang=${locale}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.getByRole('listitem').first().waitFor();
  await page.locator('[data-entering]').first().waitFor({ state: 'detached' });
  expect(await faultsOf(page)).toEqual([]);
  await context.close();
});

describe('the tablet', () => {
  it('passes axe at the door, on the list and on a sheet', async () => {
    const { page, context } = await openScreen(browser, 'tablet');
    await page.goto(`${product.url}/judge/`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await signInTablet(page, product, 0);
    expect(await faultsOf(page)).toEqual([]);
    const judge = await signedIn(product, 'judge');
    const { sheets } = await judge.get<{ sheets: { id: string }[] }>('/api/judging/package');
    await page.goto(`${product.url}/judge/#/sheet/${sheets[0]!.id}`);
    await page.getByRole('button', { name: '核对签名' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });
});

describe('the desk', () => {
  const patterns = Object.keys(VISITS);
  let outside: Page;
  let inside: Page;

  beforeAll(async () => {
    outside = (await openScreen(browser, 'desk')).page;
    // a first run needs a product without people: here it is only said to be one
    await outside.route('**/api/config', async (route) => {
      const answer = await route.fetch();
      const firstRun = new URL(outside.url()).pathname.endsWith('/first-run');
      await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), firstRun } });
    });
    inside = (await openScreen(browser, 'desk')).page;
    await signInDesk(inside, product, 'organiser');
  });

  it('has no address that is not visited here', () => {
    expect(patterns.sort()).toEqual(deskAddresses());
  });

  it.each(patterns)('passes axe in both languages at %s', async (pattern) => {
    const { shows, door } = VISITS[pattern]!;
    const page = door ? outside : inside;
    await page.goto(`${product.url}/desk${addressOf(pattern, ground)}`);
    await page.locator('h1').first().waitFor();
    await page.locator('main').locator(shows).first().waitFor();
    await passesInBothLanguages(page);
  });

  /** Opens a page of the demo in Chinese. */
  async function at(path: string): Promise<Page> {
    await inside.goto(`${product.url}/desk/c/${ground.competition}${path}?lang=zh-CN`);
    await inside.locator('h1').first().waitFor();
    return inside;
  }

  it('passes axe with the menu of competitions open', async () => {
    const page = await at('/skills');
    await page.locator('.plate-button').click();
    await page.getByRole('menuitem', { name: '全部竞赛' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('passes axe with a form open, its list of choices unfolded, and its refusals shown', async () => {
    const page = await at('/competitors');
    await page.getByRole('button', { name: '新增选手' }).click();
    const form = page.getByRole('dialog', { name: '新增选手' });
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('此项必填').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await form.getByRole('combobox').first().click();
    await page.getByRole('option').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('passes axe with a decision open', async () => {
    const page = await at(`/skills/${ground.skill}/subjects`);
    await page
      .getByRole('button', { name: /^改变状态/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText('取消资格').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each(['zh-CN', 'en'])('passes axe where a panel is decided about, by keyboard alone, in %s', async (language) => {
    const zh = language === 'zh-CN';
    const { page, context } = await openScreen(browser, 'desk');
    await signInDesk(page, product, 'chief-judge');
    const chief = await signedIn(product, 'chief-judge');
    const skills = await chief.get<Items<{ id: string; number: string }>>(
      `/api/competitions/${ground.competition}/skills`,
    );
    const tea = skills.items.find(({ number }) => number === '91')!.id;
    const sheets = await chief.get<Items<{ id: string; subCriterionCode: string }>>(
      `/api/mark-sheets?skill=${tea}&state=open&limit=200`,
    );
    const sheet = sheets.items.find(({ subCriterionCode }) => subCriterionCode.startsWith('B'))!.id;
    const judging = `${product.url}/desk/c/${ground.competition}/judging/sheets`;
    await page.goto(`${judging}/${sheet}?lang=${language}`);
    for (const name of zh ? ['不计入', '代评…'] : ['Do not count', 'Stand-in…']) {
      const key = page.getByRole('button', { name, exact: true }).first();
      await key.waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await key.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog
        .getByLabel(zh ? '理由' : 'Reason')
        .and(page.locator(':focus'))
        .waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    await page.goto(`${judging}?skill=${tea}&lang=${language}`);
    await page.getByRole('button', { name: zh ? '裁判不能继续…' : 'A judge cannot go on…' }).press('Enter');
    const absent = page.getByRole('dialog');
    const who = absent.getByLabel(zh ? '哪一席' : 'Which seat');
    await who.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await absent.getByLabel(zh ? '不计入该席位' : 'The seat does not count').press('Space');
    await absent.getByRole('status').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await absent.waitFor({ state: 'detached' });
    const file = await workbook(product.data, 'theory.xlsx', '成绩', [
      ['编号', 'A1.M1'],
      ['nobody', '101'],
    ]);
    await page.getByRole('button', { name: zh ? /^导入 A1/ : /^Import scores of A1/ }).press('Enter');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('A2', { exact: true }).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });

  it.each(['zh-CN', 'en'])('passes axe where an aspect becomes a panel’s or a deduction, in %s', async (language) => {
    const { competition, skill } = ground.fresh;
    await inside.goto(`${product.url}/desk/c/${competition}/skills/${skill}/scheme/edit?lang=${language}`);
    const aspects = inside.locator('.aspect-editor');
    await aspects.nth(1).waitFor();
    for (const [at, type] of (language === 'zh-CN' ? ['评委打分', '扣分'] : ['Panel', 'Deduction']).entries()) {
      await aspects.nth(at).locator('.ant-segmented-item', { hasText: type }).click();
    }
    expect(await faultsOf(inside)).toEqual([]);
  });

  it('passes axe with a dry run that found faults, and with one of a marking scheme', async () => {
    const file = await workbook(product.data, 'wrong.xlsx', '选手', [
      ['项目', '代表队', '姓名', '单位'],
      ['99', 'BJ', '欧阳·娜仁', '滨江技师学院'],
    ]);
    const lists = await at('/competitors');
    await lists.getByRole('button', { name: '导入 Excel' }).click();
    await lists.locator('input[type=file]').setInputFiles(file);
    await lists.getByText('A2', { exact: true }).first().waitFor();
    expect(await faultsOf(lists)).toEqual([]);
    await lists.goto(
      `${product.url}/desk/c/${ground.fresh.competition}/skills/${ground.fresh.skill}/scheme/import?lang=zh-CN`,
    );
    await lists.locator('input[type=file]').setInputFiles(file);
    await lists.locator('.ui-banner, [role=alert]').first().waitFor();
    expect(await faultsOf(lists)).toEqual([]);
  });
});
