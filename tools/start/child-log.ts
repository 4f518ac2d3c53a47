import { createWriteStream, fstatSync, mkdirSync, openSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { LARGEST_LOG, rotate } from './rotate.ts';

const PINO_ERROR = 50;
const ECHOED_PER_WINDOW = 5;
const WINDOW_MS = 10_000;

/** One file per child below `logs`; lines that tell of an error are also shown in the terminal. */
export class ChildLog {
  readonly name: string;
  readonly file: string;
  readonly #largest: number;
  #out: WriteStream;
  #size = 0;
  #closed = false;
  readonly #show: (line: string) => unknown;
  #windowStart = 0;
  #shown = 0;
  #last: string[] = [];

  constructor(folder: string, name: string, show: (line: string) => unknown, largest = LARGEST_LOG) {
    mkdirSync(folder, { recursive: true });
    this.name = name;
    this.file = join(folder, `${name}.log`);
    this.#largest = largest;
    this.#show = show;
    rotate(this.file, largest);
    this.#out = this.#open();
  }

  take(stream: Readable, isErrorStream: boolean): void {
    createInterface({ input: stream }).on('line', (line) => {
      this.#write(`${line}\n`);
      this.#last = [...this.#last.slice(-39), line];
      const told = errorIn(line, isErrorStream);
      if (told !== null) this.#echo(told);
    });
  }

  /** The end of what the child said, for when it cannot start at all. */
  get lastLines(): string[] {
    return this.#last.map((line) => errorIn(line, false) ?? line);
  }

  /** Waits until everything is on the disk. */
  close(): Promise<void> {
    this.#closed = true;
    return new Promise((resolve) => this.#out.end(() => resolve()));
  }

  /** A product that runs for weeks must not fill the disk that the marks need. */
  #write(line: string): void {
    if (this.#closed) return;
    if (!this.#out.writable || this.#size >= this.#largest) this.#turnOver();
    this.#out.write(line);
    this.#size += Buffer.byteLength(line);
  }

  /** What is still on its way goes into the old file under its new name: its descriptor is open already. */
  #turnOver(): void {
    try {
      if (this.#size >= this.#largest) rotate(this.file, 0);
      const next = this.#open();
      this.#out.end();
      this.#out = next;
    } catch {
      // A full disk must not end the supervisor; the next line tries anew.
    }
  }

  /** At once, not when the system comes round to it: a file that is to be put aside must be there. */
  #open(): WriteStream {
    const fd = openSync(this.file, 'a', 0o600);
    this.#size = fstatSync(fd).size;
    return createWriteStream(this.file, { fd }).on('error', () => undefined);
  }

  /** A lost database makes a hundred lines a second; five in ten seconds say the same. */
  #echo(line: string): void {
    const now = Date.now();
    if (now - this.#windowStart > WINDOW_MS) [this.#windowStart, this.#shown] = [now, 0];
    this.#shown++;
    if (this.#shown <= ECHOED_PER_WINDOW) this.#show(`[${this.name}] ${line.split('\n', 1)[0]}`);
    else if (this.#shown === ECHOED_PER_WINDOW + 1) this.#show(`[${this.name}] …… → ${this.file}`);
  }
}

/** The text of a line worth showing, or null. The api and live log JSON lines with pino's levels. */
export function errorIn(line: string, isErrorStream: boolean): string | null {
  if (line.startsWith('{')) {
    try {
      const entry = JSON.parse(line) as { level?: number; msg?: string; err?: { message?: string } };
      if (typeof entry.level !== 'number' || entry.level < PINO_ERROR) return null;
      return [entry.msg, entry.err?.message].filter((part, at, all) => part && all.indexOf(part) === at).join(': ');
    } catch {
      return isErrorStream ? line : null;
    }
  }
  return isErrorStream && line.trim() !== '' ? line : null;
}
