/** A phone on a crowded network waits so long for a page, then opens the one it has. */
const PATIENCE_MS = 4_000;

/**
 * The page from the network; the kept one where there is no network, no answer in time, or a server that is down. A
 * slow network still wins over a copy that does not exist.
 */
export async function pageOrShell(
  network: () => Promise<Response>,
  kept: () => Promise<Response | undefined>,
): Promise<Response> {
  const asked = network();
  asked.catch(() => undefined);
  const late = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE_MS));
  const answer = await Promise.race([asked, late]).catch(() => null);
  if (answer && answer.status < 500) return answer;
  return (await kept()) ?? asked;
}

/**
 * Board pages open without network, with the last board and its age (design §4). Only `/boards/`: a wider scope would
 * also rule the tablet's pages, which keep a copy of their own. Needs https or localhost, and a browser that can.
 */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !navigator.serviceWorker) return;
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js', { scope: '/boards/' }).catch(() => undefined);
  });
}
