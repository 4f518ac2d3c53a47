import { useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from 'react';

export type Route =
  | { page: 'home' }
  | { page: 'competition'; id: string }
  | { page: 'board'; id: string }
  | { page: 'draws'; id: string }
  | { page: 'portal' }
  | { page: 'results'; id: string }
  | { page: 'unknown' };

const PAGES = { competitions: 'competition', boards: 'board', draws: 'draws', results: 'results' } as const;

/** A handful of addresses needs no router library (script budget). */
export function routeOf(path: string): Route {
  if (path === '/' || path === '/competitions' || path === '/competitions/') return { page: 'home' };
  // The portal's own addresses are read behind its door.
  if (/^\/(me|register)(\/|$)/.test(path)) return { page: 'portal' };
  const match = /^\/(competitions|boards|draws|results)\/([\w-]+)\/?$/.exec(path);
  if (!match) return { page: 'unknown' };
  return { page: PAGES[match[1] as keyof typeof PAGES], id: match[2]! };
}

const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

function listen(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', tell);
  };
}

export function usePath(): string {
  return useSyncExternalStore(listen, () => location.pathname);
}

/** To another address of ours, as a link would go. */
export function go(href: string): void {
  history.pushState(null, '', href);
  window.scrollTo(0, 0);
  tell();
}

export function Link({ href, onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(href);
  };
  return <a href={href} onClick={follow} {...rest} />;
}
