import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from '../tools/start/embedded-postgres/free-port.ts';

/** A network cable between a browser and the product that can be pulled out and put back. */
export class Cable {
  readonly port: number;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private whole = true;

  private constructor(port: number, to: () => number) {
    this.port = port;
    this.server = createServer((near) => {
      if (!this.whole) return void near.destroy();
      const far = connect(to(), '127.0.0.1');
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          this.sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
      }
      near.pipe(far).pipe(near);
    });
  }

  /** `to` is asked at every connection: what runs there may be known later than the cable. */
  static async lay(to: () => number): Promise<Cable> {
    const cable = new Cable(await freePort(20_000 + Math.floor(Math.random() * 10_000)), to);
    await new Promise<void>((done) => cable.server.listen(cable.port, '127.0.0.1', done));
    return cable;
  }

  pull(): void {
    this.whole = false;
    for (const socket of this.sockets) socket.destroy();
  }

  putBack(): void {
    this.whole = true;
  }

  async remove(): Promise<void> {
    this.pull();
    await new Promise((done) => this.server.close(done));
  }
}
