import paint from 'sharp';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import type { TestClient } from '../../test/test-client.ts';
import { cardOf, contestant, filledIn, handInOne, openRegistration } from '../../test/test-registration.ts';
import type { TestRegistration } from '../../test/test-registration.ts';
import { verify } from '../platform/events/verify.ts';
import { readWorkbook } from '../platform/excel/excel.ts';
import { DECISION_ROWS, SUBMISSION_ROWS } from './application/application.entity.ts';

interface Line {
  id: string;
  name: string;
  lookers: string[];
}

describe('The review of applications', () => {
  let test: TestApplication;
  let contest: TestRegistration;
  let owner: TestClient;
  let one: TestClient;
  let other: TestClient;
  let sequence = 1;
  beforeAll(async () => {
    test = await startTestApplication();
    contest = await openRegistration(test);
    owner = await contestant(test);
    await test.database.query(`update person set mail = 'owner@example.org' where id = $1`, [owner.person]);
    const roles = [{ role: 'reviewer' as const, competition: contest.competition }];
    one = await test.as({ name: '审核甲', roles });
    other = await test.as({ name: '审核乙', roles });
  });
  afterAll(() => test.stop());

  const waiting = (change: Record<string, unknown> = {}, by = owner) => handInOne(contest, by, ++sequence, change);
  const decide = (id: string, decision: string, version: number, reasons: object[] = [], by = one) =>
    by.post(`/api/applications/${id}/decisions`, { decision, version, reasons });
  const queue = async (query = '', by = one): Promise<Line[]> =>
    (await by.get(`/api/competitions/${contest.competition}/applications${query}`)).body.items;
  const letters = async (): Promise<{ subject: string; body: string }[]> =>
    test.database.query(`select subject, body from outbox_mail where recipient = 'owner@example.org' order by id`);
  const competitors = async (name: string) =>
    test.database.query('select * from competitor where competition_id = $1 and name = $2', [
      contest.competition,
      name,
    ]);

  it('lists who waits longest first, by skill and delegation, and no draft', async () => {
    const first = await waiting();
    const second = await waiting({ skill: contest.coded, delegation: contest.delegations[1] });
    await owner.post(`/api/competitions/${contest.competition}/applications`, filledIn(contest, 900));
    expect((await queue('?status=submitted')).map(({ id }) => id)).toEqual([first.id, second.id]);
    expect((await queue(`?skill=${contest.coded}`)).map(({ id }) => id)).toEqual([second.id]);
    expect((await queue(`?delegation=${contest.delegations[0]}`)).map(({ id }) => id)).toEqual([first.id]);
    const page = (await one.get(`/api/competitions/${contest.competition}/applications?limit=1`)).body;
    const rest = await queue(`?cursor=${page.next}`);
    expect([page.items[0].id, rest.map(({ id }) => id)]).toEqual([first.id, [second.id]]);
    const counts = (await one.get(`/api/competitions/${contest.competition}/application-counts`)).body.items;
    expect(counts).toContainEqual({
      skill: contest.coded,
      delegation: contest.delegations[1],
      status: 'submitted',
      count: 1,
    });
  });

  it('an approval makes the competitor, as the document and the form tell, in the same step', async () => {
    const { id, version } = await waiting();
    const { status, body } = await decide(id, 'approved', version);
    expect([status, body.status]).toEqual([200, 'approved']);
    const [competitor] = await competitors(body.name);
    expect(competitor).toMatchObject({
      id: body.competitor,
      skill_id: contest.open,
      delegation_id: contest.delegations[0],
      unit: '云岭技师学院',
    });
    expect(['male', 'female']).toContain(competitor.sex);
    expect((await letters()).at(-1)).toMatchObject({
      subject: expect.stringContaining('报名已通过'),
      body: expect.stringContaining(body.name),
    });
  });

  it('shows personal answers masked, with the age and the sex that the document tells', async () => {
    const { id } = await waiting();
    const { body } = await one.get(`/api/applications/${id}`);
    const text = JSON.stringify(body);
    expect(text).not.toContain(cardOf(sequence).number);
    expect(text).not.toContain('13800000000');
    const document = body.fields.find(({ kind }: { kind: string }) => kind === 'document');
    expect(document).toMatchObject({ masked: true, text: expect.stringMatching(/^居民身份证 530102\*+\w{4}$/) });
    expect(body.holder.age).toBeGreaterThan(20);
    expect(body.fields.slice(0, 3).map(({ field }: { field: string }) => field)).toEqual([
      'answers.name',
      'skill',
      'group',
    ]);
  });

  it('a return says why, field by field; what is handed in again shows what changed and what did not', async () => {
    const { id, version } = await waiting();
    expect((await decide(id, 'returned', version)).body.code).toBe('review.reasonMissing');
    const strange = await decide(id, 'returned', version, [{ field: 'answers.nothing', reason: '？' }]);
    expect(strange.body.code).toBe('review.fieldUnknown');
    const reasons = [
      { field: 'answers.unit', reason: '请写单位全称' },
      { field: 'answers.phone', reason: '号码打不通' },
      { field: null, reason: '请尽快改好' },
    ];
    const returned = await decide(id, 'returned', version, reasons);
    expect(returned.body).toMatchObject({ status: 'returned', competitor: null });
    const mine = (await owner.get(`/api/me/applications/${id}`)).body;
    expect(mine.reasons).toEqual(reasons);
    expect((await letters()).at(-1)!.body).toContain('请尽快改好');

    const saved = await owner.patch(`/api/me/applications/${id}`, {
      answers: { unit: '云岭市技师学院' },
      version: mine.version,
    });
    // what is being typed is not the reviewer's yet
    const meanwhile = (await one.get(`/api/applications/${id}`)).body;
    expect(meanwhile.fields.find(({ field }: { field: string }) => field === 'answers.unit').text).toBe('云岭技师学院');
    expect((await decide(id, 'undone', saved.body.version)).body.code).toBe('review.changedSince');
    await owner.post(`/api/me/applications/${id}/submissions`, { version: saved.body.version });

    const { body } = await one.get(`/api/applications/${id}`);
    const fieldOf = (name: string) => body.fields.find(({ field }: { field: string }) => field === name);
    expect(body).toMatchObject({ status: 'submitted', submissions: 2 });
    expect(fieldOf('answers.unit')).toMatchObject({
      changed: true,
      before: '云岭技师学院',
      text: '云岭市技师学院',
      asked: '请写单位全称',
    });
    expect(fieldOf('answers.phone')).toMatchObject({ changed: false, before: null, asked: '号码打不通' });
    expect(body.history.map(({ what }: { what: string }) => what)).toEqual(['submitted', 'returned', 'resubmitted']);
  });

  it('of two reviewers the second is told who was first, and sees who looks', async () => {
    const { id, version } = await waiting();
    expect((await one.get(`/api/applications/${id}/watch`)).body.others).toEqual([]);
    expect((await other.get(`/api/applications/${id}/watch`)).body.others).toMatchObject([{ name: '审核甲' }]);
    expect((await queue('', other)).find((line) => line.id === id)!.lookers).toEqual(['审核甲']);
    const answers = await Promise.all([
      decide(id, 'approved', version, [], one),
      decide(id, 'rejected', version, [{ field: null, reason: '材料不全' }], other),
    ]);
    const late = answers.find(({ status }) => status !== 200)!;
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(late.body).toMatchObject({
      code: 'review.alreadyDecided',
      params: { person: expect.stringMatching(/审核/) },
    });
    const seen = (await other.get(`/api/applications/${id}/watch`)).body;
    expect(seen.version).toBe(version + 1);
  });

  it('an approval is undone while nothing hangs on the competitor, and no longer once he has a code', async () => {
    const own = await openRegistration(test);
    const { id, version } = await handInOne(own, owner, 1);
    const path = `/api/applications/${id}/decisions`;
    const { organiser } = own;
    const approved = await organiser.post(path, { decision: 'approved', version, reasons: [] });
    const undone = await organiser.post(path, { decision: 'undone', version: approved.body.version, reasons: [] });
    expect(undone.body).toMatchObject({ status: 'submitted', competitor: null });
    expect((await organiser.get(`/api/competitions/${own.competition}/competitors`)).body.items).toEqual([]);
    expect(
      (await organiser.post(path, { decision: 'undone', version: undone.body.version, reasons: [] })).body.code,
    ).toBe('review.nothingToUndo');
    const again = await organiser.post(path, { decision: 'approved', version: undone.body.version, reasons: [] });
    await organiser.post(`/api/skills/${own.open}/codes`);
    const fixed = await organiser.post(path, { decision: 'undone', version: again.body.version, reasons: [] });
    expect(fixed.body.code).toBe('review.competitorInUse');
    expect((await organiser.get(`/api/applications/${id}`)).body).toMatchObject({
      status: 'approved',
      competitor: again.body.competitor,
    });
  });

  it('a rejection is undone only while its place is free', async () => {
    const own = await openRegistration(test, { caps: [{ per: 'delegation-skill', most: 1 }] });
    const { organiser } = own;
    const reject = async ({ id, version }: { id: string; version: number }) =>
      (
        await organiser.post(`/api/applications/${id}/decisions`, {
          decision: 'rejected',
          version,
          reasons: [{ field: null, reason: '不符合条件' }],
        })
      ).body;
    const undo = ({ id, version }: { id: string; version: number }) =>
      organiser.post(`/api/applications/${id}/decisions`, { decision: 'undone', version, reasons: [] });
    const first = await reject(await handInOne(own, owner, 1));
    expect((await undo(first)).body.status).toBe('submitted');
    const rejected = await reject((await organiser.get(`/api/applications/${first.id}`)).body);
    await handInOne(own, owner, 2);
    expect((await undo(rejected)).body.code).toBe('review.placeTaken');
  });

  it('many are decided at once: each by itself, one letter to each owner, and undone as they were', async () => {
    const own = await openRegistration(test);
    const { organiser } = own;
    const path = `/api/competitions/${own.competition}/application-decisions`;
    const items: { id: string; version: number }[] = [];
    for (const n of [1, 2, 3]) items.push(await handInOne(own, owner, n));
    const before = (await letters()).length;
    const stale = { ...items[1]!, version: 99 };
    const { status, body } = await organiser.post(path, {
      decision: 'approved',
      reason: null,
      items: [items[0], stale, items[2]],
    });
    expect(status).toBe(200);
    expect(body.items.map(({ code }: { code: string | null }) => code)).toEqual([null, 'version.stale', null]);
    expect((await organiser.get(`/api/competitions/${own.competition}/competitors`)).body.items).toHaveLength(2);
    expect(await letters()).toHaveLength(before + 1);
    const taken = body.items.filter(({ code }: { code: string | null }) => code === null);
    const undone = await organiser.post(path, {
      decision: 'undone',
      reason: null,
      items: taken.map(({ id, version }: { id: string; version: number }) => ({ id, version })),
    });
    expect(undone.body.items.every(({ code }: { code: string | null }) => code === null)).toBe(true);
    expect((await organiser.get(`/api/competitions/${own.competition}/competitors`)).body.items).toEqual([]);
    const refused = await organiser.post(path, { decision: 'rejected', reason: ' ', items: [items[1]] });
    expect(refused.body.items[0]).toMatchObject({ version: null, code: 'review.reasonMissing' });
  });

  it('shows a reviewer of one delegation that delegation only', async () => {
    const { id, version } = await waiting();
    const [, delegation] = contest.delegations;
    const narrow = await test.as({ roles: [{ role: 'reviewer', competition: contest.competition, delegation }] });
    expect((await queue('', narrow)).map((line) => line.id)).not.toContain(id);
    expect((await narrow.get(`/api/applications/${id}`)).body.code).toBe('id.unknown');
    expect((await decide(id, 'approved', version, [], narrow)).body.code).toBe('id.unknown');
    expect((await owner.get(`/api/applications/${id}`)).status).toBe(403);
  });

  it('shows the pictures that were handed in, and notes who saw them; what was uploaded since is not there', async () => {
    const draft = await owner.post(
      `/api/competitions/${contest.competition}/applications`,
      filledIn(contest, ++sequence),
    );
    const path = `/api/me/applications/${draft.body.id}`;
    const upload = async (): Promise<string> => {
      const png = await paint({ create: { width: 200, height: 200, channels: 3, background: '#0b1220' } })
        .png()
        .toBuffer();
      return (await owner.send('POST', `${path}/pictures?field=photo`, png, { 'content-type': 'image/png' })).body.id;
    };
    const [shown, hidden] = [await upload(), await upload()];
    const saved = await owner.patch(path, { version: 1, answers: { photo: [shown] } });
    await owner.post(`${path}/submissions`, { version: saved.body.version });
    const seen = (await one.get(`/api/applications/${draft.body.id}`)).body;
    expect(seen.fields.find(({ kind }: { kind: string }) => kind === 'photo').pictures).toEqual([shown]);
    const answer = await one.get(`/api/applications/${draft.body.id}/pictures/${shown}`);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'image/jpeg',
      'private, max-age=600',
    ]);
    expect((await one.get(`/api/applications/${draft.body.id}/pictures/${hidden}`)).body.code).toBe('id.unknown');
    const [{ seers }] = await test.database.query(
      `select json_agg(actor_id) as seers from event where type = 'application.pictureShown' and subject_id = $1`,
      [draft.body.id],
    );
    expect(seers).toEqual([one.person]);
  });

  it('the queue goes into Excel as it is filtered, without a personal answer', async () => {
    const { id, version } = await waiting({ answers: { ...filledIn(contest, ++sequence).answers, name: '=cmd()' } });
    await decide(id, 'approved', version);
    const path = `/api/competitions/${contest.competition}/exports/applications.xlsx`;
    const { status, body } = await one.get<Buffer>(`${path}?status=approved`);
    expect(status).toBe(200);
    const [sheet] = (await readWorkbook(body)).sheets;
    const texts = sheet!.rows.map(({ cells }) => cells.map(({ text }) => text));
    expect(texts[0]!.slice(0, 3)).toEqual(['姓名', '单位', '项目']);
    expect(texts.length - 1).toBe((await queue('?status=approved')).length);
    expect(sheet!.rows.flatMap(({ cells }) => cells).filter(({ formula }) => formula)).toEqual([]);
    expect(texts.flat()).toContain('=cmd()');
    expect(JSON.stringify(texts)).not.toMatch(/530102|138000/);
    expect((await owner.get(path)).status).toBe(403);
  });

  it('a draft is nobody’s business: to a reviewer it is not there', async () => {
    const draft = await owner.post(`/api/competitions/${contest.competition}/applications`, filledIn(contest, 901));
    expect((await one.get(`/api/applications/${draft.body.id}`)).body.code).toBe('id.unknown');
    expect((await decide(draft.body.id, 'approved', 1)).body.code).toBe('id.unknown');
  });

  it('leaves decisions that the chain vouches for, and no personal answer in the trail', async () => {
    const verdict = await test.database.transaction((tx) => verify(tx, [SUBMISSION_ROWS, DECISION_ROWS]));
    expect(verdict).toMatchObject({ holds: true, fault: null });
    const [{ leaked }] = await test.database.query(
      `select exists (select from event where body like '%' || $1 || '%' or body like '%13800000000%') as leaked`,
      [cardOf(sequence).number],
    );
    expect(leaked).toBe(false);
  });
});
