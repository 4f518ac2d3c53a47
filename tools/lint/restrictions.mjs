// Bans that ESLint's own rules can say. The last configuration of a rule wins for a file, so that each area's list is
// put together here and set once.

const NO_EXTENSION = {
  regex: '^\\.{1,2}/(?!.*\\.(ts|tsx|mjs|js|json|css|svg|png|woff2)(\\?\\w+)?$)',
  message: 'Relative imports name the file with its extension: Node runs these sources as they are.',
};
const LIB_BY_PATH = {
  regex: '^\\.\\..*/libs/',
  message: 'Import a library by its name (@skillstar/…), never by its path.',
};
const ANTD = {
  regex: '^(antd|@ant-design)(/|$)',
  message: 'The component library is for the desk: every other page must stay light.',
};
const PACKAGE = { regex: '^[^.]', message: 'rules and shadow stand alone: no npm package, no built-in.' };
const PACKAGE_IN_CLI = { regex: '^(?!\\.|node:)', message: 'rules and shadow stand alone: no npm package.' };

export const imports = {
  everywhere: [NO_EXTENSION],
  libs: [NO_EXTENSION],
  apps: [NO_EXTENSION, LIB_BY_PATH],
  lightPages: [NO_EXTENSION, LIB_BY_PATH, ANTD],
  pure: [NO_EXTENSION, PACKAGE],
  pureCommandLine: [NO_EXTENSION, PACKAGE_IN_CLI],
};

const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a thing has one name everywhere.',
};
const ENVIRONMENT = {
  selector:
    ':not(CallExpression[callee.name=/^(loadConfig|readConfig)$/]) > MemberExpression[object.name="process"][property.name="env"]',
  message: 'Only the configuration reads process.env.',
};
const SKIPPED_TEST = {
  selector:
    'CallExpression[callee.object.name=/^(describe|it|test)$/][callee.property.name=/^(only|skip|todo)$/], CallExpression[callee.name=/^(fdescribe|fit|xdescribe|xit|xtest)$/]',
  message: 'A test runs or is not there.',
};
const SNAPSHOT = {
  selector: 'CallExpression[callee.property.name=/^toMatch(Inline)?Snapshot$/]',
  message: 'A test says what it expects.',
};

/** Marks and money are whole: what would make a floating-point number of them by accident (rules only). */
const INEXACT = [
  {
    selector: ':matches(BinaryExpression, AssignmentExpression)[operator=/^(\\x2f|%|\\*\\*)=?$/]',
    message: 'Divide in libs/rules/src/exact/rounding.ts: marks are whole.',
  },
  { selector: 'Literal[raw=/^\\d*\\.\\d|^\\d+e-/i]', message: 'No fractional numbers: hundredths, fen, or a Decimal.' },
  { selector: 'Identifier[name="parseFloat"]', message: 'Read decimals with parseDecimal or parseMark.' },
  { selector: 'MemberExpression[property.name="toFixed"]', message: 'Write marks with formatMark.' },
  {
    selector: 'MemberExpression[object.name="Math"][property.name!="imul"]',
    message: 'Round in libs/rules/src/exact/rounding.ts; only Math.imul, on 32-bit words, is allowed.',
  },
];

export const syntax = {
  everywhere: [DEFAULT_EXPORT, SKIPPED_TEST, SNAPSHOT],
  product: [DEFAULT_EXPORT, SKIPPED_TEST, SNAPSHOT, ENVIRONMENT],
  exact: [DEFAULT_EXPORT, SKIPPED_TEST, SNAPSHOT, ...INEXACT],
  configuration: [SKIPPED_TEST, SNAPSHOT],
};

/** Rules are functions of their arguments: `now` and `seed` come in, nothing is asked of the machine. */
export const clockAndChance = {
  globals: ['Date', 'performance', 'process', 'crypto', 'setTimeout', 'setInterval', 'fetch', 'console'].map(
    (name) => ({
      name,
      message: 'rules and shadow know no clock, no chance and no machine: take it as an argument.',
    }),
  ),
  properties: [{ object: 'Math', property: 'random', message: 'Take a seed as an argument.' }],
};
