import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';

/**
 * One tablet's kept-open connection, and nothing else: what the measuring takes of the processors is missing in what it
 * measures, and `fetch` takes several times as much.
 */
export class TabletLine {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private readonly url: string;
  private readonly cookie: string;

  constructor(url: string, cookie: string) {
    this.url = url;
    this.cookie = cookie;
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    const { status, text } = await this.exchange(path, JSON.stringify(body));
    if (status !== 200 && status !== 201) throw new Error(`POST ${path}: ${status} ${text}`);
    return JSON.parse(text) as T;
  }

  close(): void {
    this.agent.destroy();
  }

  private exchange(path: string, body: string): Promise<{ status: number | undefined; text: string }> {
    const headers = {
      cookie: this.cookie,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    return new Promise((resolve, reject) => {
      const receive = (response: IncomingMessage) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode, text }));
        response.on('error', reject);
      };
      const sent = request(`${this.url}${path}`, { method: 'POST', agent: this.agent, headers }, receive);
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
