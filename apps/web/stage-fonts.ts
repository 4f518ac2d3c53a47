import type { Plugin } from 'vite';

/**
 * The stage serves its own font: of each subset only the woff2 (every Chromium of ours reads it), and no flash of
 * another face on air.
 */
export function stageFonts(): Plugin {
  return {
    name: 'stage-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/@fontsource\/.*\.css/.test(id)) return null;
      const css = code.replace(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, '').replaceAll('swap', 'block');
      return { code: css, map: null };
    },
  };
}
