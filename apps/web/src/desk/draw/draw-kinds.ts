/** What can be drawn: who has which code, and which code stands where. */
export const KINDS = ['codes', 'stations'] as const;
export type Kind = (typeof KINDS)[number];
