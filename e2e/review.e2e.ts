import type { Browser, Page } from 'playwright-core';
import type { Caller } from '../tools/simulate/caller.ts';
import type { Items } from '../tools/simulate/wire.ts';
import { openForRegistration, waitingApplication } from './application.ts';
import { openBrowser, openScreen } from './browser.ts';
import { demoContest, signedIn, signInDesk } from './people.ts';
import { runProduct, type RunningProduct } from './product.ts';

let product: RunningProduct;
let browser: Browser;
let organiser: Caller;
let competition: string;

beforeAll(async () => {
  product = await runProduct();
  browser = await openBrowser();
  organiser = await signedIn(product, 'organiser');
  competition = await demoContest(organiser);
  await openForRegistration(organiser, competition);
});
afterAll(async () => {
  await browser?.close();
  await product?.discard();
});

const statusOf = async (id: string): Promise<string> =>
  (await organiser.get<{ status: string }>(`/api/applications/${id}`)).status;

async function secondReviewer(): Promise<Page> {
  const { id } = await organiser.post<{ id: string }>('/api/people', {
    name: '沈知秋',
    signInName: 'reviewer2',
    password: 'second-reviewer-9',
  });
  await organiser.post('/api/role-grants', { person: id, role: 'reviewer', competition });
  const { page } = await openScreen(browser, 'desk');
  await page.goto(`${product.url}/desk/`);
  await page.getByLabel('登录名或手机号').fill('reviewer2');
  await page.getByLabel('密码').fill('second-reviewer-9');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  return page;
}

describe('before the competition', () => {
  it('the announcement is read on a phone without script, and leads to the registration', async () => {
    const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
    const page = await phone.newPage();
    const answer = await page.goto(`${product.url}/c/${competition}`);
    expect(answer!.headers()['content-encoding']).toBe('gzip');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const register = page.getByRole('link', { name: '我要报名' });
    expect(await register.getAttribute('href')).toBe(`/register/${competition}`);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Skills', exact: true }).waitFor();
    // nothing of it is wider than the phone
    const { width } = (await page.locator('main').boundingBox())!;
    expect(width).toBeLessThanOrEqual(390);
    await phone.close();
  });

  it('of two reviewers on one application both see each other, the first decides, the second is told by whom', async () => {
    const id = await waitingApplication(organiser, competition, 21);
    const { page: first } = await openScreen(browser, 'desk');
    await signInDesk(first, product, 'organiser');
    const second = await secondReviewer();
    const address = `${product.url}/desk/c/${competition}/applications/${id}`;
    await first.goto(address);
    await first.getByRole('button', { name: '通过', exact: true }).waitFor();
    await second.goto(address);
    await second.getByText(/也在看这份报名/).waitFor();
    await first.getByText('沈知秋也在看这份报名').waitFor();

    // the second has the page as it was: nothing tells it of the decision before it acts
    await second.route('**/api/applications/*/watch', (route) => route.abort());
    await first.getByRole('button', { name: '通过', exact: true }).press('Enter');
    await first.getByText('已列入选手名单').first().waitFor();
    await second.getByRole('button', { name: '通过', exact: true }).press('Enter');
    await second.getByText(/这份报名刚由“.+”审核过，您的决定没有生效/).waitFor();
    expect(await statusOf(id)).toBe('approved');

    await first.getByRole('button', { name: '撤销', exact: true }).press('Enter');
    await first.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).press('Enter');
    await first.getByRole('button', { name: '退回修改', exact: true }).waitFor();
    expect(await statusOf(id)).toBe('submitted');

    await first.getByRole('button', { name: '退回修改', exact: true }).press('Enter');
    await first.getByLabel('单位：退回理由').fill('请填写单位全称');
    await first.getByRole('button', { name: '确认退回' }).press('Enter');
    await first.getByText('单位：请填写单位全称').waitFor();
    expect(await statusOf(id)).toBe('returned');
    await Promise.all([first.context().close(), second.context().close()]);
  });

  it('many are approved at once and taken back by one button', async () => {
    const ids = [];
    for (const sequence of [31, 32, 33]) ids.push(await waitingApplication(organiser, competition, sequence));
    const { page } = await openScreen(browser, 'desk');
    await signInDesk(page, product, 'organiser');
    await page.goto(`${product.url}/desk/c/${competition}/applications`);
    await page.getByRole('checkbox', { name: '选择 欧阳·娜仁' }).nth(2).waitFor();
    for (const box of await page.getByRole('checkbox', { name: '选择 欧阳·娜仁' }).all()) await box.check();
    const many = page.getByRole('region', { name: '已选 3 份' });
    await many.getByRole('button', { name: '通过', exact: true }).press('Enter');
    await page.getByText('已通过 3 份').waitFor();
    expect(await Promise.all(ids.map(statusOf))).toEqual(['approved', 'approved', 'approved']);
    await page.getByRole('button', { name: '撤销', exact: true }).press('Enter');
    await page.getByText('已撤销 3 份').waitFor();
    expect(await Promise.all(ids.map(statusOf))).toEqual(['submitted', 'submitted', 'submitted']);
    const { items } = await organiser.get<Items<{ name: string }>>(
      `/api/competitions/${competition}/competitors?search=${encodeURIComponent('欧阳·娜仁')}`,
    );
    expect(items).toEqual([]);
    await page.context().close();
  });

  it('the filters stand in the address, and the way back from an application leads to them', async () => {
    await waitingApplication(organiser, competition, 25);
    const { page } = await openScreen(browser, 'desk');
    await signInDesk(page, product, 'organiser');
    await page.goto(`${product.url}/desk/c/${competition}/applications`);
    await page.getByPlaceholder('姓名、单位').fill('欧阳');
    await page.waitForURL(/text=/);
    await page.getByRole('link', { name: '欧阳·娜仁' }).first().click();
    await page.getByRole('heading', { level: 1, name: '欧阳·娜仁' }).waitFor();
    await page.locator('main').getByRole('link', { name: '报名审核' }).click();
    await page.getByRole('link', { name: '欧阳·娜仁' }).first().waitFor();
    expect(await page.getByPlaceholder('姓名、单位').inputValue()).toBe('欧阳');
    // somebody else opens the same part of the queue by its address
    await page.reload();
    await page.getByRole('link', { name: '欧阳·娜仁' }).first().waitFor();
    expect(await page.getByPlaceholder('姓名、单位').inputValue()).toBe('欧阳');
    await page.context().close();
  });
});
