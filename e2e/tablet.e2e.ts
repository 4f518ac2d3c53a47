import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Caller } from '../tools/simulate/caller.ts';
import type { Sheet, SheetAspect } from '../tools/simulate/wire.ts';
import { openBrowser, openScreen } from './browser.ts';
import { signedIn, signInTablet } from './people.ts';
import { runProduct, type RunningProduct } from './product.ts';

/** A judge's tablet without a network, in two tabs, reloaded and killed: what the server has in the end. */
let product: RunningProduct;
let browser: Browser;
let chief: Caller;

beforeAll(async () => {
  product = await runProduct();
  browser = await openBrowser();
  chief = await signedIn(product, 'chief-judge');
});
afterAll(async () => {
  await browser?.close();
  await product?.discard();
});

interface Version {
  id: string;
  label: string;
  value: string | null;
  outcome: string;
}

const versionsOf = async (sheet: string): Promise<Version[]> =>
  (await chief.get<{ entries: Version[] }>(`/api/mark-sheets/${sheet}/history`)).entries;

/** Two sheets on which nobody has marked anything yet. */
async function untouched(page: Page): Promise<[Sheet, Sheet]> {
  const pack = await page.evaluate(async () => (await fetch('/api/judging/package')).json() as Promise<unknown>);
  const { sheets } = pack as { sheets: Sheet[] };
  const empty: Sheet[] = [];
  for (const sheet of sheets.filter((one) => !one.locked && one.state === 'open')) {
    if (empty.length < 2 && (await versionsOf(sheet.id)).length === 0) empty.push(sheet);
  }
  if (empty.length < 2) throw new Error('the demo has marked everything');
  return empty as [Sheet, Sheet];
}

const road = (page: Page) => page.locator('.road-badge');

async function openSheet(page: Page, sheet: Sheet): Promise<void> {
  await page.goto(`${product.url}/judge/#/sheet/${sheet.id}`);
  await page.locator('.band-code', { hasText: sheet.subject.code }).waitFor();
}

/** Gives an aspect a value by whatever instrument it has. */
async function mark(page: Page, aspect: SheetAspect): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${aspect.label}(?!\\d)`) }).click();
  await page.locator(`article[aria-label="${aspect.label}"]`).waitFor();
  const keys = page.locator('.instrument').getByRole('button');
  if (await page.locator('.pad').count()) {
    await page.locator('.pad-keys').getByRole('button', { name: '1', exact: true }).click();
    await page.locator('.key-record').click();
    const doubt = page.getByRole('button', { name: /^再点一次/ });
    if (await doubt.count()) await doubt.click();
  } else await keys.nth(1).click();
  await page.locator('.delivery-saved.delivery-on').waitFor();
}

/** The tablet has its offline copy: from now on a reload needs no network. */
async function offlineCopy(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((there) => {
        if (navigator.serviceWorker.controller) there();
        else navigator.serviceWorker.addEventListener('controllerchange', () => there(), { once: true });
      }),
  );
}

async function atWork(): Promise<{ context: BrowserContext; page: Page; faults: string[]; sheets: [Sheet, Sheet] }> {
  const { context, page, faults } = await openScreen(browser, 'tablet');
  await signInTablet(page, product, 0);
  await offlineCopy(page);
  return { context, page, faults, sheets: await untouched(page) };
}

it('marks a whole sheet without a network, over a reload and in two tabs, and each tap is on the server once', async () => {
  const { context, page, faults, sheets } = await atWork();
  const [sheet] = sheets;
  await openSheet(page, sheet);
  await context.setOffline(true);
  for (const aspect of sheet.aspects) await mark(page, aspect);
  const taps = sheet.aspects.length;
  await road(page).getByText(`${taps} 条未确认`).waitFor();
  await road(page).getByText('没有网络').waitFor();
  expect(await versionsOf(sheet.id)).toEqual([]);

  // reloaded, still without a network: the same sheet, the same count, nothing confirmed
  await page.reload();
  await road(page).getByText(`${taps} 条未确认`).waitFor();
  await page.locator('.band-code', { hasText: sheet.subject.code }).waitFor();
  expect(await page.locator('.aspect-row .mark-saved').count()).toBe(taps);
  expect(await page.locator('.aspect-row .mark-confirmed').count()).toBe(0);

  // a second tab of the same tablet sees the same, and clears one value; the first one follows
  const second = await context.newPage();
  second.on('pageerror', (error) => faults.push(error.message));
  await openSheet(second, sheet);
  await road(second).getByText(`${taps} 条未确认`).waitFor();
  await second.locator('.aspect-row').first().click();
  await second.getByRole('button', { name: '清空此项' }).click();
  await road(second)
    .getByText(`${taps + 1} 条未确认`)
    .waitFor();
  await road(page)
    .getByText(`${taps + 1} 条未确认`)
    .waitFor();

  // both come back at the same moment
  await context.setOffline(false);
  for (const tab of [page, second]) await road(tab).getByText('全部已确认').waitFor();
  const versions = await versionsOf(sheet.id);
  expect(new Set(versions.map(({ id }) => id)).size).toBe(versions.length);
  expect(versions.map(({ label }) => label).sort()).toEqual(
    [...sheet.aspects, sheet.aspects[0]!].map(({ label }) => label).sort(),
  );
  expect(versions.every(({ outcome }) => outcome === 'accepted')).toBe(true);
  expect(await page.locator('.aspect-row .mark-confirmed').count()).toBe(taps - 1);
  expect(faults).toEqual([]);
  await context.close();
});

it('says saved here, sent, confirmed as it is; closed before the receipt came, the same tap is confirmed once', async () => {
  const { context, page, faults, sheets } = await atWork();
  const [sheet] = sheets;
  const [aspect] = sheet.aspects;
  await openSheet(page, sheet);
  await road(page).getByText('全部已确认').waitFor();
  const api = product.pids.api!;
  const held = page.waitForRequest((request) => request.url().endsWith('/mark-entries'));
  // the server takes the request and does not answer
  process.kill(api, 'SIGSTOP');
  try {
    await mark(page, aspect!);
    await held;
    await page.locator('.delivery-sent.delivery-on').waitFor();
    expect(await page.locator('.delivery-confirmed.delivery-on').count()).toBe(0);
    await road(page).getByText('1 条未确认').waitFor();
    await page.close();
  } finally {
    process.kill(api, 'SIGCONT');
  }
  const again = await context.newPage();
  await openSheet(again, sheet);
  await road(again).getByText('全部已确认').waitFor();
  await again.locator('.aspect-row').first().click();
  await again.locator('.delivery-confirmed.delivery-on').waitFor();
  expect((await versionsOf(sheet.id)).map(({ label }) => label)).toEqual([aspect!.label]);
  expect(faults).toEqual([]);
  await context.close();
});
