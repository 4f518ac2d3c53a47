import { createRequire } from 'node:module';
import type { Socket } from 'node:net';

/**
 * A child process, the yardstick: `ws` alone, the frame built once and written to every socket. Nothing in JavaScript
 * sends a message to many sockets for less. Tells its port, then sends each text it is given.
 */
interface BareSocket {
  _socket: Socket;
}
interface BareServer {
  clients: Set<BareSocket>;
  on(event: 'listening', listener: () => void): void;
  address(): { port: number };
}

// The very copy that socket.io uses.
const ofEngine = createRequire(createRequire(createRequire(import.meta.url).resolve('socket.io')).resolve('engine.io'));
const { WebSocketServer, Sender } = ofEngine('ws') as {
  WebSocketServer: new (options: { port: number; host: string; perMessageDeflate: boolean }) => BareServer;
  Sender: { frame(data: Buffer, options: object): Buffer[] };
};

const server = new WebSocketServer({ port: Number(process.argv[2]), host: '127.0.0.1', perMessageDeflate: false });
server.on('listening', () => process.send?.('listening'));
process.on('message', (text: string) => {
  const options = { readOnly: false, mask: false, rsv1: false, opcode: 1, fin: true };
  const frame = Buffer.concat(Sender.frame(Buffer.from(text), options));
  for (const client of server.clients) client._socket.write(frame);
});
