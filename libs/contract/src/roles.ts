/** Who may act. A role is granted for one competition, and may be narrowed to a skill or a delegation. */
export const ROLES = [
  'organiser',
  'reviewer',
  'chief-judge',
  'judge',
  'supervisor',
  'arbitrator',
  'encryption-referee',
  'team-leader',
  'competitor',
  'finance',
  'tv-director',
  'observer',
] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, { zh: string; en: string }> = {
  organiser: { zh: '组委会', en: 'Organiser' },
  reviewer: { zh: '报名审核', en: 'Registration reviewer' },
  'chief-judge': { zh: '裁判长', en: 'Chief judge' },
  judge: { zh: '裁判', en: 'Judge' },
  supervisor: { zh: '监督', en: 'Supervisor' },
  arbitrator: { zh: '仲裁', en: 'Arbitrator' },
  'encryption-referee': { zh: '加密裁判', en: 'Encryption referee' },
  'team-leader': { zh: '领队', en: 'Team leader' },
  competitor: { zh: '选手', en: 'Competitor' },
  finance: { zh: '财务', en: 'Finance' },
  'tv-director': { zh: '电视导演', en: 'TV director' },
  observer: { zh: '观察员', en: 'Observer' },
};
