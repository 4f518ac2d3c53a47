import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import type { TestAnswer } from '../../test/test-client.ts';
import { addCompetitors } from '../../test/test-contest.ts';
import {
  cardOf,
  contestant,
  filledIn,
  handInOne,
  openRegistration,
  setRegistration,
  SMALL_FORM,
} from '../../test/test-registration.ts';
import type { TestRegistration } from '../../test/test-registration.ts';
import { verify } from '../platform/events/verify.ts';
import { DECISION_ROWS, SUBMISSION_ROWS } from './application/application.entity.ts';

const faultsOf = ({ body }: TestAnswer): string[] =>
  (body.errors ?? body.faults).map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);

describe('Registration', () => {
  let test: TestApplication;
  let contest: TestRegistration;
  beforeAll(async () => {
    test = await startTestApplication();
    contest = await openRegistration(test);
  });
  afterAll(() => test.stop());

  const rows = async (table: string): Promise<number> =>
    (await test.database.query(`select count(*)::int as n from ${table}`))[0].n;
  const draftsOf = (one: TestRegistration): string => `/api/competitions/${one.competition}/applications`;

  it('begins with the standard form, and tells everybody what is asked and where one may enter', async () => {
    const other = await openRegistration(test, {}, undefined);
    await setRegistration(other, {}, undefined, 1);
    const { status, body } = await test.anonymous.get(`/api/competitions/${contest.competition}/registration`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'open', name: '技能之星', version: 1, form: SMALL_FORM });
    expect(body.skills.map(({ name }: { name: string }) => name)).toEqual(['网站技术', '电气装置']);
    expect(body.delegations).toHaveLength(2);
    const fresh = await contest.organiser.post('/api/competitions', {
      name: '未开放',
      template: 'skills-star',
      startsOn: '2026-12-05',
      days: 1,
    });
    const path = `/api/competitions/${fresh.body.id}/registration`;
    expect((await contest.organiser.get(path)).body.code).toBe('registration.none');
    const change = { opensAt: null, closesAt: null, purgeOn: '2028-12-31', version: 0 };
    const made = await contest.organiser.put(path, change);
    expect(made.body).toMatchObject({ state: 'not-yet', purgeOn: '2028-12-31' });
    expect(made.body.form.fields.map(({ kind }: { kind: string }) => kind)).toContain('photo');
    expect((await contest.organiser.put(path, change)).body.code).toBe('version.stale');
    expect((await test.anonymous.get(path)).body.code).toBe('id.unknown');
  });

  it('refuses a form or conditions that could not be applied, and keeps fields that hold answers', async () => {
    const own = await openRegistration(test);
    const path = `/api/competitions/${own.competition}/registration`;
    const change = { opensAt: null, closesAt: null, purgeOn: null, version: 1 };
    const noName = { fields: SMALL_FORM.fields.filter(({ kind }) => kind !== 'name') };
    const refused = await own.organiser.put(path, { ...change, form: noName });
    expect([refused.status, faultsOf(refused)]).toEqual([422, ['form. form.personMissing']]);
    const foreign = { ageOn: null, groups: [], groupNeeded: false, oneSkill: true, caps: [] };
    const ages = [{ skill: contest.open, group: null, sex: null, min: 16, max: null }];
    const strange = await own.organiser.put(path, { ...change, conditions: { ...foreign, ages } });
    expect(faultsOf(strange)).toEqual(['conditions entry.ageDayMissing', 'conditions rule.invalid']);
    await (await contestant(test)).post(draftsOf(own), filledIn(own, 1));
    const noUnit = { fields: SMALL_FORM.fields.filter(({ key }) => key !== 'unit') };
    expect((await own.organiser.put(path, { ...change, form: noUnit })).body.code).toBe('registration.formInUse');
    const backwards = { ...change, opensAt: '2026-12-02T00:00:00Z', closesAt: '2026-12-01T00:00:00Z' };
    expect(faultsOf(await own.organiser.put(path, backwards))).toEqual(['closesAt rule.invalid']);
  });

  it('keeps a draft while it is typed, tells what is still missing, and masks what is personal', async () => {
    const client = await contestant(test);
    const begun = await client.post(draftsOf(contest), {});
    expect(begun).toMatchObject({ status: 201, body: { status: 'draft', version: 1, name: null } });
    const path = `/api/me/applications/${begun.body.id}`;
    const half = await client.patch(path, { version: 1, answers: { name: '阿依努尔·买买提', phone: '138' } });
    expect(half.body).toMatchObject({ name: '阿依努尔·买买提', version: 2, skill: null });
    expect(faultsOf(half)).toEqual([
      'skill entry.skillMissing',
      'delegation entry.delegationMissing',
      'answers.document answer.missing',
      'answers.phone answer.phoneInvalid',
      'answers.unit answer.missing',
    ]);
    const whole = await client.patch(path, { version: 2, ...filledIn(contest, 901) });
    expect(whole.body.faults).toEqual([]);
    expect(whole.body.personal).toEqual([
      { field: 'document', kind: 'id-card', masked: expect.stringMatching(/^530102\*{8}901\w$/) },
      { field: 'phone', kind: null, masked: '138****0000' },
    ]);
    expect(whole.body.answers).toEqual({ unit: '云岭技师学院' });
    expect((await client.patch(path, { version: 2, answers: { unit: '另一页' } })).body.code).toBe('version.stale');
    const emptied = await client.patch(path, { version: 3, answers: { unit: null } });
    expect(faultsOf(emptied)).toEqual(['answers.unit answer.missing']);
    const stored = await test.database.query('select * from application where id = $1', [begun.body.id]);
    const trail = await test.database.query('select body from event where subject_id = $1', [begun.body.id]);
    for (const text of [JSON.stringify(stored), JSON.stringify(trail), stored[0].sealed.toString('latin1')]) {
      expect(text).not.toContain(cardOf(901).number);
      expect(text).not.toContain('13800000000');
    }
    expect(JSON.stringify(trail)).not.toContain('买买提');
  });

  it('is nobody else’s: neither another contestant nor the organiser reads or writes a draft', async () => {
    const { body } = await (await contestant(test)).post(draftsOf(contest), {});
    for (const stranger of [await contestant(test), contest.organiser]) {
      const path = `/api/me/applications/${body.id}`;
      expect((await stranger.get(path)).body.code).toBe('id.unknown');
      expect((await stranger.patch(path, { version: 2 })).body.code).toBe('id.unknown');
      expect((await stranger.post(`${path}/submissions`, { version: 2 })).body.code).toBe('id.unknown');
      expect((await stranger.post(`${path}/withdrawal`, { version: 2 })).body.code).toBe('id.unknown');
      expect((await stranger.delete(path)).body.code).toBe('id.unknown');
    }
  });

  it('refuses full-width digits, unknown fields and places of another competition, and writes nothing', async () => {
    const client = await contestant(test);
    const other = await openRegistration(test);
    const before = [await rows('application'), await rows('event')];
    const wide = await client.post(draftsOf(contest), { answers: { phone: '１３８００００００００', colour: 'red' } });
    expect(wide).toMatchObject({ status: 400, body: { code: 'validation.failed' } });
    expect(faultsOf(wide).sort()).toEqual(['answers.colour answer.unknown', 'answers.phone answer.fullWidth']);
    const elsewhere = await client.post(draftsOf(contest), { skill: other.open, delegation: other.delegations[0] });
    expect(faultsOf(elsewhere)).toEqual(['skill answer.choiceUnknown', 'delegation answer.choiceUnknown']);
    const foreign = await client.post(draftsOf(contest), { answers: { photo: [other.competition] } });
    expect(faultsOf(foreign)).toEqual(['answers.photo answer.notPictures']);
    for (const answers of [{ name: { a: 1 } }, { document: 'x' }, { name: 'a\u0000b' }, { photo: ['x'] }]) {
      expect((await client.post(draftsOf(contest), { answers })).status).toBe(400);
    }
    expect([await rows('application'), await rows('event')]).toEqual(before);
  });

  it('takes an application whole: a wrong check character is named at its field, and the draft is kept', async () => {
    const client = await contestant(test);
    const wrong = { kind: 'id-card', number: cardOf(31).number.replace(/.$/, (last) => (last === '0' ? '1' : '0')) };
    const draft = await client.post(draftsOf(contest), filledIn(contest, 31));
    const path = `/api/me/applications/${draft.body.id}`;
    const saved = await client.patch(path, { version: draft.body.version, answers: { document: wrong } });
    expect(faultsOf(saved)).toEqual(['answers.document document.checkCharacter']);
    const refused = await client.post(`${path}/submissions`, { version: saved.body.version });
    expect([refused.status, refused.body.code, faultsOf(refused)]).toEqual([
      422,
      'application.faults',
      ['answers.document document.checkCharacter'],
    ]);
    const right = await client.patch(path, { version: saved.body.version, answers: { document: cardOf(31) } });
    const handedIn = await client.post(`${path}/submissions`, { version: right.body.version });
    expect(handedIn.body).toMatchObject({ status: 'submitted', submissions: 1, faults: [] });
    const late = await client.patch(path, { version: handedIn.body.version, answers: { unit: '改' } });
    expect(late).toMatchObject({ status: 409, body: { code: 'application.fixed' } });
    expect((await client.delete(path)).body.code).toBe('application.fixed');
  });

  it('is resubmitted after it was returned, and each submission stays as it was', async () => {
    const client = await contestant(test);
    const { id, version } = await handInOne(contest, client, 41);
    await test.database.query(`update application set status = 'returned' where id = $1`, [id]);
    const path = `/api/me/applications/${id}`;
    const changed = await client.patch(path, { version, answers: { unit: '安庆里技工学校' } });
    const again = await client.post(`${path}/submissions`, { version: changed.body.version });
    expect(again.body).toMatchObject({ status: 'submitted', submissions: 2 });
    const handedIn = await test.database.query(
      `select n, content->'answers'->>'unit' as unit from application_submission where application_id = $1 order by n`,
      [id],
    );
    expect(handedIn).toEqual([
      { n: 1, unit: '云岭技师学院' },
      { n: 2, unit: '安庆里技工学校' },
    ]);
    const { holds, fault } = await test.database.transaction((tx) => verify(tx, [SUBMISSION_ROWS, DECISION_ROWS]));
    expect([holds, fault]).toEqual([true, null]);
  });

  it('lets one person enter once: the same document is found under another name and another account', async () => {
    await handInOne(contest, await contestant(test), 51);
    const other = await contestant(test);
    const same = filledIn(contest, 51, { skill: contest.coded });
    same.answers.name = '另一个名字';
    const { body } = await other.post(draftsOf(contest), same);
    expect(faultsOf({ body } as TestAnswer)).toEqual(['answers.document entry.otherSkill']);
    expect((await other.post(`/api/me/applications/${body.id}/submissions`, { version: 1 })).status).toBe(422);
  });

  it('gives the last place of a cap, and one document, to one of many who ask at the same moment', async () => {
    const small = await openRegistration(test, { caps: [{ per: 'delegation-skill', most: 3 }] });
    const drafts = await Promise.all(
      Array.from({ length: 12 }, async (_, n) => {
        const client = await contestant(test);
        const { body } = await client.post(draftsOf(small), filledIn(small, 100 + n));
        return { client, ...body };
      }),
    );
    const answers = await Promise.all(
      drafts.map(({ client, id, version }) => client.post(`/api/me/applications/${id}/submissions`, { version })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.flatMap(faultsOf))).toEqual(new Set(['delegation entry.delegationSkillFull']));

    const twins = await openRegistration(test);
    const pair = await Promise.all(
      [twins.open, twins.coded].map(async (skill) => {
        const client = await contestant(test);
        const { body } = await client.post(draftsOf(twins), filledIn(twins, 7, { skill }));
        return { client, ...body };
      }),
    );
    const entered = await Promise.all(
      pair.map(({ client, id, version }) => client.post(`/api/me/applications/${id}/submissions`, { version })),
    );
    expect(entered.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('reckons ages on the named day and groups by skill, and explains both', async () => {
    const own = await openRegistration(test);
    const conditions = {
      ageOn: '2026-12-31',
      ages: [{ skill: null, group: null, sex: null, min: 16, max: 22 }],
      groups: [{ skill: own.open, groups: [own.groups[0]!] }],
      groupNeeded: true,
    };
    await setRegistration(own, conditions, SMALL_FORM, 1);
    const client = await contestant(test);
    const asked = (born: string, group: string | null) =>
      client.post(draftsOf(own), {
        ...filledIn(own, 1, { group }),
        answers: { ...filledIn(own, 1).answers, document: cardOf(1, born) },
      });
    expect(faultsOf(await asked('20041231', own.groups[0]!))).toEqual([]);
    const old = await asked('20031231', own.groups[1]!);
    expect(faultsOf(old)).toEqual(['group entry.groupElsewhere', 'answers.document entry.ageAbove']);
    expect(old.body.faults[1].message).toBe('到 2026-12-31 为 23 周岁，超过上限 22 周岁。');
    expect(faultsOf(await asked('20101231', null))).toEqual(['group entry.groupMissing']);
  });

  it('is taken only while it is open, and not in a closed competition', async () => {
    const own = await openRegistration(test);
    const client = await contestant(test);
    const { body } = await client.post(draftsOf(own), filledIn(own, 1));
    const past = { opensAt: null, closesAt: '2020-01-01T00:00:00Z', purgeOn: null, version: 1 };
    expect((await own.organiser.put(`/api/competitions/${own.competition}/registration`, past)).body.state).toBe(
      'over',
    );
    for (const answer of [
      await client.post(draftsOf(own), {}),
      await client.patch(`/api/me/applications/${body.id}`, { version: body.version }),
      await client.post(`/api/me/applications/${body.id}/submissions`, { version: body.version }),
    ]) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'registration.notOpen' } });
    }
    expect((await client.get(`/api/me/applications/${body.id}`)).body.status).toBe('draft');
  });

  it('is withdrawn with a reason: the place is free for the next one', async () => {
    const own = await openRegistration(test, { caps: [{ per: 'skill', most: 1 }] });
    const first = await contestant(test);
    const { id, version } = await handInOne(own, first, 1);
    const second = await contestant(test);
    const waiting = await second.post(draftsOf(own), filledIn(own, 2));
    expect(faultsOf(waiting)).toEqual(['skill entry.skillFull']);
    const gone = await first.post(`/api/me/applications/${id}/withdrawal`, { version, reason: '时间冲突' });
    expect(gone.body).toMatchObject({ status: 'withdrawn', reasons: [{ field: null, reason: '时间冲突' }] });
    expect((await first.post(`/api/me/applications/${id}/withdrawal`, { version })).body.code).toBe(
      'application.fixed',
    );
    expect(faultsOf(await second.get(`/api/me/applications/${waiting.body.id}`))).toEqual([]);
    expect(await handInOne(own, second, 3)).toBeTruthy();
    const { holds, fault } = await test.database.transaction((tx) => verify(tx, [SUBMISSION_ROWS, DECISION_ROWS]));
    expect([holds, fault]).toEqual([true, null]);
  });

  describe('when an approved contestant withdraws', () => {
    const approved = async (skill: string, sequence: number, withCode: boolean) => {
      const client = await contestant(test);
      const { id, version } = await handInOne(contest, client, sequence, { skill });
      const path = `/api/competitions/${contest.competition}/competitors`;
      const input = { skill, delegation: contest.delegations[0], name: `选手${sequence}号` };
      const competitor = (await contest.organiser.post(path, input)).body.id as string;
      if (withCode) await contest.organiser.post(`/api/skills/${skill}/codes`);
      await test.database.query(`update application set status = 'approved', competitor_id = $2 where id = $1`, [
        id,
        competitor,
      ]);
      const withdrawal = () => client.post(`/api/me/applications/${id}/withdrawal`, { version, reason: '受伤' });
      const told = async () => (await client.get(`/api/me/applications/${id}`)).body.withdrawal;
      return { competitor, withdrawal, told };
    };
    const competitors = async (id: string): Promise<unknown[]> =>
      test.database.query('select id from competitor where id = $1', [id]);

    it('the competitor goes too, while there is no code', async () => {
      const { competitor, withdrawal, told } = await approved(contest.open, 61, false);
      expect(await told()).toBe('list');
      expect((await withdrawal()).body.status).toBe('withdrawn');
      expect(await competitors(competitor)).toEqual([]);
    });

    it('the subject is withdrawn and ranks no more, where there is a code', async () => {
      const { competitor, withdrawal, told } = await approved(contest.open, 62, true);
      expect(await told()).toBe('board');
      expect((await withdrawal()).body).toMatchObject({ status: 'withdrawn', withdrawal: 'none' });
      expect(await competitors(competitor)).toHaveLength(1);
      const [subject] = await test.database.query(
        `select s.status, s.status_reason as reason from subject s join subject_identity i on i.subject_id = s.id
         where i.competitor_id = $1`,
        [competitor],
      );
      expect(subject).toEqual({ status: 'withdrawn', reason: '选手网上退赛' });
    });

    it('in a coded skill it is the organiser’s matter, or the code would be known', async () => {
      const { competitor, withdrawal, told } = await approved(contest.coded, 63, true);
      expect(await told()).toBe('coded');
      expect((await withdrawal()).body.code).toBe('application.coded');
      expect(await competitors(competitor)).toHaveLength(1);
    });
  });

  it('is the organiser’s matter once the skill has begun: marks, results and awards stay as they are', async () => {
    const own = await openRegistration(test);
    const client = await contestant(test);
    const { id, version } = await handInOne(own, client, 1);
    const path = `/api/me/applications/${id}`;
    expect((await client.get(path)).body.withdrawal).toBe('place');
    const [competitor] = await addCompetitors(own, own.open, ['选手1号']);
    await test.database.query(`update application set status = 'approved', competitor_id = $2 where id = $1`, [
      id,
      competitor,
    ]);
    for (const status of ['open', 'closed']) {
      await test.database.query('update skill set status = $2 where id = $1', [own.open, status]);
      expect((await client.get(path)).body.withdrawal).toBe('begun');
      const refused = await client.post(`${path}/withdrawal`, { version, reason: '受伤' });
      expect([refused.status, refused.body.code]).toEqual([409, 'application.marked']);
      expect((await client.get(path)).body.status).toBe('approved');
    }
  });

  it('throws a draft away that nobody has seen', async () => {
    const client = await contestant(test);
    const { body } = await client.post(draftsOf(contest), filledIn(contest, 71));
    expect(body.withdrawal).toBe('none');
    const path = `/api/me/applications/${body.id}`;
    expect((await client.delete(path)).status).toBe(204);
    expect((await client.get(path)).body.code).toBe('id.unknown');
    const mine = await client.get(`/api/me/applications?competition=${contest.competition}`);
    expect(mine.body).toEqual({ items: [], next: null });
  });

  it('lists everything in one account, page by page', async () => {
    const client = await contestant(test);
    for (const n of [81, 82, 83]) await client.post(draftsOf(contest), filledIn(contest, n));
    const first = await client.get('/api/me/applications?limit=2');
    expect(first.body.items.map(({ name }: { name: string }) => name)).toEqual(['选手83号', '选手82号']);
    const second = await client.get(`/api/me/applications?limit=2&cursor=${first.body.next}`);
    expect(second.body).toMatchObject({ items: [{ name: '选手81号', status: 'draft' }], next: null });
  });
});
