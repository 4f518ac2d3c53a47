import type { Parameters } from '@skillstar/contract';
import type { Calculation } from '@skillstar/rules';
import type { components, paths } from './api-types.ts';
import type { Method, RequestOptions } from './api.ts';

/**
 * The api's own document as types for `request`: a misspelt address, a missing field or a forgotten parameter does not
 * compile, and `npm run openapi -- --check` fails when the document has moved on.
 */
type Operation<M extends Method, P extends string> = `/api${P}` extends keyof paths
  ? Lowercase<M> extends keyof paths[`/api${P}`]
    ? NonNullable<paths[`/api${P}`][Lowercase<M>]>
    : never
  : never;

/** Addresses that answer this method, without `/api`. */
export type PathOf<M extends Method> = {
  [K in keyof paths]: K extends `/api${infer P}`
    ? paths[K] extends { [key in Lowercase<M>]: { responses: unknown } }
      ? P
      : never
    : never;
}[keyof paths];

type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;
type Success<R> = Json<R extends object ? R[keyof R & (200 | 201 | 202)] : never>;

/** Free JSON whose meaning `rules` and `contract` know. */
type Known<T> = T extends (infer Item)[]
  ? Known<Item>[]
  : T extends object
    ? {
        [K in keyof T]: K extends 'calculation' ? Calculation | null : K extends 'params' ? Parameters : Known<T[K]>;
      }
    : T;

export type Answer<M extends Method, P extends string> =
  Operation<M, P> extends { responses: infer R } ? ([Success<R>] extends [never] ? void : Known<Success<R>>) : never;

type PathParameters<O> = O extends { parameters: { path: infer Names } } ? { path: Names } : { path?: never };
type QueryParameters<O> = O extends { parameters: { query: infer Query } }
  ? { query: Query }
  : O extends { parameters: { query?: infer Query } }
    ? { query?: Nullable<NonNullable<Query>> }
    : { query?: never };
/** What is null is left out of the address. */
type Nullable<T> = { [K in keyof T]: T[K] | null };
type Content<O> = O extends { requestBody: { content: infer C } }
  ? C extends { 'application/json': infer Body }
    ? { body: Body }
    : { body: Blob }
  : { body?: never };

/** Operation by operation: an intersection of three unions would be all their combinations. */
type Asked<O> = O extends unknown ? PathParameters<O> & QueryParameters<O> & Content<O> : never;

/** What a request to this address must say. */
export type Question<M extends Method, P extends string> = Asked<Operation<M, P>> &
  Pick<RequestOptions, 'signal' | 'timeoutMs' | 'headers'>;

/** Options may be left out where the address asks for nothing. */
export type Arguments<T> = T extends { path: object } | { query: object } | { body: unknown }
  ? [options: T]
  : [options?: T];

/** The views of the api by their names. */
export type Views = { [K in keyof components['schemas']]: Known<components['schemas'][K]> };
