import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@skillstar/ui/styles.css';
import { language } from '../lib/language.ts';
import { App } from './app.tsx';
import { keepForOffline } from './offline-shell.ts';
import './public.css';

document.documentElement.lang = language();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
keepForOffline();
