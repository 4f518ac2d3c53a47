import type { Duplex } from 'node:stream';
import type { Namespace } from 'socket.io';

/**
 * A broadcast that writes the finished websocket frame straight to the connections that are idle, past socket.io's
 * bookkeeping for each of them (about half of its cost). Whoever is not idle takes socket.io's usual way, so the order
 * of a socket's messages stays as it was: straight only when nothing of that socket is queued or on its way.
 *
 * It leans on fields that socket.io, engine.io and ws do not promise. `writeStraight` looks at them first and changes
 * nothing when they are not as expected; each connection is looked at again before each message.
 */
const BACKLOG_FOR_STRAIGHT = 256 * 1024;
/** A connection with more unsent messages than this is ended: it comes back, fetches, and costs no more memory. */
const UNSENT_FOR_LIFE = 100;

interface Connection {
  readyState?: string;
  writeBuffer?: unknown[];
  transport?: {
    name?: string;
    writable?: boolean;
    perMessageDeflate?: unknown;
    socket?: { readyState?: number; _socket?: Duplex };
  };
}

interface RoomSocket {
  client: { conn: Connection; writeToEngine(packets: unknown[], options: object): void };
  notifyOutgoingListeners?(packet: object): void;
}

interface Packet {
  nsp: string;
}

interface Options {
  flags?: { volatile?: boolean; compress?: boolean };
}

interface KnownAdapter {
  nsp: { name: string };
  broadcast(packet: Packet, options: Options): void;
  apply(options: Options, callback: (socket: RoomSocket) => void): void;
  _encode(packet: Packet, packetOptions: { wsPreEncodedFrame?: Buffer[] }): unknown[];
}

/** True when broadcasts go straight from now on; false when this socket.io is not the one we know. */
export function writeStraight(namespace: Namespace): boolean {
  const adapter = namespace.adapter as unknown as Partial<KnownAdapter>;
  if (!isKnown(adapter)) return false;
  const usual = adapter.broadcast.bind(adapter);
  adapter.broadcast = (packet, options) => {
    if (options.flags?.volatile || options.flags?.compress) return usual(packet, options);
    packet.nsp = adapter.nsp.name;
    const packetOptions: { preEncoded: true; wsPreEncodedFrame?: Buffer[] } = { preEncoded: true };
    const encoded = adapter._encode(packet, packetOptions);
    const frame = packetOptions.wsPreEncodedFrame && Buffer.concat(packetOptions.wsPreEncodedFrame);
    adapter.apply(options, (socket) => {
      socket.notifyOutgoingListeners?.(packet);
      const stream = streamOf(socket.client.conn);
      if (stream && (socket.client.conn.writeBuffer?.length ?? 0) > UNSENT_FOR_LIFE) stream.destroy();
      else if (frame && stream && isIdle(socket.client.conn, stream)) stream.write(frame);
      else socket.client.writeToEngine(encoded, packetOptions);
    });
  };
  return true;
}

function isKnown(adapter: Partial<KnownAdapter>): adapter is KnownAdapter {
  return [adapter.broadcast, adapter.apply, adapter._encode].every((part) => typeof part === 'function');
}

function streamOf(connection: Connection): Duplex | null {
  const stream = connection.transport?.name === 'websocket' ? connection.transport.socket?._socket : undefined;
  return typeof stream?.writableLength === 'number' ? stream : null;
}

function isIdle({ readyState, writeBuffer, transport }: Connection, stream: Duplex): boolean {
  return (
    readyState === 'open' &&
    writeBuffer?.length === 0 &&
    transport?.writable === true &&
    !transport.perMessageDeflate &&
    transport.socket?.readyState === 1 &&
    stream.writable &&
    stream.writableLength < BACKLOG_FOR_STRAIGHT
  );
}
