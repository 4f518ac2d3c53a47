import { createTransport } from 'nodemailer';
import type { Config } from '../config/config.ts';

/** Brings one message to its reader; rejects with why it could not. */
export type Carrier = (message: { to: string; subject: string; body: string }) => Promise<void>;

export interface Carriers {
  mail: Carrier | null;
  sms: Carrier | null;
}

const PATIENCE_MS = 10_000;

/** Mail by SMTP, text messages by a webhook; null: not configured, the message waits in the organiser's outbox. */
export function carriersOf(config: Config): Carriers {
  return { mail: config.smtp && bySmtp(config.smtp), sms: config.sms && byWebhook(config.sms) };
}

export function carrierFor(carriers: Carriers, recipient: string): Carrier | null {
  return recipient.includes('@') ? carriers.mail : /^\+?\d{5,15}$/.test(recipient) ? carriers.sms : null;
}

function bySmtp({ url, from }: { url: string; from: string }): Carrier {
  const transport = createTransport(url);
  return async ({ to, subject, body }) => void (await transport.sendMail({ from, to, subject, text: body }));
}

function byWebhook({ url, token }: { url: string; token: string }): Carrier {
  return async ({ to, body }) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ to, text: body }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok) throw new Error(`the gateway answered ${answer.status}`);
  };
}
