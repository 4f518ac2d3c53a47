import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** The audience's page on a crowded mobile network: all its script together, gzip, or the build fails. */
export function scriptBudget(kilobytes: number): Plugin {
  return {
    name: 'script-budget',
    apply: 'build',
    writeBundle(_, bundle) {
      const scripts = Object.values(bundle).filter((file) => file.type === 'chunk');
      const size = scripts.reduce((sum, file) => sum + gzipSync(file.code).length, 0) / 1_000;
      if (size > kilobytes) this.error(`script of ${size.toFixed(1)} KB gzip is over the budget of ${kilobytes} KB`);
      else this.info(`script: ${size.toFixed(1)} KB of ${kilobytes} KB gzip`);
    },
  };
}
