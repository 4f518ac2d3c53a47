import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** The audience's board pages open without network: src/public/sw.ts keeps the shell and its script. */
export function publicOffline(): PluginOption[] {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: '.',
    filename: 'sw.ts',
    scope: '/boards/',
    base: '/',
    injectRegister: false,
    manifest: false,
    injectManifest: {
      globPatterns: ['index.html', 'star.svg', 'assets/*'],
      globIgnores: ['assets/portal*', 'assets/draws-page*'],
    },
    devOptions: { enabled: false },
  });
}
