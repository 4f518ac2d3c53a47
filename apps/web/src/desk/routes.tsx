import { lazy, type ComponentType } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { AccountPage } from './session/account-page.tsx';
import { FirstRunPage } from './session/first-run-page.tsx';
import { ForgottenPage } from './session/forgotten-page.tsx';
import { Gate } from './session/gate.tsx';
import { ResetPage } from './session/reset-page.tsx';
import { SignInPage } from './session/sign-in-page.tsx';
import { Allowed } from './shell/allowed.tsx';
import { BrokenPage, NotFoundPage } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';

/** A page of its own script, behind a policy. */
function page(path: string, policy: string, load: () => Promise<{ default: ComponentType }>): RouteObject {
  const Content = lazy(load);
  return {
    path,
    errorElement: <BrokenPage />,
    element: (
      <Allowed policy={policy}>
        <Content />
      </Allowed>
    ),
  };
}

const as = <M, K extends keyof M>(load: Promise<M>, name: K) =>
  load.then((module) => ({ default: module[name] as ComponentType }));

const competition = [
  page('', 'competition.read', () => as(import('./competitions/overview-page.tsx'), 'OverviewPage')),
  page('skills', 'competition.read', () => as(import('./skills/skills-page.tsx'), 'SkillsPage')),
  page('skills/:skill', 'competition.read', () => as(import('./skills/skill-page.tsx'), 'SkillPage')),
  page('skills/:skill/subjects', 'subject.read', () => as(import('./subjects/subjects-page.tsx'), 'SubjectsPage')),
  page('skills/:skill/draw', 'subject.read', () => as(import('./draw/draw-page.tsx'), 'DrawPage')),
  page('skills/:skill/judges', 'competition.read', () => as(import('./judges/judges-page.tsx'), 'JudgesPage')),
  page('skills/:skill/scheme', 'scheme.read', () => as(import('./schemes/scheme-page.tsx'), 'SchemePage')),
  page('skills/:skill/scheme/import', 'scheme.manage', () =>
    as(import('./schemes/scheme-import-page.tsx'), 'SchemeImportPage'),
  ),
  page('skills/:skill/scheme/edit', 'scheme.manage', () =>
    as(import('./schemes/scheme-edit-page.tsx'), 'SchemeEditPage'),
  ),
  page('delegations', 'competition.read', () => as(import('./competitions/delegations-page.tsx'), 'DelegationsPage')),
  page('announcement', 'announcement.manage', () =>
    as(import('./announcement/announcement-page.tsx'), 'AnnouncementPage'),
  ),
  page('applications', 'application.review', () =>
    as(import('./applications/applications-page.tsx'), 'ApplicationsPage'),
  ),
  page('applications/counts', 'application.review', () => as(import('./applications/counts-page.tsx'), 'CountsPage')),
  page('applications/:application', 'application.review', () =>
    as(import('./applications/application-page.tsx'), 'ApplicationPage'),
  ),
  page('competitors', 'competitor.read', () => as(import('./competitors/competitors-page.tsx'), 'CompetitorsPage')),
  page('documents', 'document.print', () => as(import('./documents/documents-page.tsx'), 'DocumentsPage')),
  page('tablets', 'device.manage', () => as(import('./tablets/tablets-page.tsx'), 'TabletsPage')),
  page('tablets/slips', 'device.manage', () => as(import('./tablets/slips-page.tsx'), 'SlipsPage')),
  page('judging', 'judging.watch', () => as(import('./judging/progress-page.tsx'), 'ProgressPage')),
  page('judging/sheets', 'judging.watch', () => as(import('./judging/sheets-page.tsx'), 'SheetsPage')),
  page('judging/sheets/:sheet', 'judging.watch', () => as(import('./judging/sheet-page.tsx'), 'SheetPage')),
  page('conflicts', 'judging.watch', () => as(import('./judging/conflicts-page.tsx'), 'ConflictsPage')),
  page('awards', 'award.read', () => as(import('./awards/awards-page.tsx'), 'AwardsPage')),
  page('awards/:awards', 'award.read', () => as(import('./awards/skill-awards-page.tsx'), 'SkillAwardsPage')),
  page('prizes', 'payable.read', () => as(import('./prizes/prizes-page.tsx'), 'PrizesPage')),
  page('certificates', 'award.read', () => as(import('./certificates/certificates-page.tsx'), 'CertificatesPage')),
  page('certificates/:template', 'award.read', () => as(import('./certificates/template-page.tsx'), 'TemplatePage')),
  page('boards', 'board.list', () => as(import('./boards/boards-page.tsx'), 'BoardsPage')),
  page('registration', 'registration.manage', () =>
    as(import('./registration/registration-page.tsx'), 'RegistrationPage'),
  ),
  page('results', 'result.read', () => as(import('./results/results-page.tsx'), 'ResultsPage')),
  page('results/:skill', 'result.read', () => as(import('./results/result-page.tsx'), 'ResultPage')),
  page('screens', 'screen.manage', () => as(import('./boards/screens-page.tsx'), 'ScreensPage')),
];

const routes: RouteObject[] = [
  { path: '/sign-in', element: <SignInPage /> },
  { path: '/first-run', element: <FirstRunPage /> },
  { path: '/forgotten', element: <ForgottenPage /> },
  { path: '/reset/:token', element: <ResetPage /> },
  {
    element: <Gate />,
    children: [
      // for the hall and for a phone: nothing of the desk stands around them
      page('/c/:competition/check-in', 'check-in.read', () =>
        as(import('./check-in/check-in-page.tsx'), 'CheckInPage'),
      ),
      page('/c/:competition/skills/:skill/draw/hall', 'subject.read', () =>
        as(import('./draw/hall-page.tsx'), 'HallPage'),
      ),
      {
        element: <Shell />,
        children: [
          { index: true, element: <Navigate to="/competitions" replace /> },
          page('/competitions', 'signed-in', () =>
            as(import('./competitions/competitions-page.tsx'), 'CompetitionsPage'),
          ),
          page('/competitions/new', 'competition.create', () =>
            as(import('./competitions/new-competition-page.tsx'), 'NewCompetitionPage'),
          ),
          { path: '/c/:competition', children: competition },
          page('/people', 'people.manage', () => as(import('./people/people-page.tsx'), 'PeoplePage')),
          page('/roles', 'role.grant', () => as(import('./people/roles-page.tsx'), 'RolesPage')),
          page('/outbox', 'outbox.read', () => as(import('./people/outbox-page.tsx'), 'OutboxPage')),
          { path: '/account', element: <AccountPage /> },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
];

export function createRouter() {
  return createBrowserRouter(routes, { basename: '/desk' });
}
