import { Form, Input } from 'antd';
import { ManyChoices } from '../controls/choice.tsx';
import { useLanguage } from '../../lib/language.ts';
import { useText } from '../words.ts';
import type { AwardScheme } from './award-wire.ts';
import { awardNames, placesOf } from './scheme-draft.ts';
import { SchemePart } from './scheme-part.tsx';

interface Props {
  scheme: AwardScheme;
  faults: (part: string) => string[];
  onChange: (scheme: AwardScheme) => void;
}

/** What follows the places: the coaches' award, and which of several honours a person keeps. */
export function FollowingParts({ scheme, faults, onChange }: Props) {
  const t = useText('awards');
  const { coaches } = scheme;
  const places = placesOf(scheme);
  const nameOf = awardNames(scheme, useLanguage());
  const options = places.map((value) => ({ value, label: nameOf(value) }));
  return (
    <>
      <SchemePart
        title={t('coaches')}
        note={t('coachesNote')}
        on={coaches !== null}
        faults={faults('coaches')}
        onSwitch={(on) =>
          onChange({
            ...scheme,
            coaches: on
              ? { award: '优秀指导教师', awardEn: 'Outstanding coach', follows: scheme.prizes ? places.slice(-1) : [] }
              : null,
          })
        }
      >
        {coaches ? (
          <>
            <Form.Item label={t('award')} htmlFor="coaches-award">
              <Input
                id="coaches-award"
                maxLength={40}
                value={coaches.award}
                onChange={(event) => onChange({ ...scheme, coaches: { ...coaches, award: event.target.value } })}
              />
            </Form.Item>
            <Form.Item label={t('follows')} htmlFor="coaches-follows">
              <ManyChoices
                id="coaches-follows"
                options={options}
                value={coaches.follows}
                onChange={(follows) => onChange({ ...scheme, coaches: { ...coaches, follows } })}
              />
            </Form.Item>
          </>
        ) : null}
      </SchemePart>
      <SchemePart
        title={t('highestOnly')}
        note={t('highestOnlyNote')}
        on={scheme.highestOnly.length > 0}
        faults={faults('highestOnly')}
        onSwitch={(on) => onChange({ ...scheme, highestOnly: on ? [...places] : [] })}
      >
        <Form.Item label={t('highestOrder')} htmlFor="highest-order">
          <ManyChoices
            id="highest-order"
            options={options}
            value={scheme.highestOnly}
            onChange={(highestOnly) => onChange({ ...scheme, highestOnly })}
          />
        </Form.Item>
      </SchemePart>
    </>
  );
}
