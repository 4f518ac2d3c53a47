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

/** zh unless English is preferred to Chinese. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag, ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag!.slice(0, 2), quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ language, quality }) => (language === 'zh' || language === 'en') && quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return wanted[0]?.language === 'en' ? 'en' : 'zh';
}
