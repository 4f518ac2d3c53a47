import { useCallback, useEffect, useState } from 'react';
import { DeviceScreen } from './device/device-screen.tsx';
import { ListScreen } from './list/list-screen.tsx';
import { MarkingScreen } from './marking/marking-screen.tsx';
import { usePreferences } from './preferences.ts';
import { useRoute, type Route } from './route.ts';
import { useServices, WorkContext } from './services.ts';
import { EnterScreen } from './session/enter-screen.tsx';
import { LockScreen } from './session/lock-screen.tsx';
import { readSession, startSession, type Session } from './session/session.ts';
import { NoticeBar, UpdateBar } from './shell/notice-bar.tsx';
import { SignedOutBar } from './shell/signed-out-bar.tsx';
import { useIdleLock } from './shell/use-idle-lock.ts';
import { useTablet } from './shell/use-tablet.ts';
import { ReviewScreen } from './signing/review-screen.tsx';
import { TroublesScreen } from './troubles/troubles-screen.tsx';
import { useLive } from './use-live.ts';

/** Nobody signed in → the entrance; somebody → their work, whatever the network does. */
export function App() {
  const { db } = useServices();
  const route = useRoute();
  const session = useLive(useCallback(async () => (await readSession(db)) ?? null, [db]));
  const adopting = useAdoption(session);
  if (session === undefined || adopting) return null;
  if (session === null || route.at === 'enter') {
    return (
      <EnterScreen
        key={route.at === 'enter' ? route.code : ''}
        code={route.at === 'enter' ? route.code : ''}
        session={session}
      />
    );
  }
  return <Working key={session.person} session={session} route={route} />;
}

function Working({ session, route }: { session: Session; route: Route }) {
  const at = useTablet(session.person);
  const { hand } = usePreferences();
  useIdleLock(session);
  if (!at) return null;
  return (
    <WorkContext value={{ ...at, session }}>
      <div className="tablet" data-hand={hand}>
        {session.locked ? <LockScreen session={session} /> : <Screen route={route} />}
        {session.locked ? null : <SignedOutBar />}
        {route.at === 'list' || route.at === 'device' ? <UpdateBar /> : null}
        <NoticeBar />
      </div>
    </WorkContext>
  );
}

function Screen({ route }: { route: Route }) {
  switch (route.at) {
    case 'sheet':
      return <MarkingScreen key={route.sheet} sheet={route.sheet} aspect={route.aspect} />;
    case 'sign':
      return <ReviewScreen key={route.sheet} sheet={route.sheet} />;
    case 'troubles':
      return <TroublesScreen />;
    case 'device':
      return <DeviceScreen />;
    default:
      return <ListScreen />;
  }
}

/** The browser may hold a judge's session although this storage knows nobody (wiped, or signed in elsewhere on the site). */
function useAdoption(session: Session | null | undefined): boolean {
  const { db, server, line } = useServices();
  const [asked, setAsked] = useState(false);
  const known = session === undefined ? undefined : session !== null;
  useEffect(() => {
    if (known === undefined || asked) return;
    // Somebody was known when the page opened: "nobody" afterwards is a sign-in or a sign-out under way, in any tab.
    if (known) return setAsked(true);
    void line
      .hold(async () => {
        if (await readSession(db)) return;
        const me = await server.me();
        if (me.permissions.includes('sheet.mark')) await startSession(db, me, null);
      })
      .catch(() => undefined)
      .finally(() => setAsked(true));
  }, [known, asked, db, server, line]);
  return known === false && !asked;
}
