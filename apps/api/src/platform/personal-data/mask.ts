/** What an answer shows of a personal value to whoever may not see it whole. Characters, not UTF-16 units. */
const HIDDEN = '*';

function covered(text: string, first: number, last: number): string {
  const letters = [...text];
  if (letters.length <= first + last) return HIDDEN.repeat(letters.length);
  return [
    ...letters.slice(0, first),
    HIDDEN.repeat(letters.length - first - last),
    ...letters.slice(letters.length - last),
  ].join('');
}

/** 110101********1234: province and the last four, as on a train ticket. Short permits show their ends only. */
export function maskDocument(number: string): string {
  return [...number].length >= 15 ? covered(number, 6, 4) : covered(number, 1, 2);
}

/** The last four digits, as on a bank's slip. */
export function maskAccount(number: string): string {
  return covered(number, 0, 4);
}

/** 138****5678 */
export function maskPhone(number: string): string {
  return covered(number, 3, 4);
}

/** z***@example.cn: the whole domain, for it says whose mailbox it is. */
export function maskMail(mail: string): string {
  const at = mail.lastIndexOf('@');
  return at < 1 ? covered(mail, 1, 0) : `${covered(mail.slice(0, at), 1, 0)}${mail.slice(at)}`;
}

const IN_LETTERS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}'’. -]+$/u;

/**
 * 公示 names: 张*, 欧阳** and 阿**·*** keep the first character of a name; `·` stays where it stands. Of a name in
 * letters each word keeps its first, whatever its length: M*** D***.
 */
export function maskName(name: string): string {
  if (IN_LETTERS.test(name)) return name.replace(/(\S)\S*/gu, `$1${HIDDEN.repeat(3)}`);
  const letters = [...name];
  return letters.map((letter, at) => (at === 0 || letter === '·' ? letter : HIDDEN)).join('');
}
