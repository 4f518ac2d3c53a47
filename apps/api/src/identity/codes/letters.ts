/** Text messages carry the body only, so each body says everything, in two short lines. */
export function codeMail(code: string, minutes: number): { subject: string; body: string } {
  return {
    subject: `技能之星验证码 ${code} / Your SkillStar code ${code}`,
    body: [
      `【技能之星】验证码 ${code}，${minutes} 分钟内有效，只能使用一次。请勿告诉他人。`,
      `[SkillStar] ${code} is your code. It works once, for ${minutes} minutes. Tell it to nobody.`,
    ].join('\n'),
  };
}

/** The same answer on the page whether somebody may sign in by code or not; the owner of the address learns why. */
export function noCodeMail(): { subject: string; body: string } {
  return {
    subject: '技能之星登录 / Signing in to SkillStar',
    body: [
      '【技能之星】您的账号请用密码登录，不使用验证码；如有疑问请联系组委会。',
      '[SkillStar] Your account signs in with its password, not with a code. Ask the organiser if in doubt.',
    ].join('\n'),
  };
}
