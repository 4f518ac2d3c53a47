import { fill, PROBLEMS } from '@skillstar/contract';
import type { Language, Parameters, ProblemCode, Wording } from '@skillstar/contract';

/** One field of a request that cannot be taken: `field` is its JSON path, `code` and `params` find the words. */
export interface FieldFault {
  field: string;
  code: string;
  params: Parameters;
  wording: Wording;
}

/** A refusal that the caller can understand and act upon (RFC 9457). Everything else is a fault of ours. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly params: Parameters;
  readonly errors: FieldFault[];
  /** Further members of the answer, for a screen that can show more than words. */
  readonly extra: Record<string, unknown>;

  constructor(
    code: ProblemCode,
    params: Parameters = {},
    details: { errors?: FieldFault[]; extra?: Record<string, unknown> } = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
    this.errors = details.errors ?? [];
    this.extra = details.extra ?? {};
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  toBody(language: Language, requestId: string): Record<string, unknown> {
    const params = { requestId, ...this.params };
    return {
      type: `/problems/${this.code}`,
      code: this.code,
      title: fill(PROBLEMS[this.code], language, params),
      detail: fill(PROBLEMS[this.code], language, params),
      status: this.status,
      params: this.params,
      ...(this.errors.length > 0 && {
        errors: this.errors.map(({ field, code, params: own, wording }) => ({
          field,
          code,
          params: own,
          message: fill(wording, language, own),
        })),
      }),
      ...this.extra,
      requestId,
    };
  }
}
