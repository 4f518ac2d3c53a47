import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { maskAccount, maskDocument, maskMail, maskName, maskPhone } from './mask.ts';
import { openText, sealText } from './sealing.ts';

describe('A sealed text', () => {
  const key = randomBytes(32);

  it('opens in its place with its key, and is never the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, place) => {
        const [one, other] = [sealText(key, text, place), sealText(key, text, place)];
        expect(one.equals(other)).toBe(false);
        expect(openText(key, one, place)).toBe(Buffer.from(text, 'utf8').toString('utf8'));
      }),
    );
  });

  it('does not open elsewhere, with another key, cut short or altered in any byte', () => {
    const sealed = sealText(key, '11010519491231002X', 'application:1');
    expect(openText(key, sealed, 'application:2')).toBeNull();
    expect(openText(randomBytes(32), sealed, 'application:1')).toBeNull();
    for (let at = 0; at < sealed.length; at++) {
      const altered = Buffer.from(sealed);
      altered[at]! ^= 1;
      expect(openText(key, altered, 'application:1')).toBeNull();
      expect(openText(key, sealed.subarray(0, at), 'application:1')).toBeNull();
    }
  });
});

describe('A mask', () => {
  it.each([
    [maskDocument, '11010519491231002X', '110105********002X'],
    [maskDocument, 'H12345678', 'H******78'],
    [maskDocument, 'E1', '**'],
    [maskAccount, '6222021234567890123', '***************0123'],
    [maskAccount, '0123', '****'],
    [maskPhone, '13812345678', '138****5678'],
    [maskMail, 'zhang.san@example.cn', 'z********@example.cn'],
    [maskMail, 'no mailbox', 'n*********'],
    [maskName, '张三', '张*'],
    [maskName, '欧阳娜娜', '欧***'],
    [maskName, '阿依努尔·买买提', '阿***·***'],
    [maskName, 'Marie-Claire Dubois-Lefèvre', 'M*** D***'],
    [maskName, 'Ли Анна', 'Л*** А***'],
    [maskName, 'Li', 'L***'],
    [maskName, '𠮷田', '𠮷*'],
  ])('hides the middle: %p', (mask, whole, shown) => {
    expect(mask(whole)).toBe(shown);
  });

  it('of the value of anybody tells no more than its ends', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect([...maskAccount(text)].filter((letter) => letter !== '*').length).toBeLessThanOrEqual(4);
        expect([...maskDocument(text)].filter((letter) => letter !== '*').length).toBeLessThanOrEqual(10);
      }),
    );
  });
});
