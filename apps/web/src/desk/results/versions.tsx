import { Button } from 'antd';
import { useLanguage } from '../../lib/language.ts';
import { showMoment } from '../controls/moment.ts';
import { saveFile } from '../controls/save-file.ts';
import { useText } from '../words.ts';
import type { Publication } from '../wire.ts';

/** Every version that was approved: nothing is erased, a new one replaces the one before it. */
export function Versions({ versions }: { versions: Publication[] }) {
  const t = useText('results');
  const reader = useLanguage();
  if (versions.length === 0) return <p className="quiet">{t('noVersions')}</p>;
  return (
    <ol className="versions" reversed>
      {versions.map((version) => (
        <li key={version.id}>
          <h3>{t('versionN', { version: version.version })}</h3>
          <p className="quiet">{showMoment(version.createdAt, reader)}</p>
          {version.reason ? <p>{t('because', { reason: version.reason })}</p> : null}
          <dl className="facts">
            {version.approvers.map((approver) => (
              <div key={approver.act}>
                <dt>{t(`approver.${approver.act}`)}</dt>
                <dd>{approver.name}</dd>
              </div>
            ))}
          </dl>
          <p className="version-files">
            <Button size="small" onClick={() => void saveFile(`/publications/${version.id}/summary.pdf`)}>
              {t('pdf')}
            </Button>
            <Button size="small" onClick={() => void saveFile(`/publications/${version.id}/summary.xlsx`)}>
              {t('excel')}
            </Button>
            {version.notice && !version.notice.endedAt ? (
              <a href={`/results/${version.skill}`} target="_blank" rel="noreferrer">
                {t('noticePage')}
              </a>
            ) : null}
          </p>
          <p className="small quiet figures">{t('chainHead', { head: version.chainHead.slice(0, 16) })}</p>
        </li>
      ))}
    </ol>
  );
}
