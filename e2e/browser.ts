import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const SIZES = {
  phone: { width: 390, height: 844 },
  tablet: { width: 1280, height: 800 },
  desk: { width: 1440, height: 900 },
  stage: { width: 1920, height: 1080 },
} as const;

export type Screen = keyof typeof SIZES;

/** Debian's Chromium, without its own calls home; `more` for what only one journey needs. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

/** One person's device: its own cookies and storage, its size, its language. */
export async function openScreen(
  browser: Browser,
  screen: Screen,
  options: { locale?: string; theme?: 'light' | 'dark' } = {},
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: SIZES[screen],
    locale: options.locale ?? 'zh-CN',
    colorScheme: options.theme ?? 'light',
    hasTouch: screen === 'phone' || screen === 'tablet',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  return { context, page, faults };
}
