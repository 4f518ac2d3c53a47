export interface Totals {
  passed: number;
  failed: number;
}

/** What Jest writes with `--json`, as far as it matters here. */
export interface JestResult {
  numPassedTests: number;
  numFailedTests: number;
  /** Skipped ones. Nothing is ever skipped, so each is a failure. */
  numPendingTests: number;
  numTodoTests: number;
  /** Files that could not be run at all. */
  numRuntimeErrorTestSuites: number;
}

export function totalsOf(result: JestResult): Totals {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = result;
  return {
    passed: numPassedTests,
    failed: numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites,
  };
}
