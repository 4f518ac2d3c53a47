import { language } from '../../../lib/language.ts';
import { localProblem, ProblemError, type ProblemBody } from '../../../lib/problem-error.ts';

export interface Uploaded {
  id: string;
  width: number;
  height: number;
}

/** A picture on its way; `fetch` cannot tell how far it is. */
export function upload(
  application: string,
  field: string,
  file: Blob,
  onProgress: (share: number) => void,
): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    const address = `/api/me/applications/${application}/pictures?field=${encodeURIComponent(field)}`;
    call.open('POST', address);
    call.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    call.setRequestHeader('Accept-Language', language());
    call.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    call.addEventListener('load', () => {
      const body = parsed(call.responseText);
      if (call.status === 201) resolve(body as unknown as Uploaded);
      else
        reject(
          body ? new ProblemError({ ...body, status: call.status }) : localProblem('answer.unreadable', call.status),
        );
    });
    call.addEventListener('error', () => reject(localProblem('network.unreachable')));
    call.addEventListener('timeout', () => reject(localProblem('network.timeout')));
    call.timeout = 120_000;
    call.send(file);
  });
}

function parsed(text: string): ProblemBody | null {
  try {
    return JSON.parse(text) as ProblemBody;
  } catch {
    return null;
  }
}
