import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { openSkill } from '../../test/marking-scenario.ts';
import type { MarkingScenario } from '../../test/marking-scenario.ts';

let api: TestApplication;
let scene: MarkingScenario;

beforeAll(async () => {
  api = await startTestApplication();
});
afterAll(() => api.stop());
beforeEach(async () => {
  scene = await openSkill(api);
});

const open = () => scene.organiser.post(`/api/skills/${scene.skill}/open`, {});
const byDelegation = () =>
  scene.organiser.post(`/api/competitions/${scene.competition}/boards`, { kind: 'delegation' });

/** As a new version of the scheme does: the skill prepares again, until it is opened again. */
async function prepareAgain(): Promise<void> {
  await api.database.query(`update skill set status = 'preparing' where id = $1`, [scene.skill]);
}

async function competitionStatus(status: string): Promise<number> {
  const { body } = await scene.organiser.get(`/api/competitions/${scene.competition}`);
  const path = `/api/competitions/${scene.competition}`;
  return (await scene.organiser.patch(path, { status, version: body.version })).status;
}

async function publicView(board = scene.board): Promise<{ epoch: string; seq: string } | undefined> {
  const [row] = await api.database.query(
    `select epoch, seq from board_state where board_id = $1 and audience = 'public'`,
    [board],
  );
  return row;
}

async function recomputed(): Promise<void> {
  for (;;) {
    const [{ n }] = await api.database.query('select count(*)::int as n from board_touch');
    if (n === 0) return;
  }
}

describe('a board over several skills', () => {
  it('reads a skill that was prepared anew while the board was made, as soon as it is open again', async () => {
    await prepareAgain();
    const made = await byDelegation();
    expect((await open()).status).toBe(200);
    const sources = await api.database.query('select skill_id as skill from board_source where board_id = $1', [
      made.body.id,
    ]);
    expect(sources).toEqual([{ skill: scene.skill }]);
  });

  it('made at the moment at which a skill is opened reads it, and nobody is turned away', async () => {
    for (let n = 0; n < 8; n++) {
      scene = await openSkill(api);
      await prepareAgain();
      const [opened, made] = await Promise.all([open(), byDelegation()]);
      expect([opened.status, made.status]).toEqual([200, 201]);
      const [source] = await api.database.query('select skill_id as skill from board_source where board_id = $1', [
        made.body.id,
      ]);
      expect(source).toEqual({ skill: scene.skill });
    }
  });
});

describe('a competition that is a draft again', () => {
  it('takes its boards away from the public, and tells their story anew when it is published', async () => {
    await open();
    const before = await publicView();
    await prepareAgain();
    expect(await competitionStatus('draft')).toBe(200);
    await recomputed();
    expect(await publicView()).toBeUndefined();
    expect(await competitionStatus('published')).toBe(200);
    await recomputed();
    const after = await publicView();
    expect(after).toBeDefined();
    expect(after!.epoch).not.toBe(before!.epoch);
  });
});

describe('a closed competition', () => {
  it('opens no skill', async () => {
    await prepareAgain();
    await competitionStatus('closed');
    expect((await open()).body).toMatchObject({ code: 'competition.closed' });
  });
});
