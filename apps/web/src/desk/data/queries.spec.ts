import { readAll } from './queries.ts';

const ALL = Array.from({ length: 5_000 }, (_, n) => n);

/** Answers like the server: pages of 100 unless told, 200 at most. */
const asked: URL[] = [];
function serve(address: string) {
  const url = new URL(address, 'http://desk.test');
  asked.push(url);
  const from = Number(url.searchParams.get('cursor') ?? 0);
  const to = from + Number(url.searchParams.get('limit') ?? 100);
  const answer = { items: ALL.slice(from, to), next: to < ALL.length ? String(to) : null };
  const headers = new Map([['content-type', 'application/json']]);
  return { ok: true, status: 200, headers, json: async () => answer, text: async () => JSON.stringify(answer) };
}

describe('A list on the desk', () => {
  const real = globalThis.fetch;
  beforeEach(() => {
    asked.length = 0;
    globalThis.fetch = (async (input: string) => serve(String(input))) as unknown as typeof fetch;
  });
  afterEach(() => {
    globalThis.fetch = real;
  });

  it('is read to its end, however many pages it has, in pages as long as the server gives', async () => {
    expect(await readAll<number>('/people', {})).toEqual(ALL);
    expect(asked[0]?.searchParams.get('limit')).toBeNull();
    expect(asked).toHaveLength(26);
  });
});
