import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { formatMark } from '@skillstar/rules';
import type { Caller } from '../tools/simulate/caller.ts';
import type { Items, Sheet } from '../tools/simulate/wire.ts';
import { openBrowser, openScreen } from './browser.ts';
import { signedIn } from './people.ts';
import { runProduct, type RunningProduct } from './product.ts';

/** The main job: from a template and three workbooks to a signed sheet and a row that moves on a phone. */
let product: RunningProduct;
let browser: Browser;
let organiser: Caller;

beforeAll(async () => {
  product = await runProduct();
  browser = await openBrowser();
  organiser = await signedIn(product, 'organiser');
});
afterAll(async () => {
  await browser?.close();
  await product?.discard();
});

async function workbook(name: string, sheet: string, rows: string[][]): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet(sheet).addRows(rows);
  const file = join(product.data, name);
  await book.xlsx.writeFile(file);
  return file;
}

/** A CIS workbook with two forms: a measurement and a judgement each; 100.00 in all. */
function schemeWorkbook(): Promise<string> {
  const levels = ['低于行业标准', '达到行业标准', '局部超出行业标准', '优秀'];
  const block = (code: string, name: string): string[][] => [
    [
      'Sub Criteria ID',
      'Sub Criteria Name',
      'Day of Marking',
      'Aspect Type',
      'Aspect - Description',
      'Judg Score',
      'Extra Aspect Description',
      'Requirement',
      'WSOS Section',
      'Calculation Row',
      'Max Mark',
      'Criterion ' + code,
      'Total Mark',
      '50',
    ],
    [`${code}1`, name, '1'],
    ['', '', '', 'M', '页面按设计稿完成', '', '', '', '1', '', '30'],
    ['', '', '', 'J', '整体视觉效果', '', '', '', '1', '', '20'],
    ...levels.map((level, score) => ['', '', '', '', '', String(score), level]),
    [],
  ];
  return workbook('scheme.xlsx', 'CIS Marking Scheme Import', [
    ['17 网站技术'],
    [],
    ['WorldSkills Occupational Standards'],
    ['Section', 'Name', '', '', '', '', '', '', 'WSOS Marks', 'Aspect Marks', 'Variation'],
    ['1', '综合能力', '', '', '', '', '', '', '100', '100', '0'],
    ['', '', '', '', '', '', '', '', '', 'Total Variation', '0'],
    [],
    ['Criteria'],
    ['ID', 'Name', 'Mark'],
    ['A', '制作', '50'],
    ['B', '交付', '50'],
    [],
    ...block('A', '页面'),
    ...block('B', '上线'),
  ]);
}

/** Chooses a workbook, waits for the dry run and writes it. */
async function importList(page: Page, path: string, button: string, file: string): Promise<void> {
  await page.goto(`${product.url}/desk${path}`);
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('检查通过，可以写入').waitFor();
  await page.getByRole('button', { name: /^写入 \d+ 行/ }).click();
  await page.getByText(/已写入：新增 \d+ 行/).waitFor();
}

it('leads from a template, a marking scheme and two lists to a signed sheet and a moving board', async () => {
  const { page: desk, faults } = await openScreen(browser, 'desk');
  const person = product.signIns.find((one) => one.role === 'organiser')!;
  await desk.goto(`${product.url}/desk/`);
  await desk.getByLabel('登录名或手机号').fill(person.signInName);
  await desk.getByLabel('密码').fill(person.password);
  await desk.getByRole('button', { name: /^登\s*录$/ }).click();

  // the template
  await desk
    .getByRole('link', { name: '新建竞赛' })
    .or(desk.getByRole('button', { name: '新建竞赛' }))
    .first()
    .click();
  await desk.getByRole('textbox', { name: '竞赛名称' }).fill('滨江市第三届职业技能竞赛');
  await desk.getByRole('textbox', { name: '开赛日期' }).fill('2026-12-01');
  await desk.keyboard.press('Tab');
  await desk.getByRole('button', { name: '创建竞赛' }).click();
  await desk.waitForURL(/\/desk\/c\/[0-9a-f-]+/);
  const competition = /\/c\/([0-9a-f-]+)/.exec(desk.url())![1]!;
  await desk.getByText('赛前还缺什么').first().waitFor();
  const at = `/api/competitions/${competition}`;
  const skill = (await organiser.post<{ id: string }>(`${at}/skills`, { number: '17', name: '网站技术' })).id;
  await organiser.post(`${at}/delegations`, { code: 'BJ', name: '滨江代表队' });

  // the marking scheme
  await desk.goto(`${product.url}/desk/c/${competition}/skills/${skill}/scheme/import`);
  await desk.locator('input[type=file]').setInputFiles(await schemeWorkbook());
  await desk.getByText('检查通过，可以导入').waitFor();
  await desk.getByRole('button', { name: '确认导入' }).click();
  await desk.getByText('测量 M').first().waitFor();

  // competitors and judges from Excel; a wrong cell is named first and nothing is written
  const head = ['项目', '代表队', '姓名', '单位'];
  const wrong = await workbook('wrong.xlsx', '选手', [head, ['99', 'BJ', '欧阳·娜仁', '滨江技师学院']]);
  await desk.goto(`${product.url}/desk/c/${competition}/competitors`);
  await desk.getByRole('button', { name: '导入 Excel' }).first().click();
  await desk.locator('input[type=file]').setInputFiles(wrong);
  await desk.getByText('A2', { exact: true }).first().waitFor();
  const names = ['欧阳·娜仁', '𠮷田龘'];
  const list = await workbook('competitors.xlsx', '选手', [
    head,
    ...names.map((name) => ['17', 'BJ', name, '滨江技师学院']),
  ]);
  await importList(desk, `/c/${competition}/competitors`, '导入 Excel', list);
  for (const name of names) await desk.getByText(name).first().waitFor();
  const judges = await workbook('judges.xlsx', '裁判', [
    ['项目', '姓名', '手机', '登录名'],
    ['17', '陈裁判', '13900000001', 'judge-chen'],
    ['17', '方裁判', '13900000002', 'judge-fang'],
  ]);
  await importList(desk, `/c/${competition}/skills/${skill}/judges`, '导入 Excel', judges);

  // teams, codes, opening
  const found = await organiser.get<Items<{ id: string; name: string }>>(`/api/skills/${skill}/judges`);
  const seats = found.items.map(({ id }) => id);
  const team = await organiser.post<{ id: string }>(`/api/skills/${skill}/marking-teams`, { name: '一组', seats });
  const scheme = await organiser.get<{ criteria: { subCriteria: { id: string }[] }[] }>(`/api/skills/${skill}/scheme`);
  await organiser.call('PUT', `/api/skills/${skill}/marking-teams/assignment`, {
    assignment: scheme.criteria.flatMap(({ subCriteria }) =>
      subCriteria.map(({ id }) => ({ subCriterion: id, team: team.id })),
    ),
  });
  await organiser.post(`/api/skills/${skill}/codes`, {});
  await organiser.post(`/api/skills/${skill}/open`, {});
  const { version } = await organiser.get<{ version: number }>(at);
  await organiser.call('PATCH', at, { status: 'published', version });
  const board = (await organiser.get<Items<{ id: string; version: number }>>(`${at}/boards`)).items[0]!;
  await organiser.call('PATCH', `/api/boards/${board.id}`, { visibility: 'open', version: board.version });

  // the phone, and two tablets that sign in with a code and a PIN
  const phone = await openScreen(browser, 'phone');
  await phone.page.goto(`${product.url}/boards/${board.id}`);
  await phone.page.getByText('实时').first().waitFor();
  const tablets: Page[] = [];
  for (const judge of found.items) {
    const invite = await organiser.post<{ code: string }>(`${at}/device-invites`, { person: judge.id });
    const tablet = await openScreen(browser, 'tablet');
    await tablet.page.goto(`${product.url}/judge/#/enter/${invite.code}`);
    for (let times = 0; times < 2; times++) {
      for (const digit of '2580') await tablet.page.getByRole('button', { name: digit, exact: true }).click();
      await tablet.page.getByRole('button', { name: /^(下一步|进入)$/ }).click();
    }
    await tablet.page.getByRole('button', { name: '刷新' }).waitFor();
    tablets.push(tablet.page);
  }

  // both mark every form of the second competitor; the first tablet alone gives the measurement
  const subjects = await organiser.get<Items<{ code: string; competitor: { name: string } }>>(
    `/api/skills/${skill}/subjects`,
  );
  const best = subjects.items.find((one) => one.competitor.name === names[1])!;
  const sheets = await sheetsOf(tablets[0]!, best.code);
  expect(sheets).toHaveLength(2);
  for (const [n, tablet] of tablets.entries()) {
    for (const sheet of sheets) {
      const [measured, judged] = sheet.aspects;
      if (n === 0) await type(tablet, sheet.id, measured!.label, '30');
      await press(tablet, sheet.id, judged!.label, /^3/);
    }
  }
  await phone.page.getByText('100.00').first().waitFor();
  await phone.page.getByText(formatMark(10_000)).first().waitFor();

  // both sign one form; it is signed when both have
  for (const tablet of tablets) {
    await tablet.goto(`${product.url}/judge/#/sheet/${sheets[0]!.id}/sign`);
    await tablet.getByRole('button', { name: '签名', exact: true }).click();
    await tablet.getByRole('button', { name: '再点一次，签名确认' }).click();
    await tablet.getByText('您已签名').first().waitFor();
  }
  const progress = await organiser.get<{ skills: { signed: number; sheets: number }[] }>(`${at}/judging-progress`);
  expect(progress.skills[0]).toMatchObject({ sheets: 4, signed: 1 });
  expect([...faults, ...phone.faults]).toEqual([]);
});

/** What this tablet's judge has to mark of one competitor. */
async function sheetsOf(tablet: Page, code: string): Promise<Sheet[]> {
  const pack = await tablet.evaluate(async () => (await fetch('/api/judging/package')).json() as Promise<unknown>);
  return (pack as { sheets: Sheet[] }).sheets.filter((sheet) => sheet.subject.code === code);
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
