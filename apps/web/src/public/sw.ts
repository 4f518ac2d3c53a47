/// <reference lib="webworker" />
import { pageOrShell } from './offline-shell.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | { url: string; revision: string | null })[] };

const BUILD = self.__WB_MANIFEST.map((file) => (typeof file === 'string' ? { url: file, revision: null } : file));
const FILES = BUILD.map(({ url }) => new URL(url, self.location.origin).pathname);
/** Every build has its own copy: the scripts' names carry their hash, the shell has a revision. */
const COPY = `skillstar-public-${BUILD.map(({ revision }) => revision ?? '').join('')}`;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(COPY).then((copy) => copy.addAll(FILES)));
  // pages come from the network first: a new copy has nothing to wait for
  void self.skipWaiting();
});
self.addEventListener('activate', (event) => {
  const others = (name: string) => name.startsWith('skillstar-public-') && name !== COPY;
  const forget = async () => Promise.all((await caches.keys()).filter(others).map((name) => caches.delete(name)));
  event.waitUntil(forget().then(() => self.clients.claim()));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  const kept = async (path: string) => (await caches.open(COPY)).match(path);
  if (request.mode === 'navigate') {
    event.respondWith(
      pageOrShell(
        () => fetch(request),
        () => kept('/index.html'),
      ),
    );
  } else if (FILES.includes(pathname)) {
    event.respondWith(kept(pathname).then((file) => file ?? fetch(request)));
  }
});
