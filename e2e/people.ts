import type { Page } from 'playwright-core';
import { Caller } from '../tools/simulate/caller.ts';
import type { Items } from '../tools/simulate/wire.ts';
import type { Product } from '../tools/start/product.ts';

/** The demo's people over HTTP: what a spec needs to prepare or to compare with. */
export async function signedIn(product: Product, role: string, skillJudge = 0): Promise<Caller> {
  const person = product.signIns.filter((one) => one.role === role)[skillJudge];
  if (!person) throw new Error(`the demo has no ${role}`);
  return new Caller(product.url).signIn(person.signInName, person.password);
}

/** The demo's contest that is being marked; its other one takes registrations. */
export async function demoContest(caller: Caller): Promise<string> {
  const { items } = await caller.get<Items<{ id: string; counts: { competitors: number } }>>('/api/competitions');
  // the other one has the few whose applications were approved
  return items.toSorted((one, other) => other.counts.competitors - one.counts.competitors)[0]!.id;
}

/** Signs a judge of the demo in on a tablet with name and password. */
export async function signInTablet(page: Page, product: Product, judge: number): Promise<void> {
  const person = product.signIns.filter((one) => one.role === 'judge')[judge]!;
  await page.goto(`${product.url}/judge/`);
  await page.getByRole('button', { name: '用账号和密码登录' }).click();
  await page.getByLabel('账号或手机号').fill(person.signInName);
  await page.getByLabel('密码').fill(person.password);
  await page.getByRole('button', { name: '进入' }).click();
  await page.getByRole('button', { name: '刷新' }).waitFor();
}

/** Signs a person of the demo in at the desk, by keyboard: the cursor stands in the first field, Enter sends. */
export async function signInDesk(page: Page, product: Product, role: string): Promise<void> {
  const person = product.signIns.find((one) => one.role === role)!;
  await page.goto(`${product.url}/desk/`);
  await page.getByLabel('登录名或手机号').and(page.locator(':focus')).waitFor();
  await page.keyboard.type(person.signInName);
  await page.keyboard.press('Tab');
  await page.keyboard.type(person.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}
