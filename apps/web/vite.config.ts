import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type PluginOption } from 'vite';
import { judgePwa } from './judge-pwa.ts';
import { publicOffline } from './public-offline.ts';
import { scriptBudget } from './script-budget.ts';
import { stageFonts } from './stage-fonts.ts';
import { websocketOnly } from './websocket-only.ts';

/**
 * Four entries, four builds: one build with four inputs would share chunks between them, and the tablet's offline
 * copy would miss those (docs/decisions/web-builds.md). `vite --mode <entry>` picks the entry, in dev and in build.
 */
const ENTRIES = {
  public: { base: '/', target: 'es2020', port: 5173 },
  judge: { base: '/judge/', target: 'es2020', port: 5174 },
  desk: { base: '/desk/', target: 'es2022', port: 5175 },
  stage: { base: '/stage/', target: 'chrome115', port: 5176 },
} as const;

/** What one entry's build needs beyond React. */
const OWN: Record<keyof typeof ENTRIES, () => PluginOption[]> = {
  public: () => [
    websocketOnly(),
    scriptBudget(100, ['share-sheet', 'portal', 'draws-page', 'contests', 'results']),
    // the registration, which brings the rules along
    scriptBudget(150, ['share-sheet', 'draws-page', 'results']),
    ...publicOffline(),
  ],
  judge: judgePwa,
  desk: () => [],
  stage: () => [stageFonts()],
};

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => {
  if (!(mode in ENTRIES)) throw new Error(`--mode must be one of: ${Object.keys(ENTRIES).join(', ')}`);
  const name = mode as keyof typeof ENTRIES;
  const entry = ENTRIES[name];
  const api = process.env['SKILLSTAR_API'] ?? 'http://localhost:3000';
  const live = process.env['SKILLSTAR_LIVE'] ?? 'http://localhost:3001';
  return {
    root: here(`src/${name}`),
    base: entry.base,
    publicDir: here(`src/${name}/static`),
    envDir: false,
    cacheDir: here(`../../node_modules/.vite/${name}`),
    plugins: [react(), ...OWN[name]()],
    build: {
      outDir: here(`dist/${name}`),
      emptyOutDir: true,
      target: entry.target,
      // a CJK or Latin font file must stay a file, not a base64 string in the style sheet
      assetsInlineLimit: 1024,
      chunkSizeWarningLimit: 1500,
      reportCompressedSize: true,
      // a browser without modulepreload loads a part when it is asked for: the audience's script budget has no room
      modulePreload: { polyfill: name !== 'public' },
    },
    server: {
      port: entry.port,
      strictPort: true,
      proxy: { '/api': api, '^/c/': api, '/live': { target: live, ws: true } },
      fs: { allow: [here('../..')] },
    },
    preview: { port: entry.port, strictPort: true },
  };
});
