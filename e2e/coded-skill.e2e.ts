import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Caller } from '../tools/simulate/caller.ts';
import type { Items } from '../tools/simulate/wire.ts';
import { openBrowser, openScreen } from './browser.ts';
import { signedIn, signInTablet } from './people.ts';
import { runProduct, type RunningProduct } from './product.ts';

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

/** Everything that a page receives: answers, socket frames, and what it shows. */
function overhear(page: Page): () => Promise<string> {
  const heard: Promise<string>[] = [];
  page.on('response', (response) => heard.push(response.text().catch(() => '')));
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => heard.push(Promise.resolve(String(payload)))),
  );
  return async () => [...(await Promise.all(heard)), await page.content()].join('\n');
}

interface CodedSkill {
  id: string;
  competition: string;
  secrets: string[];
}

async function codedSkill(organiser: Caller): Promise<CodedSkill> {
  const { items: competitions } = await organiser.get<Items<{ id: string }>>('/api/competitions');
  for (const { id: competition } of competitions) {
    const { items } = await organiser.get<Items<{ id: string; coded: boolean }>>(
      `/api/competitions/${competition}/skills`,
    );
    const coded = items.find((skill) => skill.coded);
    if (!coded) continue;
    const { items: competitors } = await organiser.get<Items<{ name: string; unit: string | null }>>(
      `/api/competitions/${competition}/competitors?skill=${coded.id}&limit=200`,
    );
    const secrets = competitors.flatMap(({ name, unit }) => (unit ? [name, unit] : [name]));
    return { id: coded.id, competition, secrets: [...new Set(secrets)] };
  }
  throw new Error('the demo has no coded skill');
}

describe('a coded skill', () => {
  it('sends no name and no unit to a judge’s tablet or a public page', async () => {
    const skill = await codedSkill(await signedIn(product, 'organiser'));
    expect(skill.secrets.length).toBeGreaterThan(12);
    const { boards } = (await (await fetch(`${product.liveUrl}/live/boards`)).json()) as {
      boards: { id: string; skill: { id: string } | null }[];
    };
    const board = boards.find((one) => one.skill?.id === skill.id)!;
    const phone = await openScreen(browser, 'phone');
    const phoneHeard = overhear(phone.page);
    await phone.page.goto(`${product.url}/boards/${board.id}`);
    await phone.page.getByText('实时').first().waitFor();

    const judges = product.signIns.filter((one) => one.role === 'judge').length;
    const texts = [await phoneHeard()];
    let codedJudges = 0;
    for (let n = 0; n < judges; n++) {
      const judge = await signedIn(product, 'judge', n);
      const pack = await judge.get<{ skills: { id: string }[]; sheets: { id: string }[] }>('/api/judging/package');
      if (!pack.skills.some(({ id }) => id === skill.id)) continue;
      codedJudges++;
      const tablet = await openScreen(browser, 'tablet');
      const heard = overhear(tablet.page);
      await signInTablet(tablet.page, product, n);
      await tablet.page.goto(`${product.url}/judge/#/sheet/${pack.sheets[0]!.id}`);
      await tablet.page.getByRole('button', { name: '核对签名' }).waitFor();
      texts.push(await heard());
      await tablet.context.close();
    }
    expect(codedJudges).toBeGreaterThan(0);
    for (const text of texts) {
      for (const secret of skill.secrets) expect(text.includes(secret) ? secret : '').toBe('');
    }
    await phone.context.close();
  });

  it('is a code to the stage, to the staff, to the chief and in every log', async () => {
    const organiser = await signedIn(product, 'organiser');
    const skill = await codedSkill(organiser);
    const { items: boards } = await organiser.get<Items<{ id: string; skill: string | null }>>(
      `/api/competitions/${skill.competition}/boards`,
    );
    const board = boards.find((one) => one.skill === skill.id)!.id;
    const told: Record<string, string> = {};
    for (const audience of ['stage', 'staff']) {
      const { ticket } = await organiser.post<{ ticket: string }>('/api/live/tickets', { board, audience });
      const headers = { Authorization: `Bearer ${ticket}` };
      told[audience] = await (await fetch(`${product.liveUrl}/live/boards/${board}/${audience}`, { headers })).text();
    }
    const chief = await signedIn(product, 'chief-judge');
    const sheets = await chief.get<Items<{ id: string }>>(`/api/mark-sheets?skill=${skill.id}`);
    told.sheets = JSON.stringify(sheets);
    told.history = JSON.stringify(await chief.get(`/api/mark-sheets/${sheets.items[0]!.id}/history`));
    told.subjects = JSON.stringify(await chief.get(`/api/skills/${skill.id}/subjects`));
    const logs = join(product.data, 'logs');
    for (const file of readdirSync(logs)) told[file] = readFileSync(join(logs, file), 'utf8');
    expect(Object.keys(told)).toEqual(expect.arrayContaining(['stage', 'staff', 'history', 'api.log', 'live.log']));
    expect(told.staff).toContain('"rows":[{');
    for (const [who, text] of Object.entries(told)) {
      const found = skill.secrets.filter((secret) => text.includes(secret));
      expect({ who, found }).toEqual({ who, found: [] });
    }
  });
});
