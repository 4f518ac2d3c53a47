import { consequencesOf } from './consequences.ts';

const nothing = { compile: [], restart: [], migrate: false };

describe('after a change in development', () => {
  it.each([
    ['apps/api/src/judging/judging.service.ts', { compile: ['api'], restart: ['api'], migrate: false }],
    ['apps/live/src/live.ts', { compile: ['live'], restart: ['live'], migrate: false }],
    ['libs/rules/src/marks.ts', { compile: [], restart: ['api', 'live'], migrate: false }],
    ['libs/shadow/src/index.ts', { compile: [], restart: ['api'], migrate: false }],
    [
      'apps/api/src/platform/database/migrations/1764000000000-foundation.ts',
      { compile: ['api'], restart: ['api'], migrate: true },
    ],
    ['libs/ui/src/button.tsx', nothing],
    ['apps/api/src/judging/judging.spec.ts', nothing],
    ['apps/api/src/notes.md', nothing],
  ])('of %s only what depends on it is renewed', (path, expected) => {
    expect(consequencesOf([path])).toEqual(expected);
  });
});
