import { pageOrShell } from './offline-shell.ts';

const page = (words: string, status = 200) => ({ status, words }) as unknown as Response;
const kept = async () => page('kept');
const nothing = async () => undefined;
const never = () => new Promise<Response>(() => undefined);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a board page is never blank', () => {
  it.each<[string, () => Promise<Response>, string]>([
    ['the network answers', async () => page('fresh'), 'fresh'],
    ['the server says that there is no such page', async () => page('none', 404), 'none'],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'kept'],
    ['a server that is down behind its proxy', async () => page('bad gateway', 502), 'kept'],
    ['no answer', never, 'kept'],
  ])('%s', async (_, network, words) => {
    const answer = pageOrShell(network, kept);
    await jest.advanceTimersByTimeAsync(4_000);
    expect(await answer).toMatchObject({ words });
  });

  it('a slow network wins over a copy that does not exist', async () => {
    const slow = () => new Promise<Response>((done) => setTimeout(() => done(page('late')), 9_000));
    const answer = pageOrShell(slow, nothing);
    await jest.advanceTimersByTimeAsync(9_000);
    expect(await answer).toMatchObject({ words: 'late' });
  });

  it('without network and copy it fails as the browser does', async () => {
    await expect(pageOrShell(() => Promise.reject(new TypeError('no network')), nothing)).rejects.toThrow('no network');
  });
});
