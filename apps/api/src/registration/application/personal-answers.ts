import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Answers, IdentityDocument } from '@skillstar/rules';
import { tellsHolder } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { openText, sealText } from '../../platform/personal-data/sealing.ts';
import { Vault } from '../../platform/personal-data/vault.ts';
import { Problem } from '../../platform/problems/problem.ts';

const KEY_BYTES = 32;

/**
 * The personal answers of an application and of what was handed in of it, sealed with a key of its own. The key lies
 * sealed in `application_key`: when that row goes, everything sealed with it is unreadable, so that the purge need not
 * rewrite what is append-only.
 */
@Injectable()
export class PersonalAnswers {
  constructor(private readonly vault: Vault) {}

  /** `place`: `application:<id>` or `submission:<id>`. */
  async seal(tx: EntityManager, application: string, place: string, answers: Answers): Promise<Buffer | null> {
    if (Object.keys(answers).length === 0) return null;
    const key = (await this.keyOf(tx, application)) ?? (await this.makeKey(tx, application));
    return sealText(key, JSON.stringify(answers), place);
  }

  async open(tx: EntityManager, application: string, place: string, sealed: Buffer | null): Promise<Answers> {
    if (sealed === null) return {};
    const key = await this.keyOf(tx, application);
    if (!key) throw new Problem('registration.purged');
    const text = openText(key, sealed, place);
    if (text === null) throw new Problem('personalData.sealForeign');
    return JSON.parse(text) as Answers;
  }

  /** Equal for the same document and for nothing else; both kinds of 18 characters share their numbers. */
  hash({ kind, number }: IdentityDocument): string {
    return this.vault.hash(`${tellsHolder(kind) ? 'gb-11643' : kind}:${number}`, 'identity-document');
  }

  private async keyOf(tx: EntityManager, application: string): Promise<Buffer | null> {
    const [row] = await tx.query('select sealed from application_key where application_id = $1', [application]);
    return row ? Buffer.from(this.vault.open(row.sealed, keyPlace(application)), 'hex') : null;
  }

  private async makeKey(tx: EntityManager, application: string): Promise<Buffer> {
    const key = randomBytes(KEY_BYTES);
    await tx.query('insert into application_key (application_id, sealed) values ($1, $2)', [
      application,
      this.vault.seal(key.toString('hex'), keyPlace(application)),
    ]);
    return key;
  }
}

function keyPlace(application: string): string {
  return `application_key:${application}:sealed`;
}
