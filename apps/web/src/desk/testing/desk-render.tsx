import { render } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { startI18n } from '../../lib/i18n.ts';
import { createQueries } from '../data/queries.ts';
import { words } from '../words.ts';

startI18n(words);

class NoSizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** Node's own would keep the run alive: a message here is heard in the next turn. */
class Channel {
  readonly port1: { onmessage: ((event: object) => void) | null } = { onmessage: null };
  readonly port2 = { postMessage: () => void setTimeout(() => this.port1.onmessage?.({}), 0) };
}

Object.assign(globalThis, { ResizeObserver: NoSizes, MessageChannel: Channel });

// jsdom has no layout: antd asks it for the window's width and for pseudo-elements all the same
window.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
})) as unknown as typeof window.matchMedia;
const styleOf = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => styleOf(element);

/** A piece of the desk with everything around it that the app gives it. */
export function deskRender(content: ReactNode) {
  return render(
    <ConfigProvider button={{ autoInsertSpace: false }} theme={{ token: { motion: false } }}>
      <App>
        <QueryClientProvider client={createQueries()}>
          <MemoryRouter>{content}</MemoryRouter>
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  );
}
