import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/**
 * The audience's page on a crowded mobile network: all script that it loads by itself, gzip as the api sends it, or the
 * build fails.
 * `onDemand` names the parts that load only when somebody asks for them.
 */
export function scriptBudget(kilobytes: number, onDemand: readonly string[] = []): Plugin {
  return {
    name: 'script-budget',
    apply: 'build',
    writeBundle(_, bundle) {
      const scripts = Object.values(bundle)
        .filter((file) => file.type === 'chunk')
        .filter(({ isDynamicEntry, name }) => !(isDynamicEntry && onDemand.includes(name)));
      const size = scripts.reduce((sum, file) => sum + gzipSync(file.code, { level: 9 }).length, 0) / 1_000;
      if (size > kilobytes) this.error(`script of ${size.toFixed(1)} KB gzip is over the budget of ${kilobytes} KB`);
      else this.info(`script: ${size.toFixed(1)} KB of ${kilobytes} KB gzip`);
    },
  };
}
