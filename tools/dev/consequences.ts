/** What must be done after a source file changed. The web pages renew themselves (Vite). */
export interface Consequences {
  compile: ('api' | 'live')[];
  restart: ('api' | 'live')[];
  migrate: boolean;
}

export const WATCHED = ['apps/api/src', 'apps/live/src', 'libs'];

/** `paths` are relative to the root. Libraries are read as they are, so they need a restart but no compiling. */
export function consequencesOf(paths: string[]): Consequences {
  const changed = paths.map((path) => path.replaceAll('\\', '/')).filter((path) => /(?<!\.spec)\.tsx?$/.test(path));
  const touches = (folder: string): boolean => changed.some((path) => path.startsWith(folder));
  const library = (name: string): boolean => touches(`libs/${name}/`);
  const api = touches('apps/api/src/');
  const live = touches('apps/live/src/');
  const both = library('contract') || library('rules');
  return {
    compile: [...(api ? ['api' as const] : []), ...(live ? ['live' as const] : [])],
    restart: [
      ...(api || both || library('shadow') || library('fixtures') ? ['api' as const] : []),
      ...(live || both ? ['live' as const] : []),
    ],
    migrate: touches('apps/api/src/platform/database/migrations/'),
  };
}
