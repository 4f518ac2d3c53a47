import './notice.css';

/** Everything about results on notice, one script: it comes when somebody asks for the first of them. */
export { CompetitionNotices } from './competition-notices.tsx';
export { ExplainDialog } from './explain-dialog.tsx';
export { NoticePage } from './notice-page.tsx';
