import sharp from 'sharp';
import { readPdf } from '../../test/pdf-files.ts';
import { publishSkill, TEN_NAMES } from '../../test/published-skill.ts';
import type { PublishedSkill } from '../../test/published-skill.ts';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { verify } from '../platform/events/verify.ts';
import { FileStore } from '../platform/storage/file-store.service.ts';
import { CertificateBatchService } from './certificates/certificate-batch.service.ts';
import { CERTIFICATE_ROWS, REVOCATION_ROWS } from './certificates/certificate-rows.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- a spec looks at whatever a route answers */

describe('Certificates', () => {
  let test: TestApplication;
  let skill: PublishedSkill;
  let template: any;
  beforeAll(async () => {
    test = await startTestApplication();
  });
  afterAll(() => test.stop());
  beforeEach(() => begin());

  async function begin(names: readonly string[] = TEN_NAMES): Promise<void> {
    skill = await publishSkill(test, names);
    await skill.makeFinal(skill.publication);
    const decision = { base: 0, schemeVersion: 0, publication: skill.publication, overrides: [] };
    const decided = await skill.organiser.post(at(`award-decisions?skill=${skill.open}`), decision);
    expect(decided.status).toBe(201);
    template = (await skill.organiser.post(at('certificate-templates'), { name: '荣誉证书' })).body;
  }

  const at = (what: string): string => `/api/competitions/${skill.competition}/${what}`;
  const certifiable = async (): Promise<any[]> =>
    (await skill.organiser.get(at(`certifiable?template=${template.id}`))).body.items;
  const order = async (more: any = {}): Promise<any> =>
    skill.organiser.post(at('certificate-batches'), {
      template: template.id,
      version: template.version,
      awards: (await certifiable()).map(({ award }) => award),
      leaveOut: false,
      ...more,
    });
  const issued = async (): Promise<any[]> => (await skill.organiser.get(at('certificates'))).body.items;
  const finished = async (id: string): Promise<any> => {
    for (;;) {
      const { items } = (await skill.organiser.get(at('certificate-batches'))).body;
      const batch = items.find((one: any) => one.id === id);
      if (['done', 'failed'].includes(batch.state)) return batch;
    }
  };
  const issueAll = async (): Promise<any[]> => {
    await finished((await order()).body.id);
    return issued();
  };

  it('are issued by a job that counts, and each can be read back', async () => {
    const ordered = await order();
    expect(ordered.body).toMatchObject({ total: 6, templateName: '荣誉证书' });
    expect(await finished(ordered.body.id)).toMatchObject({ state: 'done', made: 6, total: 6, fault: null });
    const [first] = (await issued()).filter(({ recipient }) => recipient === '赵一');
    expect(first.number).toMatch(/^\d{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const file = await skill.organiser.get(`/api/certificates/${first.id}/file.pdf`);
    const { pages } = await readPdf(file.body);
    expect(pages).toHaveLength(1);
    for (const words of ['荣 誉 证 书', '赵一', '一等奖', '“网站技术”项目中荣获', '竞赛组织委员会', first.number])
      expect(pages[0]).toContain(words);
    const print = await skill.organiser.get(`/api/certificate-batches/${ordered.body.id}/print.pdf`);
    expect((await readPdf(print.body)).pages).toHaveLength(6);
  });

  it('are issued once for an honour, also when two order them at the same moment', async () => {
    const awards = (await certifiable()).map(({ award }) => award);
    const [one, other] = await Promise.all([order({ awards }), order({ awards })]);
    const batches = [await finished(one.body.id), await finished(other.body.id)];
    expect(batches.reduce((sum, { made }) => sum + made, 0)).toBe(6);
    expect(await issued()).toHaveLength(6);
    expect((await order()).body.code).toBe('certificate.nobody');
  });

  it('go on after a crash where they stopped: nothing twice, nothing missing', async () => {
    await begin(Array.from({ length: 60 }, (_, n) => `选手${String.fromCodePoint(0x4e00 + n)}`));
    const service = test.app.get(CertificateBatchService);
    const files = test.app.get(FileStore);
    const keep = files.keep.bind(files);
    let kept = 0;
    const gone = Object.assign(new Error('terminating connection'), { code: '57P01' });
    const crash = jest.spyOn(files, 'keep').mockImplementation((content, now) => {
      if (++kept > 30) throw gone;
      return keep(content, now);
    });
    const { id, total } = (await order()).body;
    // the job of the order, or this call: whichever holds the guard meets the crash
    const crashed = async (): Promise<any> => {
      await service.work().catch((error: unknown) => expect(error).toBe(gone));
      const { items } = (await skill.organiser.get(at('certificate-batches'))).body;
      return items.find((one: any) => one.id === id);
    };
    let left = await crashed();
    while (left.made === 0) left = await crashed();
    expect(left).toMatchObject({ state: 'running', made: 20 });
    crash.mockRestore();
    await service.work();
    expect(await finished(id)).toMatchObject({ state: 'done', made: total });
    const papers = await issued();
    expect(papers).toHaveLength(total);
    for (const key of ['number', 'recipient'] as const) expect(new Set(papers.map((one) => one[key])).size).toBe(total);
  });

  it('print real names right: a dot, a rare character, forty characters', async () => {
    const long = '阿卜杜热合曼江·艾合买提江·吐尔逊·买买提艾力·伊卜拉欣·阿不都热依木·库尔班木';
    await begin([long, '龚䶮', '阿依努尔·买买提', '李四', '周五', '吴六', '郑七', '王八斤', '冯九', '陈十']);
    const certificates = await issueAll();
    for (const name of [long, '龚䶮', '阿依努尔·买买提']) {
      const { id } = certificates.find(({ recipient }) => recipient === name);
      const [page] = (await readPdf((await skill.organiser.get(`/api/certificates/${id}/file.pdf`)).body)).pages;
      expect(page!.replace(/\s/g, '')).toContain(name);
    }
  });

  it('name the character that the font lacks before anything is issued', async () => {
    await begin(['བཀྲ་ཤིས', '𠮷田', '孙三', '李四', '周五', '吴六', '郑七', '王八斤', '冯九', '陈十']);
    const missing = (await certifiable()).filter((one) => one.missing.length > 0);
    expect(missing.map(({ recipient }) => recipient)).toEqual(['བཀྲ་ཤིས', '𠮷田']);
    expect(missing[1].missing).toEqual(['𠮷 (U+20BB7)']);
    const refused = await order();
    expect([refused.status, refused.body.code]).toEqual([422, 'certificate.glyphsMissing']);
    expect(refused.body.detail).toContain('𠮷田: 𠮷 (U+20BB7)');
    expect(await issued()).toEqual([]);
    const rest = await order({ leaveOut: true });
    expect(await finished(rest.body.id)).toMatchObject({ made: 4 });
    // the one is written with the character that the font has, the other is still named
    const writings = [{ award: missing[1].award, competitor: missing[1].competitor, recipient: '吉田' }];
    expect((await order({ writings })).body.detail).not.toContain('田');
    const again = await order({ writings, leaveOut: true });
    expect(await finished(again.body.id)).toMatchObject({ made: 1, total: 1, heldBack: [{ recipient: 'བཀྲ་ཤིས' }] });
    const [paper] = (await issued()).filter(({ recipient }) => recipient === '吉田');
    const [page] = (await readPdf((await skill.organiser.get(`/api/certificates/${paper.id}/file.pdf`)).body)).pages;
    expect(page).toContain('吉田');
    expect((await certifiable()).find(({ award }) => award === missing[1].award).certificate).toBe(paper.id);
  });

  it('are checked by everybody, without script, however the number is typed', async () => {
    const [certificate] = await issueAll();
    const page = (number: string, query = '') =>
      test.anonymous.get(`/certificates/${encodeURIComponent(number)}${query}`);
    const shown = await page(certificate.number);
    expect(shown.status).toBe(200);
    expect(shown.headers.get('content-type')).toContain('text/html');
    for (const words of ['证书有效', certificate.recipient, certificate.award, 'noindex'])
      expect(shown.body).toContain(words);
    expect(shown.body).not.toMatch(/<script(?! type="application\/ld)/);
    expect((await page(certificate.number.toLowerCase().replace(/-/g, ' '))).body).toContain('证书有效');
    expect((await page(certificate.number, '?lang=en')).body).toContain('This certificate is valid');
    for (const wrong of ['2026-AAAA-AAAA', '<script>alert(1)</script>', '%00', '甲']) {
      const path = `/certificates/${encodeURIComponent(wrong)}`;
      const unknown = await test.anonymous.send('GET', path, undefined, { accept: 'text/html' });
      expect(unknown.status).toBe(404);
      expect(unknown.body).toContain('没有这个编号的证书');
      expect(unknown.body).not.toContain('<script>alert');
    }
  });

  it('are revoked with a reason, once, and the check page says so', async () => {
    const [certificate] = await issueAll();
    const revoke = (reason: string) =>
      skill.organiser.post(`/api/certificates/${certificate.id}/revocation`, { reason });
    expect((await revoke(' ')).status).toBe(400);
    const answers = await Promise.all([revoke('印错'), revoke('印错')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await test.anonymous.get(`/certificates/${certificate.number}`)).body).toContain('证书已作废');
    expect((await certifiable()).filter((one) => one.certificate === null)).toHaveLength(1);
  });

  it('are issued again under another number, and the old one leads to the new', async () => {
    const certificates = await issueAll();
    const old = certificates.find(({ recipient }) => recipient === '赵一');
    const path = `/api/certificates/${old.id}/reissue`;
    const again = await skill.organiser.post(path, { reason: '姓名更正', recipient: '赵壹' });
    expect(again.status).toBe(201);
    expect(again.body).toMatchObject({ recipient: '赵壹', award: '一等奖', revokedAt: null });
    const page = (await test.anonymous.get(`/certificates/${old.number}`)).body;
    expect(page).toContain('证书已作废');
    expect(page).toContain(`/certificates/${again.body.number}`);
    expect((await skill.organiser.post(path, { reason: '再来' })).body.code).toBe('certificate.revokedAlready');
    const rare = { reason: '生僻字', recipient: '𠮷田' };
    const refused = await skill.organiser.post(`/api/certificates/${again.body.id}/reissue`, rare);
    expect([refused.status, refused.body.code]).toEqual([422, 'pdf.glyphMissing']);
    expect((await test.anonymous.get(`/certificates/${again.body.number}`)).body).toContain('证书有效');
  });

  it('that the awards in force no longer call for are pointed out', async () => {
    await issueAll();
    const corrected = await skill.correct([8_000, ...Array.from({ length: 9 }, (_, index) => 8_900 - index * 100)]);
    await skill.makeFinal(corrected);
    const decision = { base: 1, schemeVersion: 0, publication: corrected, overrides: [], reason: '成绩更正' };
    await skill.organiser.post(at(`award-decisions?skill=${skill.open}`), decision);
    const groundless = (await issued()).filter((one) => one.groundless);
    expect(groundless.map(({ recipient, award }) => `${award} ${recipient}`).sort()).toEqual([
      '一等奖 赵一',
      '三等奖 李四',
      '二等奖 钱二',
    ]);
    const again = await skill.organiser.post(`/api/certificates/${groundless[0].id}/reissue`, { reason: '再来' });
    expect(again.body.code).toBe('certificate.groundless');
    expect((await certifiable()).filter((one) => one.certificate === null)).toHaveLength(3);
  });

  it('go one to each member of a team', async () => {
    const [{ id }] = await test.database.query('select id from publication_row where subject_id = $1', [
      skill.subjects[0],
    ]);
    await test.database.query('alter table publication_row disable trigger publication_row_append_only');
    await test.database.query(`update publication_row set competitor_ids = $2, name = '一队' where id = $1`, [
      id,
      [skill.competitors[0], skill.competitors[9]],
    ]);
    await test.database.query('alter table publication_row enable trigger publication_row_append_only');
    const decision = { base: 1, schemeVersion: 0, publication: skill.publication, overrides: [], reason: '团队' };
    await skill.organiser.post(at(`award-decisions?skill=${skill.open}`), decision);
    const first = (await certifiable()).filter(({ title }) => title === '一等奖');
    expect(first.map(({ recipient }) => recipient)).toEqual(['赵一', '陈十']);
    expect((await issueAll()).filter(({ award }) => award === '一等奖')).toHaveLength(2);
  });

  it('of a team: a name that cannot be printed holds back its own paper and nobody else’s, and is named', async () => {
    await begin(['赵一', '钱二', '孙三', '李四', '周五', '吴六', '郑七', '王八斤', '冯九', '𠮷田']);
    await test.database.query('alter table publication_row disable trigger publication_row_append_only');
    await test.database.query(`update publication_row set competitor_ids = $2, name = '一队' where subject_id = $1`, [
      skill.subjects[0],
      [skill.competitors[0], skill.competitors[9], skill.competitors[8]],
    ]);
    await test.database.query('alter table publication_row enable trigger publication_row_append_only');
    const decision = { base: 1, schemeVersion: 0, publication: skill.publication, overrides: [], reason: '团队' };
    await skill.organiser.post(at(`award-decisions?skill=${skill.open}`), decision);
    const team = (await certifiable()).filter(({ title }) => title === '一等奖');
    expect(team.map(({ recipient, missing }) => [recipient, missing])).toEqual([
      ['赵一', []],
      ['𠮷田', ['𠮷 (U+20BB7)']],
      ['冯九', []],
    ]);
    // and the organiser leaves one of the team out himself
    const without = [{ award: team[2].award, competitor: skill.competitors[8] }];
    const { body } = await order({ awards: [team[0].award], leaveOut: true, without });
    expect(body).toMatchObject({ total: 1, heldBack: [{ recipient: '𠮷田', missing: ['𠮷 (U+20BB7)'] }] });
    expect(await finished(body.id)).toMatchObject({ state: 'done', made: 1, total: 1 });
    expect((await issued()).map(({ recipient }) => recipient)).toEqual(['赵一']);
    const open = (await certifiable()).filter((one) => one.certificate === null && one.title === '一等奖');
    expect(open.map(({ recipient }) => recipient)).toEqual(['𠮷田', '冯九']);
  });

  it('a name that became unprintable between the order and the drawing is held back too', async () => {
    await test.database.query('alter table publication_row disable trigger publication_row_append_only');
    await test.database.query(`update publication_row set competitor_ids = $2, name = '一队' where subject_id = $1`, [
      skill.subjects[0],
      [skill.competitors[0], skill.competitors[9]],
    ]);
    await test.database.query('alter table publication_row enable trigger publication_row_append_only');
    const decision = { base: 1, schemeVersion: 0, publication: skill.publication, overrides: [], reason: '团队' };
    await skill.organiser.post(at(`award-decisions?skill=${skill.open}`), decision);
    const { award } = (await certifiable()).find(({ title }) => title === '一等奖');
    const { id } = (await order({ awards: [award] })).body;
    await finished(id);
    // as if it had not begun: the second member's paper is void, and his name has changed since
    const paper = (await issued()).find(({ recipient }) => recipient === '陈十');
    await skill.organiser.post(`/api/certificates/${paper.id}/revocation`, { reason: '重来' });
    await test.database.query(`update competitor set name = '𠮷田' where id = $1`, [skill.competitors[9]]);
    await test.database.query(`update certificate_batch set state = 'running', finished_at = null where id = $1`, [id]);
    await test.app.get(CertificateBatchService).work();
    expect(await finished(id)).toMatchObject({
      state: 'done',
      heldBack: [{ recipient: '𠮷田', missing: ['𠮷 (U+20BB7)'] }],
    });
  });

  it('look as their template says: fields, background and a seal that is clear in places', async () => {
    const change = (more: any) =>
      skill.organiser.patch(`/api/certificate-templates/${template.id}`, { version: template.version, ...more });
    const layout = structuredClone(template.layout);
    layout.fields[2].text = '{recipent} 同志 𠮷';
    const refused = await change({ layout });
    expect([refused.status, refused.body.code]).toEqual([400, 'certificate.layoutFaults']);
    expect(refused.body.errors.map(({ field, code }: any) => `${field} ${code}`)).toEqual([
      'layout.fields[2].text certificate.wordUnknown',
      'layout.fields[2].text certificate.glyphMissing',
    ]);
    layout.fields[2].text = '{recipient} 同志';
    template = (await change({ layout })).body;
    expect((await change({ version: 1, name: '旧' })).body.code).toBe('version.stale');
    const paint = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 4, background: { r: 200, g: 30, b: 30, alpha: 0.4 } } })
        .png()
        .toBuffer();
    const send = (kind: string, bytes: Buffer) =>
      skill.organiser.send('POST', `/api/certificate-templates/${template.id}/picture?kind=${kind}`, bytes, {
        'content-type': 'image/png',
      });
    expect((await send('seal', Buffer.from('<svg onload="alert(1)"/>'))).body.code).toBe('picture.otherKind');
    await send('background', await paint(1_200, 850));
    template = (await send('seal', await paint(600, 600))).body;
    expect(template).toMatchObject({ background: true, seal: true });
    const [certificate] = await issueAll();
    const { body } = await skill.organiser.get(`/api/certificates/${certificate.id}/file.pdf`);
    expect((await readPdf(body)).pages[0]).toContain(`${certificate.recipient} 同志`);
    expect(body.toString('latin1').match(/\/Subtype \/Image/g)!.length).toBeGreaterThanOrEqual(2);
    const sample = await skill.organiser.get(`/api/certificate-templates/${template.id}/sample.pdf`);
    expect((await readPdf(sample.body)).pages[0]).toContain('阿卜杜拉·买买提 同志');
    expect((await change({ without: 'seal', version: template.version })).body.seal).toBe(false);
  });

  it('are issued and revoked by the organiser alone, in his own competition', async () => {
    const [certificate] = await issueAll();
    const finance = await test.as({ roles: [{ role: 'finance', competition: skill.competition }] });
    expect((await finance.get(at('certificates'))).status).toBe(200);
    expect((await finance.post(`/api/certificates/${certificate.id}/revocation`, { reason: 'x' })).status).toBe(403);
    const elsewhere = await publishSkill(test);
    const stranger = await test.as({ roles: [{ role: 'organiser', competition: elsewhere.competition }] });
    expect((await stranger.get(`/api/certificates/${certificate.id}/file.pdf`)).status).toBe(403);
  });

  it('are vouched for: a changed name and a vanished revocation are found', async () => {
    const [certificate] = await issueAll();
    await skill.organiser.post(`/api/certificates/${certificate.id}/revocation`, { reason: '印错' });
    const check = () =>
      test.database.transaction('REPEATABLE READ', (tx) => verify(tx, [CERTIFICATE_ROWS, REVOCATION_ROWS]));
    expect(await check()).toMatchObject({ holds: true });
    await expect(test.database.query(`update certificate set recipient = '别人'`)).rejects.toThrow();
    await test.database.query('alter table certificate_revocation disable trigger certificate_revocation_append_only');
    await test.database.query('delete from certificate_revocation where certificate_id = $1', [certificate.id]);
    await test.database.query('alter table certificate_revocation enable trigger certificate_revocation_append_only');
    expect(await check()).toMatchObject({ holds: false, fault: { what: 'certificate_revocation' } });
  });
});
