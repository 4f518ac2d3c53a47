import { readPdf } from '../../test/pdf-files.ts';
import { publishSkill } from '../../test/published-skill.ts';
import type { PublishedSkill } from '../../test/published-skill.ts';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import type { TestClient } from '../../test/test-client.ts';
import { contestant } from '../../test/test-registration.ts';
import { CertificateBatchService } from './certificates/certificate-batch.service.ts';
import type { MyCertificateView } from './certificates/my-certificate.view.ts';

describe('A contestant’s own certificates', () => {
  let test: TestApplication;
  let skill: PublishedSkill;
  beforeAll(async () => {
    test = await startTestApplication();
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    skill = await publishSkill(test);
    await skill.makeFinal(skill.publication);
  });

  const at = (what: string): string => `/api/competitions/${skill.competition}/${what}`;
  const mine = async (me: TestClient): Promise<MyCertificateView[]> =>
    (await me.get('/api/me/certificates')).body.items;
  const fileOf = (me: TestClient, id: string) => me.get(`/api/me/certificates/${id}/file.pdf`);
  const owns = (competitor: number, person: TestClient) =>
    test.database.query('update competitor set person_id = $2 where id = $1', [
      skill.competitors[competitor],
      person.person,
    ]);

  async function issueAll(): Promise<void> {
    const decision = { base: 0, schemeVersion: 0, publication: skill.publication, overrides: [] };
    expect((await skill.organiser.post(at(`award-decisions?skill=${skill.open}`), decision)).status).toBe(201);
    const template = (await skill.organiser.post(at('certificate-templates'), { name: '荣誉证书' })).body;
    const { items } = (await skill.organiser.get(at('certifiable'))).body;
    const awards = [...new Set(items.map(({ award }: { award: string }) => award))];
    const order = { template: template.id, version: template.version, awards, leaveOut: false };
    const ordered = await skill.organiser.post(at('certificate-batches'), order);
    expect(ordered.status).toBe(201);
    // the job of the order, or this call: whichever holds the guard does the work
    for (let state = 'waiting'; state !== 'done';) {
      await test.app.get(CertificateBatchService).work();
      const { items: batches } = (await skill.organiser.get(at('certificate-batches'))).body;
      ({ state } = batches.find(({ id }: { id: string }) => id === ordered.body.id));
      expect(state).not.toBe('failed');
    }
  }

  it('appear once they are issued, each with its file and its check page, and nobody else’s do', async () => {
    const me = await contestant(test);
    await owns(0, me);
    expect(await mine(me)).toEqual([]);
    await issueAll();
    const [certificate, ...more] = await mine(me);
    expect(more).toEqual([]);
    expect(certificate).toMatchObject({
      competitor: skill.competitors[0],
      recipient: '赵一',
      team: '',
      award: '一等奖',
      skill: '网站技术',
      competition: { id: skill.competition, name: '技能之星' },
      revokedAt: null,
      replacedBy: null,
    });
    const file = await fileOf(me, certificate!.id);
    expect(decodeURIComponent(file.headers.get('content-disposition')!)).toContain(
      `赵一 一等奖 ${certificate!.number}.pdf`,
    );
    expect((await readPdf(file.body)).pages[0]).toContain(certificate!.number);
    expect((await test.anonymous.get(`/certificates/${certificate!.number}`)).body).toContain('证书有效');

    const stranger = await contestant(test);
    expect(await mine(stranger)).toEqual([]);
    expect((await fileOf(stranger, certificate!.id)).status).toBe(404);
    expect((await test.anonymous.get('/api/me/certificates')).status).toBe(401);
    expect((await fileOf(test.anonymous, certificate!.id)).status).toBe(401);
  });

  it('say when one is void, why, and which stands in its place; a void one is not handed out again', async () => {
    const me = await contestant(test);
    await owns(0, me);
    await issueAll();
    const [old] = await mine(me);
    const again = await skill.organiser.post(`/api/certificates/${old!.id}/reissue`, {
      reason: '姓名更正',
      recipient: '赵壹',
    });
    const [present, before] = await mine(me);
    expect(present).toMatchObject({ number: again.body.number, recipient: '赵壹', revokedAt: null });
    expect(before).toMatchObject({ id: old!.id, reason: '姓名更正', replacedBy: again.body.number });
    expect(before!.revokedAt).not.toBeNull();
    const refused = await fileOf(me, old!.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'certificate.revokedAlready']);
    expect((await fileOf(me, present!.id)).status).toBe(200);
  });

  it('of a team: each member sees his own', async () => {
    const [one, other] = [await contestant(test), await contestant(test)];
    await owns(0, one);
    await owns(9, other);
    await test.database.query('alter table publication_row disable trigger publication_row_append_only');
    await test.database.query(`update publication_row set competitor_ids = $2, name = '一队' where subject_id = $1`, [
      skill.subjects[0],
      [skill.competitors[0], skill.competitors[9]],
    ]);
    await test.database.query('alter table publication_row enable trigger publication_row_append_only');
    await issueAll();
    for (const [person, name] of [
      [one, '赵一'],
      [other, '陈十'],
    ] as const) {
      const papers = (await mine(person)).filter(({ award }) => award === '一等奖');
      expect(papers.map(({ recipient, team }) => [recipient, team])).toEqual([[name, '一队']]);
    }
  });

  it('are seen by a team leader for his delegation, and by no other leader', async () => {
    const [delegation] = skill.delegations;
    const leader = await test.as({
      name: '领队',
      roles: [{ role: 'team-leader', competition: skill.competition, delegation }],
    });
    const elsewhere = await publishSkill(test);
    const stranger = await test.as({
      roles: [{ role: 'team-leader', competition: elsewhere.competition, delegation: elsewhere.delegations[0] }],
    });
    await issueAll();
    const all = (await skill.organiser.get(at('certificates'))).body.items.length;
    const seen = await mine(leader);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThan(all);
    const ids = seen.map(({ competitor }) => competitor);
    const theirs = await test.database.query('select id from competitor where delegation_id = $1', [delegation]);
    for (const id of ids) expect(theirs.map((row: { id: string }) => row.id)).toContain(id);
    expect((await fileOf(leader, seen[0]!.id)).status).toBe(200);
    expect(await mine(stranger)).toEqual([]);
    expect((await fileOf(stranger, seen[0]!.id)).status).toBe(404);
  });
});
