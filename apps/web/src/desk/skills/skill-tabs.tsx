import { NavLink } from 'react-router';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';

const TABS = [
  { key: 'general', to: '', policy: 'competition.read' },
  { key: 'scheme', to: '/scheme', policy: 'scheme.read' },
  { key: 'judges', to: '/judges', policy: 'competition.read' },
  { key: 'subjects', to: '/subjects', policy: 'subject.read' },
  { key: 'draw', to: '/draw', policy: 'subject.read' },
] as const;

/** The pages of one skill. */
export function SkillTabs({ competition, skill }: { competition: string; skill: string }) {
  const t = useText('skills');
  const may = useMay();
  return (
    <nav className="tabs" aria-label={t('tabs')}>
      {TABS.filter(({ policy }) => may(policy)).map(({ key, to }) => (
        <NavLink key={key} to={`/c/${competition}/skills/${skill}${to}`} end={to === ''}>
          {t(key)}
        </NavLink>
      ))}
    </nav>
  );
}
