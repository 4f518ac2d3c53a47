/* eslint-disable @typescript-eslint/no-explicit-any -- a spec looks at whatever a route answers */
export interface TestAnswer<T = any> {
  status: number;
  body: T;
  headers: Headers;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A browser of the specs: one person's cookie, JSON in and out; bytes are sent as a workbook. */
export class TestClient {
  constructor(
    readonly url: string,
    readonly person: string | null,
    readonly cookie: string,
  ) {}

  get<T = any>(path: string): Promise<TestAnswer<T>> {
    return this.send<T>('GET', path);
  }

  post<T = any>(path: string, body: unknown = {}): Promise<TestAnswer<T>> {
    return this.send<T>('POST', path, body);
  }

  put<T = any>(path: string, body: unknown = {}): Promise<TestAnswer<T>> {
    return this.send<T>('PUT', path, body);
  }

  patch<T = any>(path: string, body: unknown = {}): Promise<TestAnswer<T>> {
    return this.send<T>('PATCH', path, body);
  }

  delete<T = any>(path: string): Promise<TestAnswer<T>> {
    return this.send<T>('DELETE', path);
  }

  async send<T = any>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<TestAnswer<T>> {
    const bytes = body instanceof Uint8Array;
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(this.cookie && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': bytes ? XLSX : 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: bytes ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const kind = response.headers.get('content-type') ?? '';
    const answer: unknown = kind.includes('json')
      ? await response.json()
      : /spreadsheet|pdf/.test(kind)
        ? Buffer.from(await response.arrayBuffer())
        : await response.text();
    return { status: response.status, body: answer as T, headers: response.headers };
  }

  /** The cookie that an answer has set, as a client of the same address. */
  static of(url: string, person: string | null, answer: TestAnswer): TestClient {
    const cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0]!)
      .join('; ');
    return new TestClient(url, person, cookie);
  }
}
