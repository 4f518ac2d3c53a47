// Loaded into Jest's workers. After the last spec nothing is left to do, but Node still takes its heap apart piece by
// piece, which takes longer than the half second that Jest waits, and Jest then says that specs leak. Ending at once
// leaves the memory to the system. A worker that really cannot end (an open socket, a timer) never comes here, and
// Jest says so as before.

import { isMainThread } from 'node:worker_threads';

if (process.env.JEST_WORKER_ID !== undefined && process.send !== undefined && isMainThread) {
  process.on('exit', (code) => process.exit(code));
}
