import { Inject, Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { keyFile } from '@skillstar/contract/keys';
import { CONFIG } from '../../platform/config/config.ts';
import type { Config } from '../../platform/config/config.ts';

/** Read from a card by eye as well: no 0, O, 1, I, L. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

/**
 * The code on an entry card: made from the competitor's id with a key outside the database, so that nobody makes up the
 * card of somebody else, and the same whenever the card is printed again. It says nothing about the code in a skill.
 */
@Injectable()
export class CheckInCode {
  private key: Buffer | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** `ABCD-EFGH`. */
  of(competitor: string): string {
    this.key ??= keyFile(this.config.dataFolder, 'check-in');
    const bytes = createHmac('sha256', this.key).update(competitor).digest();
    let number = bytes.readBigUInt64BE();
    let code = '';
    for (let place = 0; place < LENGTH; place++) {
      code += ALPHABET[Number(number % BigInt(ALPHABET.length))];
      number /= BigInt(ALPHABET.length);
    }
    return `${code.slice(0, 4)}-${code.slice(4)}`;
  }

  /** Whose card this is. A few thousand are tried in milliseconds, so no table has to hold the codes. */
  find<T extends { id: string }>(typed: string, competitors: readonly T[]): T | undefined {
    const wanted = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
    return competitors.find(({ id }) => this.of(id).replace('-', '') === wanted);
  }
}
