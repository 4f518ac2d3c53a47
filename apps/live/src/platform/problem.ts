import { fill, PROBLEMS, type Language, type Parameters, type ProblemCode } from '@skillstar/contract';

/** A refusal from the contract's catalogue. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly parameters: Parameters = {},
  ) {
    super(code);
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  /** The body of an `application/problem+json` answer (RFC 9457). */
  body(language: Language, requestId: string) {
    const text = fill(PROBLEMS[this.code], language, { requestId, ...this.parameters });
    return {
      type: `/problems/${this.code}`,
      code: this.code,
      title: text,
      status: this.status,
      detail: text,
      params: this.parameters,
      requestId,
    };
  }
}
