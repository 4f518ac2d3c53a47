// Run by bootstrap.mjs (npm start) on the product's own Node.

import { join } from 'node:path';
import { refuseArguments, START_USAGE } from './command-line.mjs';
import { runProduct } from './run-product.ts';

refuseArguments(process.argv.slice(2), START_USAGE);
await runProduct(join(import.meta.dirname, '../..'));
