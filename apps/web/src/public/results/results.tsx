import './notice.css';

/** Everything about results on notice, one script: it comes when somebody asks for the first of them. */
export { CompetitionDraws } from './competition-draws.tsx';
export { CompetitionNotices } from './competition-notices.tsx';
export { ExplainDialog } from './explain-dialog.tsx';
export { Explanation } from './explanation.tsx';
export { NoticePage } from './notice-page.tsx';
