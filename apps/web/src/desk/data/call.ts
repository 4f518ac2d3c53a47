import type { Answer, Arguments, PathOf, Question } from '../../lib/api-contract.ts';
import { request, type Method, type RequestOptions } from '../../lib/api.ts';

export { download, ProblemError } from '../../lib/api.ts';

/** Every question and order of the desk, held to the api's own document. */
export function call<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  ...given: Arguments<Question<M, P>>
): Promise<NoInfer<Answer<M, P>>>;
export function call(method: Method, path: string, options?: RequestOptions): Promise<unknown> {
  return request(method, path, options);
}
