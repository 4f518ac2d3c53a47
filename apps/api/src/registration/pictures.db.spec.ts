import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FileStore } from '../platform/storage/file-store.service.ts';
import sharp from 'sharp';
import { startTestApplication } from '../../test/test-application.ts';
import type { TestApplication } from '../../test/test-application.ts';
import type { TestClient } from '../../test/test-client.ts';
import { contestant, filledIn, handInOne, openRegistration, setRegistration } from '../../test/test-registration.ts';
import { SMALL_FORM } from '../../test/test-registration.ts';
import type { TestRegistration } from '../../test/test-registration.ts';
import { cardOf } from '../../test/test-registration.ts';
import { PersonalDataService } from './personal-data/personal-data.service.ts';

const paint = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3b6ea5' } });

describe('Pictures and personal data of an application', () => {
  let test: TestApplication;
  let contest: TestRegistration;
  let client: TestClient;
  let path: string;
  let version: number;
  beforeAll(async () => {
    test = await startTestApplication();
    contest = await openRegistration(test);
    client = await contestant(test);
    const { body } = await client.post(`/api/competitions/${contest.competition}/applications`, filledIn(contest, 1));
    path = `/api/me/applications/${body.id}`;
    version = body.version;
  });
  afterAll(() => test.stop());

  const upload = (bytes: Uint8Array, type = 'image/jpeg', field = 'photo') =>
    client.send('POST', `${path}/pictures?field=${field}`, bytes, { 'content-type': type });
  const bytesOf = async (who: TestClient, id: string): Promise<{ status: number; type: string; bytes: Buffer }> => {
    const answer = await fetch(`${test.url}${path}/pictures/${id}`, { headers: { cookie: who.cookie } });
    const type = answer.headers.get('content-type') ?? '';
    return { status: answer.status, type, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  const stored = async (): Promise<number> =>
    (await test.database.query('select count(*)::int as n from stored_file'))[0].n;

  it('are painted anew: upright, at most 2 000 pixels wide, and nobody learns where they were taken', async () => {
    const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 2/1 0/1', GPSLongitudeRef: 'E' } };
    const photo = await paint(3_000, 1_000)
      .withExif({ IFD0: { Make: 'Phone' }, ...gps })
      .jpeg()
      .toBuffer();
    const turned = await sharp(photo).keepExif().withMetadata({ orientation: 6 }).toBuffer();
    expect((await sharp(turned).metadata()).exif?.length).toBeGreaterThan(50);
    const answer = await upload(turned);
    expect(answer).toMatchObject({ status: 201, body: { field: 'photo', width: 667, height: 2_000 } });
    const { type, bytes } = await bytesOf(client, answer.body.id);
    expect(type).toBe('image/jpeg');
    const { format, exif, orientation } = await sharp(bytes).metadata();
    expect([format, exif, orientation]).toEqual(['jpeg', undefined, undefined]);
    const saved = await client.patch(path, { version, answers: { photo: [answer.body.id] } });
    expect(saved.body.answers.photo).toEqual([answer.body.id]);
    version = saved.body.version;
  });

  it('are seen by nobody but their owner, and by no other application', async () => {
    const { body } = await upload(await paint(200, 200).png().toBuffer(), 'image/png');
    expect((await bytesOf(await contestant(test), body.id)).status).toBe(404);
    expect((await bytesOf(contest.organiser, body.id)).status).toBe(404);
    const other = await contestant(test);
    const theirs = await other.post(`/api/competitions/${contest.competition}/applications`, {});
    const taken = await other.patch(`/api/me/applications/${theirs.body.id}`, {
      version: theirs.body.version,
      answers: { photo: [body.id] },
    });
    expect(taken.body.errors[0]).toMatchObject({ field: 'answers.photo', code: 'answer.notPictures' });
    const here = await other.send('GET', `/api/me/applications/${theirs.body.id}/pictures/${body.id}`);
    expect(here.status).toBe(404);
  });

  it('lose what a phone adds behind its photos', async () => {
    const moving = Buffer.concat([await paint(300, 300).jpeg().toBuffer(), Buffer.from('MotionPhoto_Data ftypmp42')]);
    const { status, body } = await upload(moving);
    expect(status).toBe(201);
    expect((await bytesOf(client, body.id)).bytes.includes('MotionPhoto')).toBe(false);
  });

  it('are judged by their content; whatever is not a picture is refused and nothing is kept', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"><script/></svg>');
    const png = await paint(400, 400).png().toBuffer();
    const before = await stored();
    const cases: [Uint8Array, string, string][] = [
      [svg, 'image/svg+xml', 'body.otherKind'],
      [svg, 'image/png', 'picture.otherKind'],
      [Buffer.from('%PDF-1.7'), 'image/jpeg', 'picture.otherKind'],
      [await paint(300, 300).gif().toBuffer(), 'image/png', 'picture.otherKind'],
      [png.subarray(0, 60), 'image/png', 'picture.damaged'],
      [Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(500)]), 'image/jpeg', 'picture.damaged'],
      [await paint(99, 400).png().toBuffer(), 'image/png', 'picture.sizeOutside'],
      [await paint(12_001, 100).png().toBuffer(), 'image/png', 'picture.sizeOutside'],
      [new Uint8Array(12 * 1024 * 1024 + 1), 'image/jpeg', 'body.tooLarge'],
    ];
    for (const [bytes, type, code] of cases) {
      const answer = await upload(bytes, type);
      expect([code, answer.body.code, answer.status >= 400 && answer.status < 500]).toEqual([code, code, true]);
    }
    expect((await client.post(`${path}/pictures?field=photo`, {})).body.code).toBe('picture.otherKind');
    expect((await upload(png, 'image/png', 'unit')).body.code).toBe('id.unknown');
    expect((await client.send('POST', `${path}/pictures`, png, { 'content-type': 'image/png' })).status).toBe(400);
    expect(await stored()).toBe(before);
  });

  it('go with a draft that is thrown away: no scan stays behind that no purge date would find', async () => {
    const other = await contestant(test);
    const { body: draft } = await other.post(`/api/competitions/${contest.competition}/applications`, {});
    const drafts = `/api/me/applications/${draft.id}`;
    const picture = await paint(200, 200).jpeg().toBuffer();
    const type = { 'content-type': 'image/jpeg' };
    const { body } = await other.send('POST', `${drafts}/pictures?field=photo`, picture, type);
    expect((await other.delete(drafts)).status).toBe(204);
    const [file] = await test.database.query(
      'select purged_at is not null as purged, storage_key as key from stored_file where id = $1',
      [body.id],
    );
    expect(file.purged).toBe(true);
    await test.app.get(FileStore).sweep(new Date());
    expect(existsSync(join(test.dataFolder, 'files', file.key))).toBe(false);
  });

  it('cannot be added to what was handed in', async () => {
    const handedIn = await client.post(`${path}/submissions`, { version });
    expect(handedIn.status).toBe(201);
    const late = await upload(await paint(200, 200).png().toBuffer(), 'image/png');
    expect(late).toMatchObject({ status: 409, body: { code: 'application.fixed' } });
  });

  it('are shown whole to a reviewer of this delegation only, and each view is an event', async () => {
    const one = await openRegistration(test);
    const { id } = await handInOne(one, await contestant(test), 5);
    const reviewer = (delegation: string | null) =>
      test.as({ roles: [{ role: 'reviewer', competition: one.competition, delegation }] });
    const views = `/api/applications/${id}/personal-data-views`;
    const shown = await (await reviewer(one.delegations[0]!)).post(views, { reason: '核对证件' });
    expect(shown.body.answers).toMatchObject({ document: cardOf(5), phone: '13800000000' });
    expect((await (await reviewer(one.delegations[1]!)).post(views)).status).toBe(403);
    expect((await (await test.as('chief-judge')).post(views)).status).toBe(403);
    const trail = await test.database.query(
      `select body::json->'after' as after, body::json->>'reason' as reason from event
       where subject_id = $1 and type = 'application.personalDataShown'`,
      [id],
    );
    expect(trail).toEqual([{ after: { fields: ['document', 'phone'] }, reason: '核对证件' }]);
  });

  it('are forgotten on their day: documents, phones and pictures, in what was handed in too', async () => {
    const one = await openRegistration(test);
    const owner = await contestant(test);
    const draft = await owner.post(`/api/competitions/${one.competition}/applications`, filledIn(one, 9));
    const own = `/api/me/applications/${draft.body.id}`;
    const photo = await owner.send('POST', `${own}/pictures?field=photo`, await paint(200, 200).png().toBuffer(), {
      'content-type': 'image/png',
    });
    const saved = await owner.patch(own, { version: 1, answers: { photo: [photo.body.id] } });
    await owner.post(`${own}/submissions`, { version: saved.body.version });
    await one.organiser.put(`/api/competitions/${one.competition}/registration`, {
      opensAt: null,
      closesAt: null,
      purgeOn: '2030-06-01',
      version: 1,
    });
    const purge = test.app.get(PersonalDataService);
    await purge.purgeDue(new Date('2030-05-31T15:59:00Z'));
    expect((await owner.get(own)).body.personal).toHaveLength(2);
    await purge.purgeDue(new Date('2030-05-31T16:00:00Z'));
    expect((await owner.get(own)).body).toMatchObject({ status: 'submitted', name: '选手9号', personal: [] });
    expect((await owner.send('GET', `${own}/pictures/${photo.body.id}`)).status).toBe(410);
    expect((await one.organiser.post(`/api/applications/${draft.body.id}/personal-data-views`)).body.code).toBe(
      'registration.purged',
    );
    const keys = await test.database.query('select from application_key where application_id = $1', [draft.body.id]);
    expect(keys).toEqual([]);
    await expect(setRegistration(one, {}, SMALL_FORM, 3)).rejects.toThrow('registration.purged');
  });
});
