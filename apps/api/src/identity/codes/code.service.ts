import { randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { appendEvent } from '../../platform/events/event.ts';
import { OutboxService } from '../../platform/mail/outbox.service.ts';
import { maskMail, maskPhone } from '../../platform/personal-data/mask.ts';
import { Vault } from '../../platform/personal-data/vault.ts';
import { Problem } from '../../platform/problems/problem.ts';
import type { Act } from '../act.ts';
import { Attempts } from '../attempts.ts';
import { addPerson } from '../people/change-people.ts';
import { SignInService } from '../sign-in.service.ts';
import type { OpenedSignIn } from '../sign-in.ts';
import { accountOf } from './account.ts';
import { isMail } from './address.ts';
import type { CodeSentView } from './code.view.ts';
import { codeMail, noCodeMail } from './letters.ts';

const GOOD_MS = 10 * 60_000;
const AGAIN_MS = 60_000;
const HOUR_MS = 3_600_000;
/** What one telephone may get in an hour: a stranger must not fill it with messages. */
const MOST_PER_HOUR = 5;
/**
 * Codes of one network address that nobody used, in an hour, whichever process they were asked of: a school signs in
 * its students one after the other, somebody who only has messages sent to strangers comes to an end.
 */
const MOST_UNUSED_PER_CALLER = 300;
/** What was used or ran out is of no use to anybody; it names a telephone or a mail address. */
const FORGOTTEN_MS = 24 * HOUR_MS;
/** Of a million codes; the next five need another message to its owner. */
const MOST_TRIES = 5;
/** One school or hall behind one address; each success clears it. */
const FREE_PER_CALLER = 50;

/**
 * Contestants and team leaders sign in with a code sent to their phone or mail; the first one makes the account.
 * Whoever holds an office signs in with a password: a code would lie readable in the outbox.
 */
@Injectable()
export class CodeService {
  private readonly requests = new Attempts(FREE_PER_CALLER);
  private readonly guesses = new Attempts();

  constructor(
    private readonly database: DataSource,
    private readonly outbox: OutboxService,
    private readonly vault: Vault,
    private readonly signIns: SignInService,
  ) {}

  async request(act: Act, address: string, caller: string): Promise<CodeSentView> {
    mayGoOn(this.requests.begin(caller, act.now.getTime()));
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await this.database.transaction(async (tx) => {
      await oneAtATime(tx, address);
      await tx.query('delete from one_time_code where created_at < $1', [new Date(act.now.getTime() - FORGOTTEN_MS)]);
      const by = this.vault.hash(caller, 'caller of a code');
      mayGoOn(Math.max(await waitOf(tx, address, act.now), await waitOfCaller(tx, by, act.now)));
      const useless = new Date(act.now.getTime() + GOOD_MS);
      await tx.query(
        `insert into one_time_code (id, address, code_hash, created_at, expires_at, caller)
         values ($1, $2, $3, $4, $5, $6)`,
        [v7(), address, this.hashOf(address, code), act.now, useless, by],
      );
      const account = await accountOf(tx, address);
      const letter = account.kind === 'refused' ? noCodeMail() : codeMail(code, GOOD_MS / 60_000);
      await this.outbox.write(tx, { to: address, ...letter, uselessAt: useless }, act.now);
      await appendEvent(tx, act, {
        type: 'signInCode.requested',
        subject: account.kind === 'known' ? account.person : null,
      });
    });
    return { carried: this.outbox.carries(address), goodForMs: GOOD_MS, againInMs: AGAIN_MS };
  }

  async signIn(act: Act, { address, code }: { address: string; code: string }, caller: string): Promise<OpenedSignIn> {
    const bucket = `${caller} ${address}`;
    mayGoOn(this.guesses.begin(bucket, act.now.getTime()));
    const opened = await this.database.transaction(async (tx) => {
      await oneAtATime(tx, address);
      // A wrong code is counted, so the transaction commits and the problem is told afterwards.
      if (!(await this.takeCode(tx, address, code, act.now))) return null;
      const account = await accountOf(tx, address);
      if (account.kind === 'refused') return null;
      const person = account.kind === 'known' ? account.person : await this.register(tx, act, address);
      return this.signIns.open(tx, act, person, null);
    });
    if (!opened) throw new Problem('signIn.codeWrong');
    this.guesses.succeeded(bucket);
    this.requests.succeeded(caller);
    return opened;
  }

  /** The newest code is the only one that counts. */
  private async takeCode(tx: EntityManager, address: string, code: string, now: Date): Promise<boolean> {
    const [newest]: { id: string; code_hash: string; open: boolean }[] = await tx.query(
      `select id, code_hash, used_at is null and expires_at > $2 and tries < $3 as open
       from one_time_code where address = $1 order by id desc limit 1`,
      [address, now, MOST_TRIES],
    );
    if (!newest?.open) return false;
    const right = timingSafeEqual(Buffer.from(newest.code_hash), Buffer.from(this.hashOf(address, code)));
    await tx.query(
      right
        ? 'update one_time_code set used_at = $2 where id = $1'
        : 'update one_time_code set tries = tries + 1 where id = $1 and $2::timestamptz is not null',
      [newest.id, now],
    );
    return right;
  }

  private register(tx: EntityManager, act: Act, address: string): Promise<string> {
    const reach = isMail(address) ? { mail: address } : { phone: address };
    // Until the application says what to call him.
    const name = isMail(address) ? maskMail(address) : maskPhone(address);
    return addPerson(tx, act, { name: [...name].slice(0, 40).join(''), ...reach }, null);
  }

  private hashOf(address: string, code: string): string {
    return this.vault.hash(`${address} ${code}`, 'one-time code');
  }
}

function mayGoOn(wait: number): void {
  if (wait > 0) throw new Problem('tooManyRequests', { seconds: Math.ceil(wait / 1_000) });
}

/** Two tabs, two taps: whoever comes second sees what the first has done. */
async function oneAtATime(tx: EntityManager, address: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 7))', [address]);
}

/** Milliseconds until this address may get another code. */
async function waitOf(tx: EntityManager, address: string, now: Date): Promise<number> {
  const sent: { at: Date }[] = await tx.query(
    `select created_at as at from one_time_code where address = $1 and created_at > $2 order by created_at desc limit $3`,
    [address, new Date(now.getTime() - HOUR_MS), MOST_PER_HOUR],
  );
  const since = (moment: Date): number => now.getTime() - moment.getTime();
  if (sent.length === 0) return 0;
  const full = sent.length === MOST_PER_HOUR ? HOUR_MS - since(sent.at(-1)!.at) : 0;
  return Math.max(full, AGAIN_MS - since(sent[0]!.at), 0);
}

/** Milliseconds until this caller may have another code sent. */
async function waitOfCaller(tx: EntityManager, caller: string, now: Date): Promise<number> {
  const [last]: { at: Date }[] = await tx.query(
    `select created_at as at from one_time_code where caller = $1 and created_at > $2 and used_at is null
     order by created_at desc offset $3 limit 1`,
    [caller, new Date(now.getTime() - HOUR_MS), MOST_UNUSED_PER_CALLER - 1],
  );
  return last ? HOUR_MS - (now.getTime() - last.at.getTime()) : 0;
}
