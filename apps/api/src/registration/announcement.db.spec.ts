import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import { NO_LIMITS, openRegistration } from '../../test/test-registration.ts';
import { makeContest } from '../../test/test-contest.ts';
import type { TestContest } from '../../test/test-contest.ts';

const TOLD = {
  intro: '面向全市技能人才。\n\n- 技能比拼\n- 现场颁奖',
  introEn: 'For everybody with a trade.',
  conditions: '年满 16 周岁。',
  venue: '云岭市会展中心 <3 号馆>',
  host: '云岭市总工会',
  contactName: '竞赛办公室',
  contactPhone: '0871-6310 0000',
  contactMail: 'office@example.org',
  dates: [{ label: '赛前说明会', labelEn: 'Briefing', from: '2026-12-03', to: null }],
  documents: [{ title: '技术文件', titleEn: null, url: 'https://files.example.org/tech.pdf' }],
};

describe('The announcement of a competition', () => {
  let test: TestApplication;
  let contest: TestContest;
  beforeAll(async () => {
    test = await startTestApplication({ PUBLIC_URL: 'https://skills.example.org' });
    contest = await makeContest(test);
  });
  afterAll(() => test.stop());
  const at = () => `/api/competitions/${contest.competition}/announcement`;
  const page = (query = '') => test.anonymous.get<string>(`/c/${contest.competition}${query}`);
  const open = (opens: string, closes: string | null) =>
    test.database.query(
      `insert into registration (competition_id, opens_at, closes_at, form, conditions) values ($1, $2, $3, $4, $5)
       on conflict (competition_id) do update set opens_at = $2, closes_at = $3`,
      [contest.competition, opens, closes, JSON.stringify({ fields: [] }), JSON.stringify(NO_LIMITS)],
    );

  it('is a page before anybody wrote a word: what the competition is, and its skills', async () => {
    expect((await contest.organiser.get(at())).body).toMatchObject({ version: 0, public: true, dates: [] });
    const { status, body, headers } = await page();
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'public, max-age=60, stale-while-revalidate=600',
    ]);
    expect(body).toContain('<h1>技能之星</h1>');
    expect(body).toContain('2026年12月5日至6日');
    expect(body).toContain('电气装置');
    expect(body).not.toContain('我要报名');
  });

  it('is saved whole with its version, and of two editors the second is told', async () => {
    const first = await contest.organiser.put(at(), { ...TOLD, version: 0 });
    expect(first).toMatchObject({ status: 200, body: { ...TOLD, introEn: TOLD.introEn, version: 1 } });
    expect((await contest.organiser.put(at(), { ...TOLD, version: 0 })).body.code).toBe('version.stale');
    const second = await contest.organiser.put(at(), { ...TOLD, version: 1 });
    expect(second.body.version).toBe(2);
    const [{ count }] = await test.database.query(
      `select count(*)::int as count from event where type = 'announcement.saved' and subject_id = $1`,
      [contest.competition],
    );
    expect(count).toBe(2);
  });

  it('needs no script, and shows as text what was typed', async () => {
    const { body } = await page();
    expect(body).toContain('<p>面向全市技能人才。</p><ul><li>技能比拼</li><li>现场颁奖</li></ul>');
    expect(body).toContain('云岭市会展中心 &lt;3 号馆&gt;');
    expect(body).toContain('<a href="https://files.example.org/tech.pdf" rel="noopener">技术文件</a>');
    expect(body).toContain('href="tel:087163100000"');
    expect(body.replace(/<script type="application\/ld\+json">/, '')).not.toContain('<script');
  });

  it('is found and shared: description, address of its own in each language, a picture, facts for search engines', async () => {
    const [chinese, english] = [(await page()).body, (await page('?lang=en')).body];
    const address = `https://skills.example.org/c/${contest.competition}`;
    expect(chinese).toContain(`<link rel="canonical" href="${address}">`);
    expect(english).toContain(`<link rel="canonical" href="${address}?lang=en">`);
    expect(english).toContain('<meta name="description" content="For everybody with a trade.">');
    expect(english).toContain('<html lang="en">');
    expect(chinese).toContain('<meta property="og:image" content="https://skills.example.org/share.jpg">');
    expect(JSON.parse(/ld\+json">(.*?)<\/script>/.exec(chinese)![1]!)).toMatchObject({
      '@type': 'Event',
      startDate: '2026-12-05',
      endDate: '2026-12-06',
    });
  });

  it('is listed for search engines, which are shown what is public and nothing that is one person’s', async () => {
    const { body: draft } = await contest.organiser.post('/api/competitions', {
      name: '还没有公布',
      template: 'skills-star',
      startsOn: '2027-02-10',
      days: 1,
    });
    const robots = await fetch(`${test.url}/robots.txt`);
    expect([robots.status, robots.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    const lines = (await robots.text()).split('\n');
    expect(lines).toEqual(expect.arrayContaining(['User-agent: *', 'Disallow: /me', 'Disallow: /register/']));
    expect(lines).toContain('Sitemap: https://skills.example.org/sitemap.xml');
    expect(lines).not.toContain('Disallow: /c/');
    const sitemap = await fetch(`${test.url}/sitemap.xml`);
    expect([sitemap.status, sitemap.headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8']);
    const text = await sitemap.text();
    expect(text).toContain(`<loc>https://skills.example.org/c/${contest.competition}</loc>`);
    expect(text).toContain(`hreflang="en" href="https://skills.example.org/c/${contest.competition}?lang=en"`);
    expect(text).not.toContain(draft.id);
  });

  it('is the same in WeChat’s browser, and leads on in the language in which it is read', async () => {
    await open('2026-01-01T00:00:00Z', '2099-11-30T10:00:00Z');
    const agent =
      'Mozilla/5.0 (Linux; Android 12; M2102K1C) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/107.0.5304.141 Mobile Safari/537.36 XWEB/5061 MMWEBSDK/20230504 MicroMessenger/8.0.37.2380(0x2800255B) WeChat/arm64 Weixin NetType/4G Language/zh_CN';
    const headers = { 'user-agent': agent, accept: '*/*' };
    const inside = await fetch(`${test.url}/c/${contest.competition}`, { headers });
    expect([inside.status, await inside.text()]).toEqual([200, (await page()).body]);
    expect((await page('?lang=en')).body).toContain(`href="/register/${contest.competition}?lang=en"`);
  });

  it('leads to the registration while it is open, and says when it opens or that it is over', async () => {
    await open('2026-01-01T00:00:00Z', '2099-11-30T10:00:00Z');
    const { body } = await page();
    expect(body).toContain(`href="/register/${contest.competition}"`);
    expect(body).toContain('11月30日 18:00 截止');
    await open('2098-01-01T00:00:00Z', null);
    expect((await page()).body).toContain('1月1日 08:00 开始报名');
    await open('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z');
    const late = (await page()).body;
    expect(late).toContain('报名已截止');
    expect(late).not.toContain('/register/');
  });

  it('says as sentences what will be checked, and what to have at hand', async () => {
    const own = await openRegistration(test, {
      ageOn: '2026-12-31',
      ages: [
        { skill: null, group: null, sex: null, min: 16, max: null },
        { skill: null, group: null, sex: 'female', min: null, max: 55 },
      ],
      caps: [{ per: 'delegation-skill', most: 3 }],
    });
    const told = (await test.anonymous.get<string>(`/c/${own.competition}`)).body;
    for (const line of [
      '年满 16 周岁',
      '女：不超过 55 周岁',
      '年龄按 2026年12月31日计算',
      '每人限报一个项目',
      '每个代表队每个项目最多 3 人',
      '报名时请准备：证件',
    ]) {
      expect(told).toContain(`<li>${line}</li>`);
    }
    expect((await test.anonymous.get<string>(`/c/${own.competition}?lang=en`)).body).toContain(
      '<li>women: aged 55 or less</li>',
    );
  });

  it('is sent compressed, and not again to whoever has it', async () => {
    const address = `${test.url}/c/${contest.competition}`;
    const answer = await fetch(address, { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    const again = await fetch(address, {
      headers: { 'if-none-match': answer.headers.get('etag')!, 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  it('of a draft is a preview for those who have a part in it, and unknown to everybody else', async () => {
    const { body: draft } = await contest.organiser.post('/api/competitions', {
      name: '筹备中的竞赛',
      template: 'skills-star',
      startsOn: '2027-01-10',
      days: 1,
    });
    const hidden = await fetch(`${test.url}/c/${draft.id}`, { headers: { accept: 'text/html' } });
    expect([hidden.status, await hidden.text()]).toEqual([404, expect.stringContaining('<h1>没有找到所请求的内容')]);
    const shown = await contest.organiser.get(`/c/${draft.id}`);
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(shown.body).toContain('name="robots" content="noindex"');
    expect((await test.anonymous.get('/c/nonsense')).status).toBe(404);
  });

  it('hands out a PDF that was uploaded, once it is named, and takes nothing else', async () => {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');
    const upload = (bytes: Uint8Array, name = '技术文件.pdf') =>
      contest.organiser.send('POST', `${at()}/files?name=${encodeURIComponent(name)}`, bytes, {
        'content-type': 'application/pdf',
      });
    const disguised = await upload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'));
    expect([disguised.status, disguised.body.code]).toEqual([415, 'document.notPdf']);
    expect((await upload(pdf.subarray(0, 20))).body.code).toBe('document.notPdf');
    expect((await upload(Buffer.alloc(11 * 1024 * 1024, '%PDF-'))).body.code).toBe('body.tooLarge');
    const { status, body } = await upload(pdf);
    expect([status, body.url]).toEqual([201, expect.stringMatching(/^\/c\/[0-9a-f-]+\/files\/[0-9a-f-]+$/)]);
    expect((await test.anonymous.get(body.url)).status).toBe(404);
    expect((await contest.organiser.get(body.url)).status).toBe(200);
    const before = (await contest.organiser.get(at())).body;
    const named = { ...TOLD, documents: [{ title: '技术文件', url: body.url }], version: before.version };
    expect((await contest.organiser.put(at(), named)).status).toBe(200);
    const shown = await fetch(`${test.url}${body.url}`);
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('x-content-type-options')]).toEqual([
      200,
      'application/pdf',
      'nosniff',
    ]);
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(pdf);
    const elsewhere = await makeContest(test);
    const stolen = await elsewhere.organiser.put(`/api/competitions/${elsewhere.competition}/announcement`, {
      ...named,
      version: 0,
    });
    expect(stolen.body.code).toBe('id.unknown');
  });

  it.each([
    ['a link that runs a script', { documents: [{ title: '文件', url: 'javascript:alert(1)' }] }, 'validation.failed'],
    ['a day that does not exist', { dates: [{ label: '说明会', from: '2026-02-30' }] }, 'validation.failed'],
    [
      'an end before its start',
      { dates: [{ label: '集训', from: '2026-12-03', to: '2026-12-01' }] },
      'announcement.endsBeforeStart',
    ],
    ['a number nobody can call', { contactPhone: '请来电' }, 'validation.failed'],
  ])('refuses %s, and keeps what stood there', async (_, wrong, code) => {
    const before = (await contest.organiser.get(at())).body;
    const answer = await contest.organiser.put(at(), { ...TOLD, ...wrong, version: before.version });
    expect(answer.body.code).toBe(code);
    expect((await contest.organiser.get(at())).body).toEqual(before);
  });

  it('is written by the organiser of this competition only', async () => {
    const elsewhere = await makeContest(test);
    const other = await test.as({ roles: [{ role: 'organiser', competition: elsewhere.competition }] });
    expect((await other.put(at(), { ...TOLD, version: 2 })).status).toBe(403);
    expect((await (await test.as('judge')).put(at(), { ...TOLD, version: 2 })).status).toBe(403);
  });
});
