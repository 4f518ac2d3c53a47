import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { toFile } from 'qrcode';
import type { Caller } from '../tools/simulate/caller.ts';
import { openBrowser, openScreen } from './browser.ts';
import { filmQr, pretendCamera } from './camera.ts';
import { wordsOf } from './paper.ts';
import { signedIn, signInDesk } from './people.ts';
import { runProduct, type RunningProduct } from './product.ts';

/** To the start: the draw in the hall, checked by anybody; cards and sheets printed; who comes is checked in by camera. */
let product: RunningProduct;
let browser: Browser;
let organiser: Caller;
let competition: string;
let skill: string;

const NAMES = ['阿依努尔·买买提', '龚䶮', '欧阳文博', '李娜'];
const made = async (path: string, body: object): Promise<string> =>
  (await organiser.post<{ id: string }>(path, body)).id;

beforeAll(async () => {
  product = await runProduct();
  organiser = await signedIn(product, 'organiser');
  const contest = { name: '滨江市职业技能竞赛', template: 'skills-star', startsOn: '2026-12-01', days: 1 };
  competition = await made('/api/competitions', contest);
  await organiser.call('PATCH', `/api/competitions/${competition}`, { status: 'published', version: 1 });
  skill = await made(`/api/competitions/${competition}/skills`, { number: '17', name: '网站技术' });
  const delegations: string[] = [];
  for (const [code, name] of [
    ['BJ', '滨江代表队'],
    ['YL', '云岭代表队'],
  ]) {
    delegations.push(await made(`/api/competitions/${competition}/delegations`, { code, name }));
  }
  for (const [index, name] of NAMES.entries()) {
    const delegation = delegations[index % 2];
    await made(`/api/competitions/${competition}/competitors`, { skill, delegation, name });
  }
  for (const code of ['A1', 'A2', 'A3', 'A4']) await made(`/api/skills/${skill}/workstations`, { code });
});
afterAll(async () => {
  await browser?.close();
  await product?.discard();
});

it('the hall sees the commitment, says a word, and sees who drew which code', async () => {
  browser = await openBrowser();
  const { page, context } = await openScreen(browser, 'desk');
  await signInDesk(page, product, 'organiser');
  await page.goto(`${product.url}/desk/c/${competition}/skills/${skill}/draw`);
  await page.getByRole('button', { name: '公布承诺 编号抽签' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '公布承诺' }).click();
  await page.getByRole('link', { name: '打开抽签画面' }).click();
  const commitment = await page.locator('.hall-promise .commitment').getAttribute('title');
  expect(commitment).toMatch(/^[0-9a-f]{64}$/);
  await page.getByRole('textbox', { name: '现场口令' }).fill('云岭 0713');
  await page.getByRole('button', { name: '开始抽签' }).click();
  // the last is out by himself after three seconds: a slow machine has no button left to press
  const whole = page.locator('.hall-proof');
  await page.getByRole('button', { name: '全部显示' }).or(whole).first().click();
  await whole.waitFor();
  const drawn = await page.locator('.hall-places li').allInnerTexts();
  for (const name of NAMES) expect(drawn.join()).toContain(name);
  const subjects = await organiser.get<{ items: { code: string; competitor: { name: string } }[] }>(
    `/api/skills/${skill}/subjects`,
  );
  for (const { code, competitor } of subjects.items) {
    expect(drawn.find((words) => words.includes(competitor.name))).toContain(code);
  }
  await context.close();
});

it('stations keep one delegation apart, and whoever was not there draws again on a phone', async () => {
  const draw = await made(`/api/skills/${skill}/draws`, {
    kind: 'stations',
    apart: { rule: 'neighbours', strength: 'required' },
  });
  await organiser.post(`/api/draws/${draw}/result`, {});
  const { page, context, faults } = await openScreen(browser, 'phone');
  await page.goto(`${product.url}/draws/${skill}`);
  await page.getByText('复核通过').nth(1).waitFor();
  expect(await page.getByText('复核通过').count()).toBe(2);
  expect(await page.getByText('现场口令：云岭 0713').count()).toBe(1);
  expect(faults).toEqual([]);
  await context.close();
});

it('cards and sheets are printed, with codes and stations in an open skill', async () => {
  const { page, context } = await openScreen(browser, 'desk');
  await signInDesk(page, product, 'organiser');
  await page.goto(`${product.url}/desk/c/${competition}/documents`);
  const print = async (name: string): Promise<string[]> => {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: `下载 PDF ${name}` }).click();
    return wordsOf(await saved);
  };
  const sheet = (await print('签到表')).join();
  const stations = [...sheet.matchAll(/\bA[1-4]\b/g)].map(([station]) => station);
  expect(stations).toEqual(['A1', 'A2', 'A3', 'A4']);
  const cards = await print('参赛证');
  expect(cards).toHaveLength(2);
  for (const name of NAMES) expect(cards.join() + sheet).toContain(name);
  await context.close();
});

it('a card before the phone’s camera, the person beside it, and he is there', async () => {
  const film = join(product.data, 'card.y4m');
  const { page: reader, context: reading } = await openScreen(browser, 'desk');
  await signInDesk(reader, product, 'organiser');
  await reader.goto(`${product.url}/desk/c/${competition}/documents`);
  const saved = reader.waitForEvent('download');
  await reader.getByRole('button', { name: '下载 PDF 参赛证' }).click();
  const words = await wordsOf(await saved);
  await reading.close();
  const page = words.find((one) => one.includes(NAMES[0]!))!;
  const codes = [...page.matchAll(/\b[A-Z2-9]{4}-[A-Z2-9]{4}\b/g)].map(([code]) => code);
  expect(codes).toHaveLength(2);
  filmQr(film, `${product.url}/desk/c/${competition}/check-in?code=${codes[0]}`);
  const withCamera = await openBrowser(pretendCamera(film));
  try {
    const phone = await openScreen(withCamera, 'phone');
    // the address in the QR leads through the sign-in to the card, as with the phone's own camera
    await phone.page.goto(`${product.url}/desk/c/${competition}/check-in?code=${codes[1]}`);
    const organiserSignIn = product.signIns.find(({ role }) => role === 'organiser')!;
    await phone.page.getByLabel('登录名或手机号').fill(organiserSignIn.signInName);
    await phone.page.getByLabel('密码').fill(organiserSignIn.password);
    await phone.page.keyboard.press('Enter');
    const arrival = phone.page.locator('.arrival');
    await arrival.waitFor();
    const linked = await arrival.locator('h2').innerText();
    await phone.page.getByRole('button', { name: '下一位' }).click();
    await phone.page.getByRole('button', { name: '扫参赛证二维码' }).click();
    await arrival.waitFor();
    const read = await arrival.locator('h2').innerText();
    expect(new Set([linked, read]).size).toBe(2);
    await phone.page.getByRole('button', { name: '确认到场' }).click();
    await phone.page.getByText(/已于 .* 检录/).waitFor();
    const after = await organiser.get<{ items: { name: string; presentAt: string | null }[] }>(
      `/api/competitions/${competition}/check-ins`,
    );
    expect(after.items.filter(({ presentAt }) => presentAt !== null).map(({ name }) => name)).toEqual([read]);
  } finally {
    await withCamera.close();
  }
});

it('where the browser gives no camera, a picture of the card is read on the phone itself', async () => {
  const { items } = await organiser.get<{ items: { competitor: string; name: string; presentAt: string | null }[] }>(
    `/api/competitions/${competition}/check-ins`,
  );
  const { page, context, faults } = await openScreen(browser, 'phone');
  // over plain http a browser has no such thing
  await page.addInitScript(() => {
    delete (Navigator.prototype as { mediaDevices?: unknown }).mediaDevices;
  });
  await signInDesk(page, product, 'organiser');
  await page.goto(`${product.url}/desk/c/${competition}/documents`);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 PDF 参赛证' }).click();
  const cards = (await wordsOf(await saved)).join(' ');
  const [code] = /\b[A-Z2-9]{4}-[A-Z2-9]{4}\b/.exec(cards)!;
  await page.goto(`${product.url}/desk/c/${competition}/check-in`);
  await page.getByText('当前地址不是 https').waitFor();
  const [card, wall] = [join(product.data, 'card.png'), join(product.data, 'wall.png')];
  await toFile(card, `${product.url}/desk/c/${competition}/check-in?code=${code}`, { width: 900 });
  await toFile(wall, ' ', { width: 64, color: { dark: '#777777ff', light: '#777777ff' } });
  const picture = page.getByLabel('拍参赛证');
  await picture.setInputFiles(wall);
  await page.getByText('照片里没有认出二维码').waitFor();
  await picture.setInputFiles(card);
  const arrival = page.locator('.arrival h2');
  await arrival.waitFor();
  expect(items.map(({ name }) => name)).toContain(await arrival.innerText());
  expect(faults).toEqual([]);
  await context.close();
});
