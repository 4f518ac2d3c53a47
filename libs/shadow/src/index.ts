export { check, type Difference, type Verdict } from './check.ts';
export { shapeFaults } from './shape.ts';
export type * from './export.ts';
export { aspectMark, totalOf } from './aspect-mark.ts';
export { ranks } from './standings.ts';
export { scaleValues } from './scale.ts';
export { medals } from './medals.ts';
