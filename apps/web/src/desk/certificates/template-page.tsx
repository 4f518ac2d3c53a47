import { Link, useParams } from 'react-router';
import { useCompetition } from '../competitions/use-competition.ts';
import { Loaded } from '../controls/loaded.tsx';
import { useList } from '../data/queries.ts';
import { NotFoundPage } from '../shell/not-found.tsx';
import { useText } from '../words.ts';
import { TemplateEditor } from './template-editor.tsx';

export function TemplatePage() {
  const t = useText('certificates');
  const { template: id = '' } = useParams();
  const { id: competition, name } = useCompetition();
  const templates = useList('/competitions/{id}/certificate-templates', { path: { id: competition } });
  return (
    <Loaded page query={templates}>
      {(all) => {
        const template = all.find((one) => one.id === id);
        if (!template) return <NotFoundPage />;
        return (
          <TemplateEditor
            // what was saved, here or by somebody else, begins anew
            key={`${template.id} ${template.version}`}
            template={template}
            context={
              <>
                {name} · <Link to={`/c/${competition}/certificates`}>{t('title')}</Link>
              </>
            }
          />
        );
      }}
    </Loaded>
  );
}
