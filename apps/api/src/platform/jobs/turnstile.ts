/** Lets so many pieces of heavy work run at once; the others wait their turn, in the order in which they came. */
export class Turnstile {
  private readonly waiting: (() => void)[] = [];
  private readonly width: number;
  private running = 0;

  // No parameter property: commands that run from source reach this file, and Node only strips types.
  constructor(width: number) {
    this.width = width;
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.width) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      // Whoever is next takes this place over.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
