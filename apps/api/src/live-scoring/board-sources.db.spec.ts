import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { entry, openSkill } from '../../test/marking-scenario.ts';
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

async function somebodyWaits(): Promise<void> {
  for (;;) {
    const [{ n }] = await api.database.query('select count(*)::int as n from pg_locks where not granted');
    if (n > 0) return;
  }
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

describe('a new board', () => {
  const made = async (id: string) => {
    const { body } = await scene.organiser.get(`/api/competitions/${scene.competition}/boards`);
    return body.items.find((board: { id: string }) => board.id === id);
  };

  it('is made, and a skill opened, after whoever holds the competition and then its skill: nobody is locked out', async () => {
    for (const [use, answer] of [
      [open, 200],
      [byDelegation, 201],
    ] as const) {
      await api.database
        .transaction(async (tx) => {
          await tx.query('select from competition where id = $1 for no key update', [scene.competition]);
          const asked = use();
          await somebodyWaits();
          await tx.query(`set local lock_timeout = '2s'`);
          await tx.query('select from skill where id = $1 for update', [scene.skill]);
          return () => asked;
        })
        .then(async (asked) => expect((await asked()).status).toBe(answer));
    }
  });

  it('counts what the template of its competition counts, and starts hidden', async () => {
    await api.database.query(`update competition set template = 'world-skills' where id = $1`, [scene.competition]);
    const { body } = await byDelegation();
    expect(await made(body.id)).toMatchObject({ counts: 'signed', visibility: 'hidden' });
  });

  it('of a group or skill is called what these are called now, at the desk and on every screen', async () => {
    const group = await scene.organiser.post(`/api/competitions/${scene.competition}/groups`, { name: '职工组' });
    const { body: board } = await scene.organiser.post(`/api/competitions/${scene.competition}/boards`, {
      kind: 'group',
      group: group.body.id,
    });
    await scene.organiser.patch(`/api/groups/${group.body.id}`, { name: '企业组', version: 1 });
    const { body: skill } = await scene.organiser.get(`/api/skills/${scene.skill}`);
    await scene.organiser.patch(`/api/skills/${scene.skill}`, { name: '网页设计', version: skill.version });
    await recomputed();
    for (const [id, title] of [
      [board.id, '企业组'],
      [scene.board, '网页设计'],
    ]) {
      expect(await made(id)).toMatchObject({ title });
      const [{ head }] = await api.database.query(
        `select head from board_state where board_id = $1 and audience = 'stage'`,
        [id],
      );
      expect(head.title).toBe(title);
    }
  });
});

describe('freezing or hiding a skill’s board', () => {
  const boards = async () => {
    const { body } = await scene.organiser.get(`/api/competitions/${scene.competition}/boards`);
    const items: { id: string; kind: string; version: number; visibility: string }[] = body.items;
    return { skill: items.find((one) => one.kind === 'skill')!, sum: items.find((one) => one.kind !== 'skill')! };
  };
  const show = (board: { id: string; version: number }, visibility: string) =>
    scene.organiser.patch(`/api/boards/${board.id}`, { visibility, version: board.version, reason: '决赛封榜' });
  const marked = async (value: string) => {
    const sheet = await scene.sheet(scene.judges[0], 0);
    await scene.judges[0].post('/api/mark-entries', { entries: [entry(sheet, 0, value)] });
    await recomputed();
  };

  it.each(['frozen', 'hidden'])('(%s) freezes the boards that add it up, which would tell its marks', async (state) => {
    await byDelegation();
    await show((await boards()).sum, 'open');
    await marked('8');
    const { skill, sum } = await boards();
    expect((await show(skill, state)).status).toBe(200);
    expect(await boards()).toMatchObject({
      skill: { visibility: state },
      sum: { visibility: 'frozen', version: sum.version + 1 },
    });
    const before = await publicView(sum.id);
    await marked('9');
    expect(await publicView(sum.id)).toEqual(before);
    const [{ body }] = await api.database.query(
      `select body from event where type = 'board.changed' and subject_id = $1 order by id desc limit 1`,
      [sum.id],
    );
    expect(JSON.parse(body)).toMatchObject({ after: { visibility: 'frozen', follows: skill.id }, reason: '决赛封榜' });
  });

  it('leaves alone what is hidden, and each board is thawed by its own decision', async () => {
    await byDelegation();
    const { skill, sum } = await boards();
    await show(skill, 'frozen');
    expect((await boards()).sum).toEqual(sum);
    await show(sum, 'open');
    expect(await boards()).toMatchObject({ skill: { visibility: 'frozen' }, sum: { visibility: 'open' } });
    await show((await boards()).skill, 'open');
    expect((await boards()).sum.visibility).toBe('open');
  });

  it('while the board that adds it up is being opened locks nobody out', async () => {
    for (let n = 0; n < 6; n++) {
      scene = await openSkill(api);
      await byDelegation();
      const { skill, sum } = await boards();
      const [frozen, opened] = await Promise.all([show(skill, 'frozen'), show(sum, 'open')]);
      expect([frozen.status, opened.status]).toEqual([200, 200]);
      const after = await boards();
      expect(after.skill.visibility).toBe('frozen');
      expect(['open', 'frozen']).toContain(after.sum.visibility);
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
