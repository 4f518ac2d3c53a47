export * from './boards.ts';
export * from './faults.ts';
export * from './problems.ts';
export * from './refusals.ts';
export * from './roles.ts';
export * from './violations.ts';
export * from './vocabulary.ts';
export * from './wording.ts';
