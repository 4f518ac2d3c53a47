import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe has against a page as it stands, each fault with its elements. */
export async function faultsOf(page: Page, without: string[] = []): Promise<string[]> {
  // a colour on its way to another is nobody's colour: what moves and ends is waited for
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  );
  // our pages hold no frames: axe need not open a window of its own to merge theirs
  const axe = new AxeBuilder({ page }).setLegacyMode(true).disableRules(without);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
