import { Injectable } from '@nestjs/common';
import { EventEmitter } from 'node:events';

/**
 * Told inside this process after a commit, so that work begins at once. A signal may be lost with its process:
 * whoever listens also finds the work in the database by itself.
 */
@Injectable()
export class Signals {
  private readonly emitter = new EventEmitter().setMaxListeners(50);

  tell(name: string, detail: string): void {
    this.emitter.emit(name, detail);
  }

  listen(name: string, listener: (detail: string) => void): () => void {
    this.emitter.on(name, listener);
    return () => this.emitter.off(name, listener);
  }
}
