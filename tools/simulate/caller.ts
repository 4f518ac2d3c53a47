import { setTimeout as pause } from 'node:timers/promises';

/** A refusal of the product (RFC 9457). */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(method: string, path: string, status: number, body: { code?: string; detail?: string }) {
    super(`${method} ${path}: ${status} ${body.code ?? ''} ${body.detail ?? ''}`);
    this.status = status;
    this.code = body.code ?? '';
  }
}

const PATIENCE_MS = 120_000;

/** One signed-in person over HTTP. While the product is away the same request is sent again, as a tablet does. */
export class Caller {
  readonly url: string;
  /** Requests that had to be repeated because the product was away. */
  retries = 0;
  /** Who is signed in, as a header of a request tells it. */
  cookie = '';

  constructor(url: string) {
    this.url = url;
  }

  async signIn(login: string, password: string): Promise<this> {
    await this.post('/api/sign-ins', { login, password });
    return this;
  }

  get<T>(path: string): Promise<T> {
    return this.call<T>('GET', path);
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.call<T>('POST', path, body);
  }

  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    for (const deadline = Date.now() + PATIENCE_MS; ;) {
      const response = await fetch(`${this.url}${path}`, {
        method,
        headers: {
          ...(this.cookie !== '' && { cookie: this.cookie }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }).catch(() => null);
      const text = await response?.text().catch(() => null);
      if (response && text !== null && text !== undefined && response.status < 500 && response.status !== 429) {
        this.remember(response);
        const answer = (text === '' ? null : JSON.parse(text)) as T;
        if (response.ok) return answer;
        throw new Refusal(method, path, response.status, answer as { code?: string });
      }
      if (Date.now() > deadline) throw new Error(`${method} ${path}: no answer for ${PATIENCE_MS / 1_000} s`);
      this.retries++;
      await pause(200);
    }
  }

  private remember(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      if (pair.startsWith('skillstar_session=')) this.cookie = pair;
    }
  }
}
