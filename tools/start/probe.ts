import { get as getHttp } from 'node:http';
import { get as getHttps } from 'node:https';

export interface Answer {
  status: number;
  body: string;
}

/** A GET to ourselves; null when nobody answers. The certificate of a venue box may be its own. */
export function ask(url: string): Promise<Answer | null> {
  const get = url.startsWith('https:') ? getHttps : getHttp;
  return new Promise((resolve) => {
    const request = get(url, { rejectUnauthorized: false, timeout: 2_000, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      response.on('error', () => resolve(null));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(null));
  });
}
