import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { TestClient } from '../../test/test-client.ts';
import { entry, openSkill } from '../../test/marking-scenario.ts';
import type { MarkingScenario } from '../../test/marking-scenario.ts';
import { openSignIn, SIGN_IN_COOKIE } from '../identity/sign-in.ts';
import type { Receipt } from './mark-entry.ts';

let api: TestApplication;
let scene: MarkingScenario;

beforeAll(async () => {
  api = await startTestApplication();
});
afterAll(() => api.stop());
beforeEach(async () => {
  scene = await openSkill(api);
});

const PARTIAL = 0;
const JUDGED = 2;

async function receiptsOf(judge: TestClient, ...entries: object[]): Promise<Receipt[]> {
  const answer = await judge.post('/api/mark-entries', { entries });
  expect(answer.status).toBe(200);
  return answer.body.receipts;
}

const stored = async (): Promise<number> =>
  (
    await api.database.query(
      'select count(*)::int as n from mark_entry e join mark_sheet s on s.id = e.sheet_id where s.skill_id = $1',
      [scene.skill],
    )
  )[0].n;

describe('a competition that is closed', () => {
  const close = async () => {
    const [{ version }] = await api.database.query('select version from competition where id = $1', [
      scene.competition,
    ]);
    return scene.organiser.patch(`/api/competitions/${scene.competition}`, { status: 'closed', version });
  };

  it('takes no mark any more; what was sent before is told to be there', async () => {
    const [judge] = scene.judges;
    const sheet = await scene.sheet(judge, 0);
    const early = entry(sheet, PARTIAL, '8');
    await receiptsOf(judge, early);
    expect((await close()).status).toBe(200);
    expect(await receiptsOf(judge, early, entry(sheet, PARTIAL, '9'))).toMatchObject([
      { status: 'duplicate', first: 'accepted' },
      { status: 'refused', code: 'competition.closed' },
    ]);
    expect(await stored()).toBe(1);
  });

  it('at the moment of a mark: the mark is in before the closing, or refused; nothing comes after', async () => {
    const sheets = [await scene.sheet(scene.judges[0], 0), await scene.sheet(scene.judges[0], 1)];
    await receiptsOf(scene.judges[0], entry(sheets[0]!, PARTIAL, '1'));
    const marking = Promise.all(
      scene.judges.flatMap((judge) =>
        sheets.map(async (sheet) => {
          const receipts: Receipt[] = [];
          for (let n = 0; n < 6; n++) receipts.push(...(await receiptsOf(judge, entry(sheet, PARTIAL, String(n)))));
          return receipts;
        }),
      ),
    );
    expect((await close()).status).toBe(200);
    const atClosing = await stored();
    const receipts = (await marking).flat();
    expect(await stored()).toBe(atClosing);
    const refused = receipts.filter(({ status }) => status === 'refused');
    expect(refused.every(({ code }) => code === 'competition.closed')).toBe(true);
    expect(receipts.length - refused.length + 1).toBe(atClosing);
  });
});

describe('a conflict in a round that led to another one', () => {
  it('cannot undo the round that was played since: the present score is kept', async () => {
    const [a, b, c] = scene.judges;
    const sheet = await scene.sheet(a, 0);
    const { token } = await openSignIn(api.database.manager, a.person!, null, new Date());
    const secondTablet = new TestClient(api.url, a.person, `${SIGN_IN_COOKIE}=${token}`);
    await receiptsOf(a, entry(sheet, JUDGED, '1'));
    const other = entry(sheet, JUDGED, '3');
    expect(await receiptsOf(secondTablet, other)).toMatchObject([{ status: 'conflict' }]);
    for (const judge of [b, c]) await receiptsOf(judge, entry(sheet, JUDGED, '3'));
    for (const judge of [a, b, c]) await receiptsOf(judge, entry(sheet, JUDGED, '2', { round: 2 }));
    expect((await scene.sheet(a, 0)).aspects[JUDGED]).toMatchObject({ round: 2, mark: 133 });

    const decide = (take: string) =>
      scene.chief.post(`/api/conflicts/${other.id}/resolution`, { take, reason: '裁判说明' });
    expect((await decide('other')).body).toMatchObject({ code: 'conflict.roundOver', params: { round: 2 } });
    expect((await decide('present')).status).toBeLessThan(300);
    expect((await scene.sheet(a, 0)).aspects[JUDGED]).toMatchObject({ round: 2, mark: 133 });
  });
});
