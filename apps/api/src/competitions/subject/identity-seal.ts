import { Inject, Injectable } from '@nestjs/common';
import { createHmac, hkdfSync } from 'node:crypto';
import { CONFIG } from '../../platform/config/config.ts';
import type { Config } from '../../platform/config/config.ts';
import { keyFile } from '@skillstar/contract/keys';
import { openText, sealText } from '../../platform/personal-data/sealing.ts';
import { Problem } from '../../platform/problems/problem.ts';

interface Place {
  skill: string;
  subject: string;
}

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

  seal(competitor: string, place: Place): Buffer {
    return sealText(this.key().seal, competitor, named(place));
  }

  open(sealed: Buffer, place: Place): string {
    const competitor = openText(this.key().seal, sealed, named(place));
    if (competitor === null) throw new Problem('subject.sealForeign');
    return competitor;
  }

  private key(): { seal: Buffer; hash: Buffer } {
    if (this.keys) return this.keys;
    const root = keyFile(this.config.dataFolder, 'identity');
    const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', root, '', purpose, 32));
    this.keys = { seal: derive('subject identity'), hash: derive('competitor hash') };
    return this.keys;
  }
}

function named({ skill, subject }: Place): string {
  return `${skill}:${subject}`;
}
