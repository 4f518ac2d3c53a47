import { httpServer } from './http-server.ts';

const entry = {
  id: 'e',
  sheet: 's',
  aspect: 'a',
  round: 1,
  value: '1',
  basedOn: null,
  deviceSeq: 1,
  deviceTime: '2026-11-23T08:00:00.000Z',
};
const HTML = '<html><title>Welcome to Hall WiFi</title></html>';

let asked: RequestInit | undefined;

async function sendThrough(status: number, body: string, headers: Record<string, string> = {}) {
  // What request() reads of an answer; jsdom has neither fetch nor Response.
  const answer = {
    ok: status >= 200 && status < 300,
    status,
    headers: new Headers(headers),
    json: async () => JSON.parse(body) as unknown,
  };
  globalThis.fetch = (async (_: string, init: RequestInit) => ((asked = init), answer)) as never;
  return httpServer('test').send([entry], 'judge-a');
}
const ours = (code: string): string => JSON.stringify({ code, status: 0, title: code });

describe('an answer that our server did not give', () => {
  it.each([200, 302, 400, 401, 403, 404, 422, 500, 502, 503])(
    'a page of a hall’s gateway with %i says nothing about the entries: they are sent again later',
    async (status) => {
      expect(await sendThrough(status, HTML)).toMatchObject({ kind: 'later' });
    },
  );

  it.each(['{}', '{"success":true}', 'null', '[]', '{"receipts":[]}', '{"receipts":[{}],"sheets":[]}'])(
    'JSON without receipts (%s) is no answer',
    async (body) => {
      expect(await sendThrough(200, body)).toMatchObject({ kind: 'later', code: 'answer.unreadable' });
    },
  );

  it('an empty 204 is no answer', async () => {
    expect(await sendThrough(204, '')).toMatchObject({ kind: 'later', code: 'answer.unreadable' });
  });

  it('a gateway that finds the body too large gets it in smaller pieces', async () => {
    expect(await sendThrough(413, HTML)).toMatchObject({ kind: 'tooLarge' });
  });

  it('does not keep the tablet silent for longer than five minutes', async () => {
    const headers = { 'retry-after': '99999999' };
    expect(await sendThrough(503, ours('server.busy'), headers)).toMatchObject({ kind: 'later', afterMs: 300_000 });
    expect(await sendThrough(429, ours('tooManyRequests'), { 'retry-after': '20' })).toMatchObject({ afterMs: 20_000 });
  });
});

describe('an answer of our own server', () => {
  it.each([
    [401, 'signedOut'],
    [403, 'denied'],
    [400, 'envelope'],
    [422, 'envelope'],
    [413, 'tooLarge'],
    [500, 'fault'],
    [503, 'later'],
  ])('%i is %s', async (status, kind) => {
    expect(await sendThrough(status, ours('some.code'))).toMatchObject({ kind });
  });

  it('is asked for in the name of the judge whose taps these are', async () => {
    await sendThrough(200, '{}');
    expect(asked?.headers).toMatchObject({ 'Skillstar-Person': 'judge-a' });
  });

  it('with receipts and sheets is taken in', async () => {
    const answer = { receipts: [{ id: 'e', status: 'accepted', sheet: 's', sheetVersion: 2 }], sheets: [] };
    expect(await sendThrough(200, JSON.stringify(answer))).toEqual({ kind: 'answered', answer });
  });
});
