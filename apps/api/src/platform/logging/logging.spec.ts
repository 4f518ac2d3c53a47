import { loggedPath } from './logging.module.ts';

describe('A line of the log', () => {
  it('names the path, without the query and without the secret of a link', () => {
    expect(loggedPath('/api/people?search=13800000001')).toBe('/api/people');
    expect(loggedPath('/api/password-resets/4Zq_secret?x=1')).toBe('/api/password-resets/…');
    expect(loggedPath('/api/password-resets')).toBe('/api/password-resets');
  });
});
