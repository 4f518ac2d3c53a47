import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestBucket {
  url: string;
  /** Path → bytes, as the client has put them. */
  objects: Map<string, Buffer>;
  /** What it does with every request: serves it, refuses it, breaks, or never answers. */
  mood: 'well' | 'refusing' | 'broken' | 'silent';
  stop(): Promise<void>;
}

/** As much of S3 as a storage needs: put, get, head, delete and list of one bucket, addressed by path. */
export async function startBucket(): Promise<TestBucket> {
  const objects = new Map<string, Buffer>();
  const bucket: Pick<TestBucket, 'mood'> = { mood: 'well' };
  const server = createServer((request, response) => {
    if (bucket.mood === 'silent') return;
    if (bucket.mood !== 'well') return void response.writeHead(bucket.mood === 'refusing' ? 403 : 500).end();
    const { pathname, searchParams } = new URL(request.url!, 'http://bucket');
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256')) return response.writeHead(403).end();
      const object = objects.get(pathname);
      if (request.method === 'PUT') {
        objects.set(pathname, plain(Buffer.concat(pieces), request.headers['content-encoding']));
        return response.writeHead(200).end();
      }
      if (request.method === 'DELETE') return (objects.delete(pathname), response.writeHead(204).end());
      if (searchParams.has('list-type')) return response.writeHead(200).end(listing(objects, searchParams, pathname));
      if (!object) return response.writeHead(404).end();
      response.writeHead(200, { 'content-length': object.length });
      return response.end(request.method === 'HEAD' ? undefined : object);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return Object.assign(bucket, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    stop: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  });
}

function listing(objects: Map<string, Buffer>, query: URLSearchParams, bucket: string): string {
  const keys = [...objects.keys()].map((path) => path.slice(bucket.replace(/\/$/, '').length + 1));
  const found = keys.filter((key) => key.startsWith(query.get('prefix') ?? ''));
  const contents = found.map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`);
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`;
}

/** The client sends a body in signed pieces: `hex length;…\r\n bytes \r\n`. */
function plain(body: Buffer, encoding: string | undefined): Buffer {
  if (!encoding?.includes('aws-chunked')) return body;
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const end = body.indexOf('\r\n', at);
    const length = Number.parseInt(body.toString('latin1', at, end), 16);
    if (!length) break;
    pieces.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(pieces);
}
