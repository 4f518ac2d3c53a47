import type { EntityManager } from 'typeorm';
import type { Mail } from '../../platform/mail/outbox.service.ts';
import type { Decided, Decision } from './decide.ts';

/** A text message is short, a letter to a team leader names the first of many. */
const MOST_NAMED = 20;

const WORDS: Record<Decision, { subject: string; zh: string; en: string; next: string; nextEn: string }> = {
  approved: {
    subject: '报名已通过 / Registration approved',
    zh: '的报名已通过审核。',
    en: 'approved',
    next: '参赛证等后续安排请登录查看。',
    nextEn: 'Sign in for the entry card and what follows.',
  },
  returned: {
    subject: '报名需要修改 / Registration returned',
    zh: '的报名需要修改后重新提交。',
    en: 'returned: please change it and hand it in again',
    next: '请登录查看每一项的理由，改好后重新提交。',
    nextEn: 'Sign in to read the reason beside each field, and hand it in again.',
  },
  rejected: {
    subject: '报名未通过 / Registration not accepted',
    zh: '的报名未通过审核。',
    en: 'not accepted',
    next: '如有疑问，请联系组委会。',
    nextEn: 'Ask the organiser if you wonder why.',
  },
  undone: {
    subject: '报名重新审核 / Registration under review again',
    zh: '的报名正在重新审核，上一次的结果已撤销。',
    en: 'under review again: the last decision was taken back',
    next: '请等待新的通知。',
    nextEn: 'Another notice will follow.',
  },
};

interface Reader {
  id: string;
  mail: string | null;
  phone: string | null;
}

/** One letter to each owner about all that was decided at once; whoever left no address reads it when he signs in. */
export async function noticesOf(
  tx: EntityManager,
  competition: string,
  decided: readonly Decided[],
  publicUrl: string | null,
): Promise<Mail[]> {
  const owners = [...new Set(decided.map(({ owner }) => owner))];
  const readers: Reader[] = await tx.query('select id, mail, phone from person where id = any($1) order by id', [
    owners,
  ]);
  const [{ name }] = await tx.query('select name from competition where id = $1', [competition]);
  return readers.flatMap((reader) => {
    const to = reader.mail ?? reader.phone;
    const own = decided.filter(({ owner }) => owner === reader.id);
    return to === null ? [] : [letter(to, name, own, publicUrl)];
  });
}

function letter(to: string, competition: string, own: readonly Decided[], publicUrl: string | null): Mail {
  const { decision, reasons } = own[0]!;
  const words = WORDS[decision];
  const named = own.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = own.length > MOST_NAMED ? `等 ${own.length} 人` : '';
  const whole = own.length === 1 ? reasons.filter(({ field }) => field === null).map(({ reason }) => reason) : [];
  const link = publicUrl ? `${publicUrl}/me` : null;
  return {
    to,
    subject: words.subject,
    body: [
      `【${competition}】${named.join('、')}${more}${words.zh}`,
      ...whole,
      words.next,
      ...(link ? [link] : []),
      '',
      `${competition}: the registration of ${own.length === 1 ? named[0] : `${own.length} people`} is ${words.en}. ${words.nextEn}`,
    ].join('\n'),
  };
}
