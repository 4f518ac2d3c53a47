import type { Request, Response } from 'express';

export function cookieOf(request: Request, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}

/** Behind a proxy that is not on this machine the request looks plain, but the page says where it came from. */
function isSecure(request: Request): boolean {
  return request.secure || (request.headers.origin ?? '').startsWith('https:');
}

export function setCookie(request: Request, response: Response, name: string, value: string, expires: Date): void {
  response.cookie(name, value, { httpOnly: true, sameSite: 'lax', secure: isSecure(request), path: '/', expires });
}

export function clearCookie(request: Request, response: Response, name: string): void {
  response.clearCookie(name, { httpOnly: true, sameSite: 'lax', secure: isSecure(request), path: '/' });
}
