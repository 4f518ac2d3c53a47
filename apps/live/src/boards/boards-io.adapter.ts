import { IoAdapter } from '@nestjs/platform-socket.io';
import { LIVE_PATH } from '@skillstar/contract';
import type { Server, ServerOptions } from 'socket.io';

/** Viewers say nothing longer than a join with a ticket. */
const LONGEST_MESSAGE = 4_096;

/** socket.io as design §4 has it: one path, websocket only, any origin because cookies are never looked at. */
export class BoardsIoAdapter extends IoAdapter {
  override createIOServer(port: number, options?: ServerOptions): Server {
    const server: Server = super.createIOServer(port, {
      ...options,
      path: LIVE_PATH,
      transports: ['websocket'],
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: LONGEST_MESSAGE,
      connectTimeout: 10_000,
      cors: { origin: '*', credentials: false },
    } as ServerOptions);
    // The upgrade request of each connection weighs several kilobytes and is never read again.
    server.engine.on('connection', (connection: { request: unknown }) => (connection.request = null));
    return server;
  }
}
