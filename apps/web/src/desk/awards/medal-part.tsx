import { MEDAL_NAMES, SMALL_FIELD, WORLDSKILLS_TOLERANCE } from '@skillstar/rules';
import { Form, InputNumber, Switch } from 'antd';
import { useLanguage } from '../../lib/language.ts';
import { useText } from '../words.ts';
import type { AwardScheme, MedalScheme } from './award-wire.ts';
import { pruned } from './scheme-draft.ts';
import { SchemePart } from './scheme-part.tsx';
import { Money } from './tier-rows.tsx';

interface Props {
  scheme: AwardScheme;
  faults: string[];
  onChange: (scheme: AwardScheme) => void;
}

const NEW_MEDALS: MedalScheme = { tolerance: WORLDSKILLS_TOLERANCE, medallionFrom: 500, smallField: null };

/** WorldSkills medals: by the scale, with its tolerance. */
export function MedalPart({ scheme, faults, onChange }: Props) {
  const t = useText('awards');
  const reader = useLanguage();
  const { medals } = scheme;
  const put = (next: MedalScheme | null) => onChange(pruned({ ...scheme, medals: next }));
  return (
    <SchemePart
      title={t('medals')}
      note={t('medalsNote')}
      on={medals !== null}
      faults={faults}
      onSwitch={(on) => put(on ? NEW_MEDALS : null)}
    >
      {medals ? (
        <>
          <div className="rule-settings">
            <Form.Item label={t('tolerance')} htmlFor="medals-tolerance">
              <InputNumber
                id="medals-tolerance"
                min={0}
                max={100}
                precision={0}
                value={medals.tolerance}
                onChange={(tolerance) => put({ ...medals, tolerance: tolerance ?? 0 })}
              />
            </Form.Item>
            <Form.Item label={t('medallionFrom')} htmlFor="medals-from">
              <InputNumber
                id="medals-from"
                min={0}
                max={10_000}
                precision={0}
                placeholder={t('noMedallion')}
                value={medals.medallionFrom}
                onChange={(medallionFrom) => put({ ...medals, medallionFrom })}
              />
            </Form.Item>
            <Form.Item label={t('smallField')} htmlFor="medals-small" extra={t('smallFieldNote')}>
              <Switch
                id="medals-small"
                checked={medals.smallField !== null}
                onChange={(on) => put({ ...medals, smallField: on ? SMALL_FIELD.map((one) => ({ ...one })) : null })}
              />
            </Form.Item>
          </div>
          <ul className="medal-money">
            {(Object.keys(MEDAL_NAMES) as (keyof typeof MEDAL_NAMES)[]).map((medal) => {
              const name = reader === 'en' ? MEDAL_NAMES[medal].awardEn : MEDAL_NAMES[medal].award;
              return (
                <li key={medal}>
                  <span>{name}</span>
                  <Money
                    label={t('tierMoney', { award: name })}
                    fen={medals.prizes?.[medal] ?? null}
                    onChange={(fen) => put({ ...medals, prizes: { ...medals.prizes, [medal]: fen } })}
                  />
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
    </SchemePart>
  );
}
