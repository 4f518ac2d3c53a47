import '@skillstar/ui/styles.css';
import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../lib/i18n.ts';
import { TabletDatabase } from '../lib/offline-queue/database.ts';
import { openLine } from '../lib/offline-queue/line.ts';
import { App } from './app.tsx';
import { httpServer } from './server/http-server.ts';
import { ServicesContext } from './services.ts';
import { keepAwake } from './shell/awake.ts';
import { Broken } from './shell/broken.tsx';
import { Crash } from './shell/crash.tsx';
import { guardPage, opensOffline } from './shell/guards.ts';
import { registerOfflineCopy } from './shell/update.ts';
import { words } from './words.ts';

const VERSION = import.meta.env.VITE_VERSION ?? '0.1.0';

startI18n(words);
guardPage();
keepAwake();
void registerOfflineCopy().catch(() => undefined);

const root = createRoot(document.getElementById('root')!);
const db = new TabletDatabase();
// Another tab brought a newer version of the storage: this page's code must not touch it, and the newer page is a reload
// away. Half-typed figures are on the disk already.
db.on('versionchange', () => {
  db.close();
  if (navigator.onLine || opensOffline()) location.reload();
});
db.open().then(
  () => {
    const services = { db, server: httpServer(VERSION), line: openLine(db), version: VERSION };
    root.render(
      <StrictMode>
        <ServicesContext value={services}>
          <Crash>
            <App />
          </Crash>
        </ServicesContext>
      </StrictMode>,
    );
  },
  () => root.render(<Broken />),
);
