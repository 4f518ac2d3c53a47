import type { Plugin } from 'vite';

const STUB = '\0unused-transports';

/**
 * Boards come over WebSocket or, where that is blocked, by fetching snapshots: engine.io's long polling and WebTransport
 * are never chosen (live-surroundings.ts), and a phone in a crowd must not load them.
 */
export function websocketOnly(): Plugin {
  return {
    name: 'websocket-only',
    enforce: 'pre',
    resolveId(id, importer) {
      const ours = importer?.replaceAll('\\', '/').endsWith('engine.io-client/build/esm/transports/index.js');
      return ours && /(polling-xhr|webtransport)/.test(id) ? STUB : null;
    },
    load(id) {
      return id === STUB ? 'export class XHR {}\nexport class WT {}\n' : null;
    },
  };
}
