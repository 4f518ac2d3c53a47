import { createTransport } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js';
import type { Config } from '../config/config.ts';

/**
 * Brings one message to its reader; rejects with why it could not. The id is the same at every try: where a process
 * died between sending and noting it, the second copy can be told for one (Message-ID, Idempotency-Key).
 */
export type Carrier = (message: { id: string; to: string; subject: string; body: string }) => Promise<void>;

export interface Carriers {
  mail: Carrier | null;
  sms: Carrier | null;
}

/** No try of one message takes longer, whatever the other side does. */
export const PATIENCE_MS = 10_000;

/** Mail by SMTP, text messages by a webhook; null: not configured, the message waits in the organiser's outbox. */
export function carriersOf({ smtp, sms }: Pick<Config, 'smtp' | 'sms'>, patience = PATIENCE_MS): Carriers {
  return { mail: smtp && bySmtp(smtp, patience), sms: sms && byWebhook(sms, patience) };
}

export function carrierFor(carriers: Carriers, recipient: string): Carrier | null {
  return recipient.includes('@') ? carriers.mail : /^\+?\d{5,15}$/.test(recipient) ? carriers.sms : null;
}

function bySmtp({ url, from }: { url: string; from: string }, patience: number): Carrier {
  const limits = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
  const home = from.replace(/^.*@|>.*$/g, '').trim();
  return async ({ id, to, subject, body }) => {
    const transport = createTransport({ url, ...limits } as SMTPTransport.Options);
    // A server that answers each line just in time would hold up everybody behind this message.
    const late = setTimeout(() => transport.close(), patience * 2);
    try {
      await transport.sendMail({
        messageId: `<${id}@${home}>`,
        from,
        to: { name: '', address: to },
        subject,
        text: body,
      });
    } finally {
      clearTimeout(late);
      transport.close();
    }
  };
}

function byWebhook({ url, token }: { url: string; token: string }, patience: number): Carrier {
  return async ({ id, to, body }) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': id },
      body: JSON.stringify({ to, text: body }),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`the gateway answered ${answer.status}`);
  };
}
