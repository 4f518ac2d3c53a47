import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signTicket, ticketKey, verifyTicket } from './tickets.ts';

const key = Buffer.alloc(32, 7);
const board = '0190a0b0-0000-7000-8000-000000000001';
const other = '0190a0b0-0000-7000-8000-000000000002';
const payload = { board, audience: 'stage' as const, exp: 60_000 };
const ticket = signTicket(key, payload);
const wanted = { board, audience: 'stage' };

describe('A ticket', () => {
  it('opens its board to its audience until it runs out', () => {
    expect(verifyTicket(key, ticket, wanted, 59_999)).toEqual({ payload });
    expect(verifyTicket(key, ticket, wanted, 60_000)).toEqual({ problem: 'ticket.expired' });
  });

  it('opens no other board and no other audience', () => {
    expect(verifyTicket(key, ticket, { board: other, audience: 'stage' }, 0)).toEqual({ problem: 'ticket.invalid' });
    expect(verifyTicket(key, ticket, { board, audience: 'staff' }, 0)).toEqual({ problem: 'ticket.invalid' });
  });

  it('is refused when it is missing, cut, lengthened, edited or sealed with another key', () => {
    const [text, signature] = ticket.split('.');
    const edited = Buffer.from(JSON.stringify({ ...payload, exp: 1e15 })).toString('base64url');
    expect(verifyTicket(key, undefined, wanted, 0)).toEqual({ problem: 'ticket.required' });
    expect(verifyTicket(key, '', wanted, 0)).toEqual({ problem: 'ticket.required' });
    for (const bad of [
      'junk',
      '.',
      `${text}.`,
      `.${signature}`,
      ticket.slice(0, -2),
      `${ticket}.${signature}`,
      `${edited}.${signature}`,
      `${text}.${'x'.repeat(2_000)}`,
      signTicket(Buffer.alloc(32, 8), payload),
    ]) {
      expect(verifyTicket(key, bad, wanted, 0)).toEqual({ problem: 'ticket.invalid' });
    }
  });
});

describe('The key of the tickets', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'skillstar-key-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made once, readable by its owner only, and found again afterwards', () => {
    const made = ticketKey(folder);
    expect(made).toHaveLength(32);
    expect(ticketKey(folder)).toEqual(made);
    expect(readdirSync(join(folder, 'keys'))).toEqual(['live-ticket.key']);
    expect(statSync(join(folder, 'keys', 'live-ticket.key')).mode & 0o777).toBe(0o600);
  });

  it('is refused when the file holds something else', () => {
    ticketKey(folder);
    writeFileSync(join(folder, 'keys', 'live-ticket.key'), 'changeme');
    expect(() => ticketKey(folder)).toThrow('does not hold a key');
  });
});
