import { navigationFor } from './navigation.ts';

const places = (permissions: string[], competition: string | null = 'c1') =>
  navigationFor(permissions, competition).flatMap(({ items }) => items.map(({ to }) => to));

describe('the sidebar', () => {
  it('offers a judge what a judge may read, and no board control', () => {
    expect(places(['competition.read', 'scheme.read', 'sheet.mark'])).toEqual([
      '/c/c1',
      '/c/c1/skills',
      '/c/c1/delegations',
      '/competitions',
    ]);
  });

  it('offers people and roles only to whoever may manage them', () => {
    expect(places(['people.manage', 'role.grant'])).toEqual(['/people', '/roles']);
    expect(places(['competition.read'])).not.toContain('/people');
  });

  it('shows no page of a competition before one is chosen', () => {
    expect(places(['competition.read', 'judging.watch'], null)).toEqual(['/competitions']);
  });

  it('leaves out a group that has nothing in it', () => {
    expect(navigationFor(['outbox.read'], 'c1')).toHaveLength(1);
  });
});
