import helmet from 'helmet';
import type { NextFunction, Request, Response } from 'express';

/** Headers of every answer. Pages may talk to this host (any port: the live process is the next one) and nowhere else. */
export function securityHeaders(publicLiveUrl: string | null) {
  const rest = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    const host = (request.headers.host ?? 'localhost').replace(/:\d+$/, '').replace(/[^\w.:[\]-]/g, '');
    const live = publicLiveUrl ? `${publicLiveUrl} ${publicLiveUrl.replace(/^http/, 'ws')}` : '';
    const docs = request.path.startsWith('/api/docs');
    // the desk reads entry cards; a phone without a reader of its own compiles ours
    const desk = request.path === '/desk' || request.path.startsWith('/desk/');
    response.setHeader(
      'Content-Security-Policy',
      [
        `default-src 'self'`,
        `connect-src 'self' http://${host}:* ws://${host}:* https://${host}:* wss://${host}:* ${live}`.trim(),
        `img-src 'self' data: blob:`,
        `media-src 'self' data: blob:`,
        `style-src 'self' 'unsafe-inline'`,
        `script-src 'self'${docs ? ` 'unsafe-inline'` : ''}${desk ? ` 'wasm-unsafe-eval'` : ''}`,
        `worker-src 'self' blob:`,
        `frame-ancestors 'self'`,
        `base-uri 'self'`,
        `form-action 'self'`,
        `object-src 'none'`,
      ].join('; '),
    );
    rest(request, response, next);
  };
}
