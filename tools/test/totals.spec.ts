import { totalsOf } from './totals.ts';

const result = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe('the totals of npm test', () => {
  it('are Jest’s when everything ran', () => {
    expect(totalsOf(result)).toEqual({ passed: 7, failed: 0 });
  });

  it('count a skipped test and a file that could not be run as failures', () => {
    const odd = { ...result, numFailedTests: 1, numPendingTests: 1, numRuntimeErrorTestSuites: 1 };
    expect(totalsOf(odd)).toEqual({ passed: 7, failed: 3 });
  });
});
