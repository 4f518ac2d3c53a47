import type { Parameters } from '@skillstar/contract';
import { language } from './language.ts';

export interface FieldFault {
  field: string;
  code: string;
  params?: Parameters;
  message: string;
}

/** The body of `application/problem+json`, as the server says it in the reader's language. */
export interface ProblemBody {
  code: string;
  title?: string;
  status: number;
  detail?: string;
  errors?: FieldFault[];
  requestId?: string;
  [extension: string]: unknown;
}

/** A refusal in words a person can act on: what happened, what is safe, what to do now. `status` 0: no answer came. */
export class ProblemError extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly errors: FieldFault[];
  /** Seconds the server asks us to wait, or null. */
  readonly retryAfter: number | null;
  readonly requestId: string | null;
  /** The whole body: some problems carry more (an import's report). */
  readonly body: ProblemBody;

  constructor(body: ProblemBody, retryAfter: number | null = null) {
    super(`${body.code}: ${body.detail ?? body.title ?? ''}`);
    this.name = 'ProblemError';
    this.code = body.code;
    this.status = body.status;
    this.detail = body.detail ?? body.title ?? body.code;
    this.errors = body.errors ?? [];
    this.retryAfter = retryAfter;
    this.requestId = body.requestId ?? null;
    this.body = body;
  }

  /** No answer at all, or a gateway's: trying again later may help. */
  get temporary(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

const SENTENCES = {
  'network.unreachable': {
    'zh-CN': '连不上服务器。已确认的内容不受影响，请检查网络，稍后会自动重试。',
    en: 'The server cannot be reached. What is confirmed is safe; check the network and try again.',
  },
  'network.timeout': {
    'zh-CN': '服务器没有及时回应。请检查网络后重试。',
    en: 'The server did not answer in time. Check the network and try again.',
  },
  'answer.unreadable': {
    'zh-CN': '收到的内容无法读取，可能有网关拦截了请求。请稍后重试。',
    en: 'The answer could not be read; a gateway may be in the way. Try again shortly.',
  },
} as const;

export function localProblem(code: keyof typeof SENTENCES, status = 0): ProblemError {
  return new ProblemError({ code, status, detail: SENTENCES[code][language()] });
}

export async function problemOf(response: Response): Promise<ProblemError> {
  const seconds = Number(response.headers.get('retry-after'));
  const retryAfter = Number.isFinite(seconds) && seconds > 0 ? seconds : null;
  try {
    const body = (await response.json()) as ProblemBody;
    if (typeof body.code === 'string') return new ProblemError({ ...body, status: response.status }, retryAfter);
  } catch {
    // not a problem of ours
  }
  return localProblem('answer.unreadable', response.status);
}
