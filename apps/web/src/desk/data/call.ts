import { request, type Method, type RequestOptions } from '../../lib/api.ts';

export { download, ProblemError } from '../../lib/api.ts';

/** Every question and order of the desk goes through here. */
export function call<T = void>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  return request<T>(method, path, options);
}
