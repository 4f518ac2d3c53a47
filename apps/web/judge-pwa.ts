import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** The tablet's installable offline copy: every file of the judge's own build, nothing of the other entries. */
export function judgePwa(): PluginOption[] {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: '.',
    filename: 'sw.ts',
    scope: '/judge/',
    base: '/judge/',
    injectRegister: false,
    injectManifest: { globPatterns: ['**/*'], maximumFileSizeToCacheInBytes: 8_000_000 },
    manifest: {
      id: '/judge/',
      name: '技能之星 · 裁判',
      short_name: '技能之星',
      lang: 'zh-CN',
      start_url: '/judge/',
      scope: '/judge/',
      display: 'standalone',
      orientation: 'landscape',
      background_color: '#f7f5f0',
      theme_color: '#0b1220',
      icons: [
        { src: 'star-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
        { src: 'star-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
        { src: 'star-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    devOptions: { enabled: false },
  });
}
