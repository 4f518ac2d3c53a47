import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { useLanguage } from '../lib/language.ts';
import { createQueries } from './data/queries.ts';
import { createRouter } from './routes.tsx';
import { deskTheme } from './theme.ts';

export function App() {
  const language = useLanguage();
  const [queries] = useState(createQueries);
  const [router] = useState(createRouter);
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={deskTheme}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <AntdApp className="desk-app" message={{ maxCount: 3 }}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
}
