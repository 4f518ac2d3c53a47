import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useRef, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { useLanguage, type Language } from '../lib/language.ts';
import { createQueries } from './data/queries.ts';
import { createRouter } from './routes.tsx';
import { deskTheme } from './theme.ts';

/** Lists, calendars and menus open inside the dialog or the page they belong to: a reader who walks by landmarks meets them. */
const landmarkOf = (trigger?: HTMLElement): HTMLElement =>
  trigger?.closest<HTMLElement>('[role=dialog]') ?? document.querySelector('main') ?? document.body;

/** Some sentences are the server's own, in the reader's language: another language asks for them again. */
function useSentencesIn(language: Language, queries: QueryClient): void {
  const before = useRef(language);
  useEffect(() => {
    if (before.current === language) return;
    before.current = language;
    void queries.invalidateQueries();
  }, [language, queries]);
}

export function App() {
  const language = useLanguage();
  const [queries] = useState(createQueries);
  const [router] = useState(createRouter);
  useSentencesIn(language, queries);
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={deskTheme}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      getPopupContainer={landmarkOf}
    >
      <AntdApp className="desk-app" message={{ maxCount: 3 }}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
}
