/** One thing that `npm test` proves. Steps with tests of their own count them; any other counts only when it fails. */
export interface Step {
  name: string;
  /** Arguments for Node. */
  args: string[];
  /** A Jest run: its counts are added up. */
  counts: boolean;
}

const NODE = ['--experimental-vm-modules', '--no-warnings', '--import', './tools/test/end-at-once.mjs'];
const JEST = [...NODE, 'node_modules/jest/bin/jest.js'];
const NX = ['node_modules/nx/dist/bin/nx.js', 'run-many', '--output-style=static'];

const jest = (name: string, ...projects: string[]): Step => ({
  name,
  args: [...JEST, '--selectProjects', ...projects, '--maxWorkers=2'],
  counts: true,
});
const check = (name: string, ...args: string[]): Step => ({ name, args, counts: false });

/** The tests of the rules once more, counting: a branch that none of them takes is a rule that nobody has checked. */
const RULES_COVERAGE = [
  ...['--selectProjects', 'rules', '--testPathPatterns', 'libs/rules/', '--maxWorkers=2', '--silent'],
  ...['--coverage', '--collectCoverageFrom', 'libs/rules/src/**/*.ts', '--coverageReporters', 'text-summary'],
  ...['--coverageThreshold', '{"global": {"branches": 100}}'],
];

/** Cheap and telling first. */
export const STEPS: Step[] = [
  check('lock file', 'tools/lockfile/main.mjs', '--check'),
  check('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'),
  check('lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  check('types', ...NX, '-t', 'types', '--skip-nx-cache'),
  jest('rules and web', 'rules', 'web'),
  check('branches of the rules', ...JEST, ...RULES_COVERAGE),
  jest('database', 'database'),
  check('build', ...NX, '-t', 'build'),
  check('openapi', 'tools/openapi/main.ts', '--check'),
  { name: 'browser and sockets', args: ['tools/test/e2e.ts'], counts: true },
];
