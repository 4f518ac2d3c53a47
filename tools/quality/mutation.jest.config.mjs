// The tests that a mutation of the rules has to fail. Stryker works in a copy of libs/ and starts Jest there.
export const MUTATED = ['marking', 'ranking', 'medals', 'awards'];

const swc = { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } };

export default {
  rootDir: process.cwd(),
  testEnvironment: 'node',
  testMatch: MUTATED.map((folder) => `<rootDir>/rules/src/${folder}/*.spec.ts`),
  moduleNameMapper: { '^@skillstar/(\\w+)$': '<rootDir>/$1/src/index.ts' },
  transform: { '\\.ts$': ['@swc/jest', swc] },
};
