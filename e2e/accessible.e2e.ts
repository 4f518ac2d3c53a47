import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openScreen } from './browser.ts';
import { signedIn, signInTablet } from './people.ts';
import { runProduct, type RunningProduct } from './product.ts';
import type { Items } from '../tools/simulate/wire.ts';

let product: RunningProduct;
let browser: Browser;
let competition: string;
let board: string;

beforeAll(async () => {
  product = await runProduct();
  browser = await openBrowser();
  const organiser = await signedIn(product, 'organiser');
  competition = (await organiser.get<Items<{ id: string }>>('/api/competitions')).items[0]!.id;
  const list = (await (await fetch(`${product.liveUrl}/live/boards`)).json()) as { boards: { id: string }[] };
  board = list.boards[0]!.id;
});
afterAll(async () => {
  await browser?.close();
  await product?.discard();
});

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

describe.each([
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('in %s, %s', (locale, theme) => {
  it('the audience’s pages pass axe', async () => {
    const { page, context } = await openScreen(browser, 'phone', { locale, theme });
    for (const path of ['/', `/competitions/${competition}`, `/boards/${board}`, '/nowhere']) {
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
