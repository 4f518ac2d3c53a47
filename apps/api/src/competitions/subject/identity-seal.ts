import { Inject, Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { CONFIG } from '../../platform/config/config.ts';
import type { Config } from '../../platform/config/config.ts';
import { keyFile } from '@skillstar/contract/keys';
import { Problem } from '../../platform/problems/problem.ts';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/**
 * Who hides behind a code of a coded skill (加密): AES-256-GCM with a key outside the database, bound to its skill and
 * subject, so that a sealed identity moved to another row does not open. The keyed hash only finds doubles.
 */
@Injectable()
export class IdentitySeal {
  private keys: { seal: Buffer; hash: Buffer } | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  hash(competitor: string): string {
    return createHmac('sha256', this.key().hash).update(competitor).digest('hex');
  }

  seal(competitor: string, place: { skill: string; subject: string }): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.key().seal, nonce).setAAD(aad(place));
    const text = Buffer.concat([cipher.update(competitor, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]);
  }

  open(sealed: Buffer, place: { skill: string; subject: string }): string {
    const nonce = sealed.subarray(0, NONCE);
    const decipher = createDecipheriv(CIPHER, this.key().seal, nonce, { authTagLength: TAG })
      .setAAD(aad(place))
      .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
    } catch {
      throw new Problem('subject.sealForeign');
    }
  }

  private key(): { seal: Buffer; hash: Buffer } {
    if (this.keys) return this.keys;
    const root = keyFile(this.config.dataFolder, 'identity');
    const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', root, '', purpose, 32));
    this.keys = { seal: derive('subject identity'), hash: derive('competitor hash') };
    return this.keys;
  }
}

function aad({ skill, subject }: { skill: string; subject: string }): Buffer {
  return Buffer.from(`${skill}:${subject}`, 'utf8');
}
