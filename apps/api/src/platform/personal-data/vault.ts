import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { keyFile } from '@skillstar/contract/keys';
import { CONFIG } from '../config/config.ts';
import type { Config } from '../config/config.ts';
import { Problem } from '../problems/problem.ts';
import { openText, sealText } from './sealing.ts';

/**
 * ID numbers, bank accounts and whatever else is personal: sealed with a key outside the database. Whoever opens
 * something for a person's eyes writes an event that says whose and why; `place` is `table:row id:column`.
 */
@Injectable()
export class Vault {
  private keys: { seal: Buffer; hash: Buffer } | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  seal(text: string, place: string): Buffer {
    return sealText(this.key().seal, text, place);
  }

  open(sealed: Buffer, place: string): string {
    const text = openText(this.key().seal, sealed, place);
    if (text === null) throw new Problem('personalData.sealForeign');
    return text;
  }

  /**
   * Finds the same value again without keeping it. Spelling is the caller's matter: hash what the rule calls equal.
   * `purpose` keeps hashes of different things apart.
   */
  hash(text: string, purpose: string): string {
    return createHmac('sha256', this.key().hash).update(`${purpose}\n${text}`).digest('hex');
  }

  private key(): { seal: Buffer; hash: Buffer } {
    if (this.keys) return this.keys;
    const root = keyFile(this.config.dataFolder, 'personal-data');
    const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', root, '', purpose, 32));
    this.keys = { seal: derive('seal'), hash: derive('hash') };
    return this.keys;
  }
}
