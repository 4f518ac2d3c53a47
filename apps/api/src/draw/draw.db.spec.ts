import { drawCommitment, drawStations, replayDraw } from '@skillstar/rules';
import { SUBJECT_IDENTITY_ROWS } from '../competitions/subject/assign-codes.ts';
import { verify } from '../platform/events/verify.ts';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import type { TestAnswer, TestClient } from '../../test/test-client.ts';
import { addCompetitors, makeContest } from '../../test/test-contest.ts';
import type { TestContest } from '../../test/test-contest.ts';
import { DRAW_RESULT_ROWS, DRAW_ROWS } from './draw-rows.ts';
import type { DrawView } from './draw.view.ts';

const NAMES = ['赵磊', '陈静', '孙悦', '周帆', '吴敏', '郑凯'];

describe('A draw', () => {
  let test: TestApplication;
  let contest: TestContest;
  let organiser: TestClient;
  let competitors: string[];
  beforeAll(async () => {
    test = await startTestApplication();
  });
  beforeEach(async () => {
    contest = await makeContest(test);
    organiser = contest.organiser;
    competitors = await addCompetitors(contest, contest.open, NAMES);
  });
  afterAll(() => test.stop());

  const promise = async (skill: string, body: object, who = organiser): Promise<DrawView> => {
    const answer = await who.post(`/api/skills/${skill}/draws`, body);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const drawn = async (draw: DrawView, word: string | null = null): Promise<DrawView> => {
    const answer = await organiser.post(`/api/draws/${draw.id}/result`, { word });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const draws = async (skill: string, who = test.anonymous): Promise<DrawView[]> =>
    (await who.get(`/api/skills/${skill}/draws`)).body.items;
  const subjects = async (skill: string, who = organiser) =>
    (await who.get(`/api/skills/${skill}/subjects`)).body.items;
  const workstations = async (skill: string, codes: readonly string[]): Promise<string[]> => {
    const ids: string[] = [];
    for (const code of codes) ids.push((await organiser.post(`/api/skills/${skill}/workstations`, { code })).body.id);
    return ids;
  };
  const codesOf = ({ body }: TestAnswer): string[] => body.errors.map(({ code }: { code: string }) => code);
  const asRequest = ({ entrants, places, fixed, apart }: DrawView, seed: string) => ({
    seed,
    entrants: entrants.map(({ id, delegation }) => ({ id, delegation })),
    places,
    fixed,
    apart,
  });

  it('is promised before: the commitment is public, the secret is nowhere', async () => {
    const made = await promise(contest.open, { kind: 'codes' });
    expect(made).toMatchObject({ status: 'promised', count: 6, seed: null, secret: null, assignments: null });
    const [seen] = await draws(contest.open);
    expect(seen).toEqual(made);
    const [{ secret, ...row }] = await test.database.query('select * from draw where id = $1', [made.id]);
    const [{ body }] = await test.database.query(
      `select body from event where type = 'draw.promised' and body like $1`,
      [`%${made.id}%`],
    );
    const result = await drawn(made);
    for (const place of [JSON.stringify(row), body, secret.toString('utf8'), secret.toString('hex')]) {
      expect(place).not.toContain(result.seed!);
    }
  });

  it('can be made again by anybody: secret, list and places give the commitment and every code', async () => {
    const made = await promise(contest.open, { kind: 'codes' });
    await drawn(made, '云岭 0713');
    const [seen] = await draws(contest.open);
    expect(seen!.seed).toBe(`${seen!.secret}:云岭 0713`);
    expect(drawCommitment(asRequest(seen!, seen!.secret!))).toBe(made.commitment);
    const request = asRequest(seen!, seen!.seed!);
    const published = {
      algorithm: seen!.algorithm!,
      commitment: drawCommitment(request),
      assignments: seen!.assignments!,
    };
    expect(replayDraw(request, published)).toMatchObject({ ok: true });
    const exchanged = published.assignments.map((one, at, all) => ({ ...one, id: all[(at + 1) % all.length]!.id }));
    expect(replayDraw(request, { ...published, assignments: exchanged })).toMatchObject({ ok: false });
  });

  it('gives the codes that it drew, in place of those that were given at random', async () => {
    await organiser.post(`/api/skills/${contest.open}/codes`);
    const [one] = await subjects(contest.open);
    await organiser.patch(`/api/subjects/${one.id}`, { status: 'withdrawn', reason: '受伤', version: one.version });
    const before = await subjects(contest.open);
    const result = await drawn(await promise(contest.open, { kind: 'codes' }));
    const after = await subjects(contest.open);
    expect(after.map(({ code }: { code: string }) => code)).toEqual(result.assignments!.map(({ station }) => station));
    for (const subject of after) {
      const assigned = result.assignments!.find(({ station }) => station === subject.code);
      expect(subject.competitor.id).toBe(assigned!.id);
      const had = before.find(({ competitor }: { competitor: { id: string } }) => competitor.id === assigned!.id);
      expect([subject.id === had.id, subject.code === had.code]).toEqual([false, false]);
      expect([subject.status, subject.statusReason]).toEqual([had.status, had.statusReason]);
    }
    const told = await test.database.transaction('REPEATABLE READ', (tx) =>
      verify(tx, [SUBJECT_IDENTITY_ROWS, DRAW_ROWS, DRAW_RESULT_ROWS]),
    );
    expect(told.fault).toBeNull();
  });

  it('is made once, by the newest promise; a promise that was never drawn stays on the page', async () => {
    const first = await promise(contest.open, { kind: 'codes' });
    const second = await promise(contest.open, { kind: 'codes' });
    const old = await organiser.post(`/api/draws/${first.id}/result`, {});
    expect([old.status, old.body.code]).toEqual([409, 'draw.notNewest']);
    await drawn(second);
    expect((await organiser.post(`/api/draws/${second.id}/result`, {})).body.code).toBe('draw.alreadyDrawn');
    const third = await drawn(await promise(contest.open, { kind: 'codes' }));
    expect((await draws(contest.open)).map(({ id, status }) => [id, status])).toEqual([
      [third.id, 'drawn'],
      [second.id, 'replaced'],
      [first.id, 'set-aside'],
    ]);
  });

  it('is refused when somebody was added to the list after the promise', async () => {
    const made = await promise(contest.open, { kind: 'codes' });
    await addCompetitors(contest, contest.open, ['钱多']);
    const refused = await organiser.post(`/api/draws/${made.id}/result`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'draw.listChanged']);
    expect(await subjects(contest.open)).toEqual([]);
  });

  it('is refused from the first mark on, in words', async () => {
    const made = await promise(contest.open, { kind: 'codes' });
    await test.database.query(`update skill set status = 'marking' where id = $1`, [contest.open]);
    for (const answer of [
      await organiser.post(`/api/draws/${made.id}/result`, {}),
      await organiser.post(`/api/skills/${contest.open}/draws`, { kind: 'codes' }),
      await organiser.post(`/api/skills/${contest.open}/draws/by-hand`, { kind: 'codes', assignments: [] }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'draw.marked']);
    }
  });

  it('belongs to the organiser and the encryption referee', async () => {
    for (const role of ['chief-judge', 'judge', 'observer', 'supervisor'] as const) {
      const other = await test.as(role);
      expect((await other.post(`/api/skills/${contest.open}/draws`, { kind: 'codes' })).status).toBe(403);
    }
  });

  describe('of stations', () => {
    const drawCodes = async (skill: string) => drawn(await promise(skill, { kind: 'codes' }));

    it('keeps one delegation apart where that is asked for, and gives the stations', async () => {
      await drawCodes(contest.open);
      await workstations(contest.open, ['A10', 'A2', 'A1', 'A3', 'A4', 'A5']);
      const made = await promise(contest.open, {
        kind: 'stations',
        apart: { rule: 'neighbours', strength: 'required' },
      });
      expect(made.places.map(({ station }) => station)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A10']);
      const result = await drawn(made, '开始');
      expect(result.clashes).toBe(0);
      const placed = await subjects(contest.open);
      const row = result.places.map(
        ({ station }) =>
          placed.find((subject: { workstation: { code: string } }) => subject.workstation.code === station).competitor
            .delegation.code,
      );
      row.slice(1).forEach((delegation, at) => expect(delegation).not.toBe(row[at]));
    });

    it('spreads over the sessions that were chosen, and says in which one somebody works', async () => {
      await drawCodes(contest.open);
      await workstations(contest.open, ['1', '2', '3']);
      const stages = (await organiser.get(`/api/skills/${contest.open}/stages`)).body.items;
      const sessions: string[] = [];
      for (const [name, startsAt] of [
        ['下午场', '2026-12-05T06:00:00.000Z'],
        ['上午场', '2026-12-05T01:00:00.000Z'],
      ]) {
        const body = { name, startsAt, endsAt: startsAt!.replace(':00:00.000Z', ':30:00.000Z') };
        sessions.push((await organiser.post(`/api/stages/${stages[0].id}/sessions`, body)).body.id);
      }
      const result = await drawn(await promise(contest.open, { kind: 'stations', sessions }));
      expect(result.places.map(({ batch }) => batch)).toEqual([
        '上午场',
        '上午场',
        '上午场',
        '下午场',
        '下午场',
        '下午场',
      ]);
      const placed = await subjects(contest.open);
      for (const { id, batch, station } of result.assignments!) {
        const subject = placed.find(({ code }: { code: string }) => code === id);
        expect([subject.session.name, subject.workstation.code]).toEqual([batch, station]);
      }
    });

    it('says at the promise what no draw could satisfy, with names', async () => {
      await drawCodes(contest.open);
      await workstations(contest.open, ['1', '2', '3', '4']);
      const few = await organiser.post(`/api/skills/${contest.open}/draws`, { kind: 'stations' });
      expect([few.status, few.body.code, codesOf(few)]).toEqual([422, 'draw.faults', ['draw.tooFewPlaces']]);
      await workstations(contest.open, ['5', '6']);
      const apart = { rule: 'batches', strength: 'required' };
      const crowded = await organiser.post(`/api/skills/${contest.open}/draws`, { kind: 'stations', apart });
      expect(codesOf(crowded)).toEqual(['draw.delegationTooLarge', 'draw.delegationTooLarge']);
      expect(crowded.body.errors[0].params).toMatchObject({ delegation: 'AQ', members: 3 });
      expect(await draws(contest.open)).toHaveLength(1);
    });

    it('falls with the codes that it was drawn for', async () => {
      await drawCodes(contest.open);
      await workstations(contest.open, ['1', '2', '3', '4', '5', '6']);
      await drawn(await promise(contest.open, { kind: 'stations' }));
      await drawCodes(contest.open);
      expect((await draws(contest.open)).map(({ kind, status }) => [kind, status])).toEqual([
        ['codes', 'drawn'],
        ['stations', 'replaced'],
        ['codes', 'replaced'],
      ]);
      const left = await subjects(contest.open);
      expect(left.every(({ workstation }: { workstation: unknown }) => workstation === null)).toBe(true);
    });
  });

  describe('by hand', () => {
    const byHand = (body: object, who = organiser): Promise<TestAnswer> =>
      who.post(`/api/skills/${contest.open}/draws/by-hand`, body);
    const slips = (codes: readonly string[]) =>
      competitors.map((entrant, index) => ({ entrant, place: codes[index % codes.length]! }));

    it('is written down as it came out of the urn', async () => {
      const made = await byHand({ kind: 'codes', assignments: slips(['106', '101', '103', '105', '102', '104']) });
      expect([made.status, made.body.method, made.body.status]).toEqual([201, 'by-hand', 'drawn']);
      const given = await subjects(contest.open);
      expect(given.find(({ code }: { code: string }) => code === '106').competitor.name).toBe('赵磊');
    });

    it('is refused whole when a slip is there twice, missing or nobody’s, and names who it is', async () => {
      const twice = await byHand({ kind: 'codes', assignments: slips(['101', '102', '103', '104', '105', '105']) });
      expect(codesOf(twice)).toEqual(['draw.tooFewPlaces', 'draw.placeTwice']);
      const missing = await byHand({ kind: 'codes', assignments: slips(['1', '2', '3', '4', '5', '6']).slice(1) });
      expect([missing.status, codesOf(missing)]).toEqual([422, ['draw.tooFewPlaces', 'draw.placeMissing']]);
      expect(missing.body.errors[1].params.id).toBe('赵磊');
      const foreign = [...slips(['1', '2', '3', '4', '5', '6']).slice(1), { entrant: 'x', place: '1' }];
      expect(codesOf(await byHand({ kind: 'codes', assignments: foreign }))).toContain('draw.entrantUnknown');
      expect(await subjects(contest.open)).toEqual([]);
    });

    it('of stations holds the constraint too', async () => {
      await drawn(await promise(contest.open, { kind: 'codes' }));
      await workstations(contest.open, ['1', '2', '3', '4', '5', '6']);
      const sorted = (await subjects(contest.open)).sort(
        (a: { competitor: { delegation: { code: string } } }, b: { competitor: { delegation: { code: string } } }) =>
          a.competitor.delegation.code < b.competitor.delegation.code ? -1 : 1,
      );
      const assignments = sorted.map(({ code }: { code: string }, index: number) => ({
        entrant: code,
        place: String(index + 1),
      }));
      const apart = { rule: 'neighbours', strength: 'required' };
      const refused = await byHand({ kind: 'stations', apart, assignments });
      expect(new Set(codesOf(refused))).toEqual(new Set(['draw.sameDelegation']));
      const taken = await byHand({ kind: 'stations', apart: { ...apart, strength: 'preferred' }, assignments });
      expect([taken.status, taken.body.clashes]).toEqual([201, 4]);
    });
  });

  describe('in a coded skill', () => {
    beforeEach(async () => {
      await addCompetitors(contest, contest.coded, ['李娜', '王芳', '张伟']);
    });

    it('of codes tells its commitment and nothing that opens a code', async () => {
      const made = await promise(contest.coded, { kind: 'codes' });
      const result = await drawn(made, '见证');
      expect(result).toMatchObject({
        sealed: true,
        count: 3,
        entrants: [],
        seed: null,
        secret: null,
        assignments: null,
      });
      const events = await test.database.query(`select body from event where subject_id = $1`, [contest.coded]);
      const rows = await test.database.query(
        `select r.* from draw_result r join draw d on d.id = r.draw_id where d.skill_id = $1`,
        [contest.coded],
      );
      const [referee] = [await test.as('encryption-referee')];
      const opened = await subjects(contest.coded, referee);
      expect(opened.map(({ competitor }: { competitor: { name: string } }) => competitor.name).sort()).toEqual([
        '张伟',
        '李娜',
        '王芳',
      ]);
      for (const { competitor } of opened) {
        expect(JSON.stringify([events, rows])).not.toContain(competitor.id);
      }
      expect(rows).toMatchObject([{ seed: null, assignments: null }]);
    });

    /** The newest results are final: their notice, in which names were masked or not, is over. */
    const final = async (masked: boolean): Promise<void> => {
      const [{ id }] = await test.database.query(
        `insert into publication (id, competition_id, skill_id, version, rules, chain_head, content_hash, approvers, created_at)
         select gen_random_uuid(), competition_id, id, 1, '{}', '', '', '[]', now() from skill where id = $1 returning id`,
        [contest.coded],
      );
      await test.database.query(`update skill set status = 'closed' where id = $1`, [contest.coded]);
      await test.database.query(
        `insert into publication_notice (publication_id, starts_at, ends_at, masked) values ($1, now(), now(), $2)`,
        [id, masked],
      );
      // during the notice it stays sealed
      expect((await draws(contest.coded))[0]).toMatchObject({ sealed: true, seed: null, entrants: [] });
      await test.database.query('update publication_notice set final_at = now() where publication_id = $1', [id]);
    };

    it('of codes is opened for everybody when the results are final: it can be made again and opens every code', async () => {
      const made = await promise(contest.coded, { kind: 'codes' });
      await drawn(made, '见证');
      const referee = await test.as('encryption-referee');
      const behind = new Map<string, string>(
        (await subjects(contest.coded, referee)).map(
          ({ code, competitor }: { code: string; competitor: { id: string } }) => [code, competitor.id],
        ),
      );
      await final(false);
      const [opened] = await draws(contest.coded);
      expect(opened).toMatchObject({ sealed: false, word: '见证', status: 'drawn' });
      expect(drawCommitment(asRequest(opened!, opened!.secret!))).toBe(made.commitment);
      const { assignments, seed } = opened!;
      expect(drawStations(asRequest(opened!, seed!))).toMatchObject({ ok: true, assignments });
      for (const { id, station } of assignments!) expect(behind.get(station)).toBe(id);
      expect(opened!.entrants.map(({ name }) => name).sort()).toEqual(['张伟', '李娜', '王芳']);
    });

    it('of codes is opened with masked names where the results mask them', async () => {
      await drawn(await promise(contest.coded, { kind: 'codes' }));
      await final(true);
      const [opened] = await draws(contest.coded);
      expect(opened!.entrants.map(({ name }) => name).sort()).toEqual(['张*', '李*', '王*']);
      expect(JSON.stringify(opened)).not.toMatch(/张伟|李娜|王芳/);
    });

    it('of codes by slips has no seed to open, but tells who had which code', async () => {
      const referee = await test.as('encryption-referee');
      const ids: { id: string }[] = await test.database.query('select id from competitor where skill_id = $1', [
        contest.coded,
      ]);
      const assignments = ids.map(({ id }, at) => ({ entrant: id, place: `C${at + 1}` }));
      const body = { kind: 'codes', assignments };
      expect((await referee.post(`/api/skills/${contest.coded}/draws/by-hand`, body)).status).toBe(201);
      await promise(contest.coded, { kind: 'codes' });
      await final(false);
      const [waiting, opened] = await draws(contest.coded);
      expect(waiting).toMatchObject({ sealed: false, seed: null, assignments: null });
      expect(opened).toMatchObject({ sealed: false, seed: null });
      expect(opened!.assignments!.map(({ id, station }) => ({ entrant: id, place: station }))).toEqual(assignments);
    });

    it('is typed from slips by the encryption referee alone', async () => {
      const body = { kind: 'codes', assignments: [] };
      expect((await organiser.post(`/api/skills/${contest.coded}/draws/by-hand`, body)).status).toBe(403);
      const referee = await test.as('encryption-referee');
      expect((await referee.post(`/api/skills/${contest.coded}/draws/by-hand`, body)).body.code).toBe('draw.faults');
    });

    it('of stations is open to everybody, since it knows codes only, and keeps no delegation apart', async () => {
      const codes = await drawn(await promise(contest.coded, { kind: 'codes' }));
      await workstations(contest.coded, ['1', '2', '3']);
      const apart = { rule: 'neighbours', strength: 'preferred' };
      const refused = await organiser.post(`/api/skills/${contest.coded}/draws`, { kind: 'stations', apart });
      expect([refused.status, refused.body.code]).toEqual([409, 'draw.apartCoded']);
      const result = await drawn(await promise(contest.coded, { kind: 'stations' }));
      expect(result.assignments!.map(({ id }) => id).sort()).toEqual(codes.places.map(({ station }) => station));
      expect(result.entrants.map(({ name, unit }) => [name, unit])).toEqual(
        codes.places.map(({ station }) => [station, null]),
      );
    });
  });

  it('of stations gives some places beforehand, told with the commitment, and draws the rest', async () => {
    await drawn(await promise(contest.open, { kind: 'codes' }));
    await workstations(contest.open, ['1', '2', '3', '4', '5', '6']);
    const [first] = (await subjects(contest.open)).map(({ code }: { code: string }) => code);
    const fixed = [{ entrant: first, place: '4' }];
    const made = await promise(contest.open, { kind: 'stations', fixed });
    expect(made.fixed).toEqual([{ id: first, batch: '1', station: '4' }]);
    const result = await drawn(made, '现场');
    expect(result.assignments!.find(({ id }) => id === first)).toMatchObject({ station: '4' });
    expect(drawStations(asRequest(result, result.seed!))).toMatchObject({ ok: true, assignments: result.assignments });
    const unfit = [
      [{ entrant: first, place: '9' }],
      [{ entrant: 'nobody', place: '4' }],
      [
        { entrant: first, place: '4' },
        { entrant: first, place: '5' },
      ],
    ];
    for (const wrong of unfit) {
      const answer = await organiser.post(`/api/skills/${contest.open}/draws`, { kind: 'stations', fixed: wrong });
      expect([answer.status, answer.body.code]).toEqual([422, 'draw.faults']);
    }
    const plain = await organiser.post(`/api/skills/${contest.open}/draws`, { kind: 'codes', fixed });
    expect(plain.body.code).toBe('draw.codesPlain');
  });

  it('of a competition that is still a draft is seen by nobody outside', async () => {
    await test.database.query(`update competition set status = 'draft' where id = $1`, [contest.competition]);
    expect((await test.anonymous.get(`/api/skills/${contest.open}/draws`)).status).toBe(404);
    expect((await organiser.get(`/api/skills/${contest.open}/draws`)).status).toBe(200);
  });
});
