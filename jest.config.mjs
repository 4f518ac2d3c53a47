const swc = (jsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: jsx ? { syntax: 'typescript', tsx: true } : { syntax: 'typescript', decorators: true },
      target: 'es2023',
      transform: jsx
        ? { react: { runtime: 'automatic' } }
        : { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
  },
];

const shared = {
  testEnvironment: 'node',
  moduleNameMapper: {
    '^@skillstar/(\\w+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@skillstar/(\\w+)/(\\w+)$': '<rootDir>/libs/$1/src/$2.ts',
  },
  transform: { '\\.tsx$': swc(true), '\\.ts$': swc(false) },
  modulePathIgnorePatterns: ['/dist/'],
};

export default {
  // Jest takes the limit from here only: a project's own is not heard when several projects run
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'rules',
      roots: ['<rootDir>/libs', '<rootDir>/apps/api', '<rootDir>/apps/live', '<rootDir>/tools'],
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.db\\.spec\\.ts$', '/libs/ui/'],
    },
    {
      ...shared,
      displayName: 'database',
      roots: ['<rootDir>/apps/api', '<rootDir>/apps/live', '<rootDir>/tools'],
      testMatch: ['**/*.db.spec.ts'],
      globalSetup: '<rootDir>/tools/test/database-setup.ts',
      globalTeardown: '<rootDir>/tools/test/database-teardown.ts',
    },
    {
      ...shared,
      displayName: 'web',
      testEnvironment: 'jsdom',
      roots: ['<rootDir>/apps/web', '<rootDir>/libs/ui'],
      testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
      setupFilesAfterEnv: ['<rootDir>/apps/web/jest-setup.ts'],
      moduleNameMapper: { ...shared.moduleNameMapper, '\\.css$': '<rootDir>/apps/web/style-stub.ts' },
    },
    {
      ...shared,
      displayName: 'e2e',
      roots: ['<rootDir>/e2e'],
      testMatch: ['**/*.e2e.ts'],
    },
  ],
};
