import { createServer as createGateway } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { carriersOf } from './carriers.ts';

const MESSAGE = { id: '0199', to: 'winner@example.cn', subject: '验证码\r\nBcc: x@example.cn', body: '123456' };
/** Long for what must arrive, short for what never does. */
const LONG = 20_000;
const SHORT = 150;

/** As much of a mail server as one message needs; each answer can be another one. */
async function mailServer(answers: Partial<Record<'hello' | 'rcpt' | 'data', string | null>>) {
  const letters: string[] = [];
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    const say = (text: string | null): void => void (text !== null && socket.write(`${text}\r\n`));
    let letter: string | null = null;
    say(answers.hello === undefined ? '220 spec' : answers.hello);
    socket.on('data', (piece) => {
      for (const line of piece.toString().split('\r\n').slice(0, -1)) {
        if (letter !== null && line === '.') {
          letters.push(letter);
          letter = null;
          say('250 taken');
        } else if (letter !== null) letter += `${line}\n`;
        else if (line.startsWith('RCPT')) say(answers.rcpt === undefined ? '250 ok' : answers.rcpt);
        else if (line === 'DATA') {
          letter = '';
          say(answers.data === undefined ? '354 go on' : answers.data);
        } else if (line === 'QUIT') socket.end('221 bye\r\n');
        else say('250 ok');
      }
    });
  });
  const url = `smtp://127.0.0.1:${await portOf(server)}`;
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  };
  return { letters, stop, url };
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

const byMail = (url: string, patience = LONG) =>
  carriersOf({ smtp: { url, from: '技能之星 <no-reply@skills.cn>' }, sms: null }, patience).mail!;
const bySms = (url: string, patience: number) => carriersOf({ smtp: null, sms: { url, token: 'tok' } }, patience).sms!;

describe('A mail', () => {
  it('goes to its one reader, with one id at every try and no header of a stranger', async () => {
    const { letters, stop, url } = await mailServer({});
    await byMail(url)(MESSAGE);
    await byMail(url)(MESSAGE);
    await stop();
    expect(letters).toHaveLength(2);
    for (const letter of letters) {
      expect(letter).toMatch(/^Message-ID: <0199@skills\.cn>$/m);
      expect(letter).toMatch(/^To: winner@example\.cn$/m);
      expect(letter).not.toMatch(/^Bcc/im);
      expect(letter).toContain('123456');
    }
  });

  it.each([
    ['refuses the reader', LONG, { rcpt: '550 no such mailbox' }, /550 no such mailbox/],
    ['refuses the letter', LONG, { data: '452 disk full' }, /452 disk full/],
    ['never says hello', SHORT, { hello: null }, /[Gg]reeting/],
    ['falls silent in the middle', SHORT, { rcpt: null }, /[Tt]imeout|closed/],
  ])('to a server that %s is told as not taken, soon', async (_, patience, answers, words) => {
    const { stop, url } = await mailServer(answers);
    await expect(byMail(url, patience)(MESSAGE)).rejects.toThrow(words);
    await stop();
  });

  it('to no server at all is told as not taken', async () => {
    const { stop, url } = await mailServer({});
    await stop();
    await expect(byMail(url)(MESSAGE)).rejects.toThrow('ECONNREFUSED');
  });
});

describe('A text message', () => {
  it.each([
    ['500', 500, 'answered 500'],
    ['an answer that leads elsewhere', 302, 'fetch failed'],
    ['no answer', null, 'timeout'],
  ])('to a gateway that gives %s is told as not taken', async (_, status, words) => {
    const gateway = createGateway((_request, response) => {
      if (status !== null) response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end();
    });
    const sms = bySms(`http://127.0.0.1:${await portOf(gateway)}`, status === null ? SHORT : LONG);
    await expect(sms({ ...MESSAGE, to: '13900000001' })).rejects.toThrow(words);
    gateway.closeAllConnections();
    gateway.close();
  });
});
