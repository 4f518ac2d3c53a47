// Mutation testing of the rules: would a test fail if the rule were wrong? Runs in libs/, so that only the libraries
// are copied. Marking, ranking, medals and awards must reach 85 %.
import { MUTATED } from './mutation.jest.config.mjs';

const here = (path) => new URL(path, import.meta.url).pathname;

export default {
  plugins: [here('node_modules/@stryker-mutator/jest-runner/dist/src/index.js')],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules'],
  mutate: MUTATED.flatMap((folder) => [`rules/src/${folder}/*.ts`, `!rules/src/${folder}/*.spec.ts`]),
  jest: { projectType: 'custom', configFile: here('mutation.jest.config.mjs'), enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // outside the folders in which the product's own tests are looked for
  tempDirName: '../.tmp/stryker',
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, allowEmojis: false },
  jsonReporter: { fileName: '../.tmp/mutation.json' },
  thresholds: { high: 95, low: 90, break: 85 },
};
