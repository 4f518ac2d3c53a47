import express from 'express';
import type { NextFunction, Request, Response } from 'express';
import request from 'supertest';
import { bodyShape } from './body-shape.ts';

const server = express();
server.use(express.json({ limit: '2mb' }), bodyShape);
server.post('/', (_request, response) => void response.sendStatus(204));
server.use((_error: unknown, _request: Request, response: Response, _next: NextFunction) => {
  response.sendStatus(400);
});
const statusOf = async (body: string): Promise<number> =>
  (await request(server).post('/').set('Content-Type', 'application/json').send(body)).status;

describe('A body', () => {
  it('of a whole batch of marks, or as deep as a marking scheme, goes on', async () => {
    const entries = Array.from({ length: 500 }, (_, index) => ({
      id: index,
      sheet: 1,
      aspect: 2,
      round: 1,
      value: '1',
    }));
    expect(await statusOf(JSON.stringify({ entries }))).toBe(204);
    expect(await statusOf(`{"a":${'['.repeat(18)}${']'.repeat(18)}}`)).toBe(204);
  });

  it.each([
    ['a list', '[{}]'],
    ['deeper than anything of ours', `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
    ['of more values than anything of ours', `{"a":[${'{},'.repeat(60_000)}{}]}`],
  ])('%s is refused', async (_, body) => {
    expect(await statusOf(body)).toBe(400);
  });
});
