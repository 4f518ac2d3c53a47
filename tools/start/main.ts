// Run by bootstrap.mjs (npm start) on the product's own Node.

import { join } from 'node:path';
import { runProduct } from './run-product.ts';

await runProduct(join(import.meta.dirname, '../..'));
