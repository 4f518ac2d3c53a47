import { useSyncExternalStore } from 'react';

export type Route =
  | { at: 'list' }
  | { at: 'enter'; code: string }
  | { at: 'sheet'; sheet: string; aspect: string | null }
  | { at: 'sign'; sheet: string }
  | { at: 'troubles' }
  | { at: 'device' };

export function parseRoute(hash: string): Route {
  const [head = '', one = '', two = ''] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (head === 'enter') return { at: 'enter', code: one };
  if (head === 'sheet' && one && two === 'sign') return { at: 'sign', sheet: one };
  if (head === 'sheet' && one) return { at: 'sheet', sheet: one, aspect: two || null };
  if (head === 'troubles' || head === 'device') return { at: head };
  return { at: 'list' };
}

export function hashOf(route: Route): string {
  switch (route.at) {
    case 'enter':
      return `#/enter/${encodeURIComponent(route.code)}`;
    case 'sheet':
      return `#/sheet/${encodeURIComponent(route.sheet)}${route.aspect ? `/${encodeURIComponent(route.aspect)}` : ''}`;
    case 'sign':
      return `#/sheet/${encodeURIComponent(route.sheet)}/sign`;
    default:
      return route.at === 'list' ? '#/' : `#/${route.at}`;
  }
}

const listeners = new Set<() => void>();
let current: string | null = null;

/** Where the judge is. Kept beside the address, because the browser's "back" changes the address first. */
export function present(): string {
  current ??= location.hash || '#/';
  return current;
}

/** A link from outside (a QR code) leads into the page. */
export function follow(hash: string): void {
  current = hash || '#/';
  for (const listener of listeners) listener();
}

/** Replaces instead of pushing: the browser's own "back" must never take a judge to another competitor's sheet. */
export function go(route: Route): void {
  history.replaceState(history.state, '', hashOf(route));
  follow(hashOf(route));
}

export function useRoute(): Route {
  return parseRoute(
    useSyncExternalStore((listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }, present),
  );
}
