// Who may import whom: the table of docs/architecture.md, in the form that eslint-plugin-boundaries reads.

/** Inside the api one direction: each may import itself and those before it. */
export const API_MODULES = [
  'platform',
  'identity',
  'competitions',
  'registration',
  'draw',
  'judging',
  'live-scoring',
  'results',
  'awards',
];
const WEB_ENTRIES = ['public', 'judge', 'desk', 'stage'];

const folder = (type, pattern) => ({ type, pattern, partialMatch: false });

/** The parts of the tree; the first that matches counts. */
export const elements = [
  ...['rules', 'shadow', 'contract', 'ui', 'fixtures'].map((name) => folder(name, `libs/${name}`)),
  ...API_MODULES.map((name) => folder(`api/${name}`, `apps/api/src/${name}`)),
  folder('api/commands', 'apps/api/src/commands'),
  folder('api/test', 'apps/api/test'),
  folder('api/main', 'apps/api/src'),
  folder('live/test', 'apps/live/test'),
  folder('live', 'apps/live'),
  ...[...WEB_ENTRIES, 'lib', 'locales'].map((name) => folder(`web/${name}`, `apps/web/src/${name}`)),
  folder('web/config', 'apps/web'),
  folder('tools', 'tools'),
  folder('e2e', 'e2e'),
].map((element) => ({ ...element, stopMatching: true }));

export const files = [
  { category: 'spec', pattern: '**/*.spec.{ts,tsx}' },
  { category: 'seed', pattern: 'apps/api/src/commands/**/seed*.ts' },
];

const API = API_MODULES.map((name) => `api/${name}`);
const API_LIBS = ['contract', 'rules', 'shadow'];
const WEB_LIBS = ['web/lib', 'web/locales', 'contract', 'rules', 'ui'];

const table = {
  rules: [],
  shadow: [],
  ui: [],
  fixtures: [],
  contract: ['rules'],
  ...Object.fromEntries(API.map((module, at) => [module, [...API.slice(0, at), ...API_LIBS]])),
  'api/commands': [...API, 'api/main', ...API_LIBS],
  'api/main': [...API, ...API_LIBS],
  'api/test': [...API, 'api/commands', 'api/main', 'fixtures', ...API_LIBS],
  live: ['contract'],
  'live/test': ['live', 'contract', 'fixtures', 'api/test'],
  ...Object.fromEntries(WEB_ENTRIES.map((entry) => [`web/${entry}`, WEB_LIBS])),
  'web/lib': ['web/locales', 'contract', 'rules', 'ui'],
  'web/locales': ['contract'],
  'web/config': [],
  tools: API_LIBS,
  e2e: ['tools', 'fixtures', ...API_LIBS],
};

/** What a spec may import beside what its part may: sample competitions and the means to start things. */
const SPEC_ONLY = ['fixtures', 'api/test', 'live/test'];

const allow = (from, types) => ({ from, allow: { to: { element: { types: { anyOf: types } } } } });

export const policies = [
  { allow: { to: { module: { origin: ['external', 'core'] } } } },
  ...Object.entries(table).map(([type, others]) => allow({ element: { type } }, [type, ...others])),
  allow({ file: { categories: 'spec' } }, SPEC_ONLY),
  allow({ file: { categories: 'seed' } }, ['fixtures']),
];
