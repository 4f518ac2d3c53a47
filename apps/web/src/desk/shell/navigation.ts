import type { Key } from '../words.ts';

export interface NavigationItem {
  key: Key<'shell'>;
  to: string;
  policy: string;
  /** The page shows how many things wait here. */
  counts?: 'conflicts' | 'applications';
}

export interface NavigationGroup {
  key: Key<'shell'>;
  items: NavigationItem[];
}

/** Pages of one competition; `to` is relative to it. */
const COMPETITION: NavigationGroup[] = [
  {
    key: 'group.prepare',
    items: [
      { key: 'nav.overview', to: '', policy: 'competition.read' },
      { key: 'nav.skills', to: 'skills', policy: 'competition.read' },
      { key: 'nav.delegations', to: 'delegations', policy: 'competition.read' },
      { key: 'nav.announcement', to: 'announcement', policy: 'announcement.manage' },
      { key: 'nav.registration', to: 'registration', policy: 'registration.manage' },
      { key: 'nav.applications', to: 'applications', policy: 'application.review', counts: 'applications' },
      { key: 'nav.competitors', to: 'competitors', policy: 'competitor.read' },
      { key: 'nav.documents', to: 'documents', policy: 'document.print' },
    ],
  },
  {
    key: 'group.floor',
    items: [
      { key: 'nav.checkIn', to: 'check-in', policy: 'check-in.read' },
      { key: 'nav.tablets', to: 'tablets', policy: 'device.manage' },
      { key: 'nav.judging', to: 'judging', policy: 'judging.watch' },
      { key: 'nav.conflicts', to: 'conflicts', policy: 'judging.watch', counts: 'conflicts' },
    ],
  },
  {
    key: 'group.show',
    items: [
      { key: 'nav.boards', to: 'boards', policy: 'board.list' },
      { key: 'nav.screens', to: 'screens', policy: 'screen.manage' },
    ],
  },
  {
    key: 'group.outcome',
    items: [
      { key: 'nav.results', to: 'results', policy: 'result.read' },
      { key: 'nav.awards', to: 'awards', policy: 'award.read' },
      { key: 'nav.certificates', to: 'certificates', policy: 'award.read' },
      { key: 'nav.prizes', to: 'prizes', policy: 'payable.read' },
    ],
  },
];

const INSTALLATION: NavigationGroup[] = [
  {
    key: 'group.system',
    items: [
      { key: 'nav.competitions', to: '/competitions', policy: 'competition.read' },
      { key: 'nav.people', to: '/people', policy: 'people.manage' },
      { key: 'nav.roles', to: '/roles', policy: 'role.grant' },
      { key: 'nav.outbox', to: '/outbox', policy: 'outbox.read' },
    ],
  },
];

/** What this person finds in the sidebar: only what some grant of theirs admits to; empty groups vanish. */
export function navigationFor(permissions: readonly string[], competition: string | null): NavigationGroup[] {
  const inside = competition
    ? COMPETITION.map((group) => ({
        ...group,
        items: group.items.map((item) => ({
          ...item,
          to: item.to ? `/c/${competition}/${item.to}` : `/c/${competition}`,
        })),
      }))
    : [];
  return [...inside, ...INSTALLATION]
    .map((group) => ({ ...group, items: group.items.filter(({ policy }) => permissions.includes(policy)) }))
    .filter(({ items }) => items.length > 0);
}
