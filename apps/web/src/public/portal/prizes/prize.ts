import type { components } from '../../../lib/api-types.ts';

export type Prize = components['schemas']['PayableView'];
