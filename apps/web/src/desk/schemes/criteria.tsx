import { formatMark } from '@skillstar/rules';
import { useText } from '../words.ts';
import type { SchemeView, SubCriterionView } from '../wire.ts';
import { AspectRow } from './aspect-row.tsx';

/** An outline to jump by, and every form as the judges will meet it. */
export function Criteria({ scheme }: { scheme: SchemeView }) {
  const t = useText('schemes');
  return (
    <div className="scheme">
      <nav className="scheme-outline" aria-label={t('outline')}>
        {scheme.criteria.map((criterion) => (
          <div key={criterion.id}>
            <p className="scheme-outline-head">
              <span className="code">{criterion.code}</span> {criterion.name}
              <span className="figures">
                {criterion.weight === null ? formatMark(criterion.mark) : t('weightIs', { weight: criterion.weight })}
              </span>
            </p>
            <ul>
              {criterion.subCriteria.map((form) => (
                <li key={form.id}>
                  <a href={`#${form.code}`}>
                    <span className="code">{form.code}</span>
                    <span>{form.name}</span>
                    <span className="figures">{formatMark(form.mark)}</span>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className="scheme-forms">
        {scheme.criteria.flatMap((criterion) =>
          criterion.subCriteria.map((form) => <Form key={form.id} form={form} criterion={criterion.name} />),
        )}
      </div>
    </div>
  );
}

function Form({ form, criterion }: { form: SubCriterionView; criterion: string }) {
  const t = useText('schemes');
  const words = useText('words');
  return (
    <article id={form.code} className="scheme-form" aria-labelledby={`${form.code}-title`}>
      <header>
        <span className="scheme-code">{form.code}</span>
        <div>
          <h2 id={`${form.code}-title`}>{form.name}</h2>
          <p>
            {criterion} · {words('day', { day: form.day })} · {t('aspectCount', { count: form.aspects.length })}
          </p>
        </div>
        <span className="scheme-sum figures">{formatMark(form.mark)}</span>
      </header>
      <table className="aspects">
        <thead>
          <tr>
            <th scope="col">{t('aspect')}</th>
            <th scope="col">{t('description')}</th>
            <th scope="col">{t('section')}</th>
            <th scope="col" className="desk-figure">
              {t('max')}
            </th>
          </tr>
        </thead>
        <tbody>
          {form.aspects.map((aspect) => (
            <AspectRow key={aspect.id} aspect={aspect} />
          ))}
        </tbody>
      </table>
    </article>
  );
}
