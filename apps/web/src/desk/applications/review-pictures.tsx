import { Button } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { Panel } from '../controls/page.tsx';
import { useText } from '../words.ts';
import type { ReviewView } from '../wire.ts';

interface Shown {
  id: string;
  label: string;
}

/** Photo and scans beside the data: one large, the others to choose; it turns and grows. */
export function ReviewPictures({ view }: { view: ReviewView }) {
  const t = useText('applications');
  const reader = useLanguage();
  const pictures: Shown[] = view.fields.flatMap(({ label, pictures }) =>
    pictures.map((id, at) => ({
      id,
      label: t('picture', {
        label: reader === 'en' ? label.en : label.zh,
        n: pictures.length > 1 ? at + 1 : '',
      }).trim(),
    })),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [quarter, setQuarter] = useState(0);
  const [large, setLarge] = useState(false);
  const shown = pictures.find(({ id }) => id === chosen) ?? pictures[0];
  const at = (id: string) => `/api/applications/${view.id}/pictures/${id}`;
  return (
    <Panel title={t('pictures')} className="review-pictures">
      {shown && !view.purged ? (
        <>
          <div className={`review-picture ${large ? 'review-picture-large' : ''}`} tabIndex={large ? 0 : undefined}>
            <img
              key={shown.id}
              src={at(shown.id)}
              alt={shown.label}
              style={{ transform: `rotate(${quarter * 90}deg)` }}
            />
          </div>
          <div className="review-picture-tools">
            <span>{shown.label}</span>
            <span className="spring" />
            <Button onClick={() => setQuarter((quarter + 1) % 4)}>{t('turn')}</Button>
            <Button onClick={() => setLarge(!large)}>{t(large ? 'smaller' : 'larger')}</Button>
          </div>
          {pictures.length > 1 ? (
            <ul className="review-thumbs">
              {pictures.map(({ id, label }) => (
                <li key={id}>
                  <button
                    type="button"
                    aria-pressed={id === shown.id}
                    onClick={() => {
                      setChosen(id);
                      setQuarter(0);
                    }}
                  >
                    <img src={at(id)} alt="" />
                    <span>{label}</span>
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
        </>
      ) : (
        <p className="quiet">{t('noPictures')}</p>
      )}
    </Panel>
  );
}
