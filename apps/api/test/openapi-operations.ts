import type { Schema, Schemas } from './hostile-values.ts';
import type { TestClient } from './test-client.ts';

/** One route as the OpenAPI document tells of it. */
export interface Operation {
  method: string;
  path: string;
  body: Schema | null;
  query: string[];
}

interface Described {
  parameters?: { in: string; name: string }[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
}

interface Document {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Schemas };
}

export async function readOperations(client: TestClient): Promise<{ operations: Operation[]; schemas: Schemas }> {
  const { paths, components } = (await client.get<Document>('/api/openapi.json')).body;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      body: requestBody?.content?.['application/json']?.schema ?? null,
      query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
    })),
  );
  return { operations, schemas: components.schemas };
}
