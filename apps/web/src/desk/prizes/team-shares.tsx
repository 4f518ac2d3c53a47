import { splitPrize } from '@skillstar/rules';
import { Form, Input, InputNumber } from 'antd';
import { Field } from '../controls/field.tsx';
import { RecordDialog } from '../controls/record-dialog.tsx';
import { call } from '../data/call.ts';
import { useText } from '../words.ts';
import type { PrizeTeamView } from '../wire.ts';
import { yuan } from './yuan.tsx';

interface Values {
  parts: Record<string, number>;
  basis: string;
}

interface Props {
  competition: string;
  team: PrizeTeamView;
  onClose: () => void;
}

/** Parts of a team's prize, with what they come to: by the rule book, to the fen. */
export function TeamShares({ competition, team, onClose }: Props) {
  const t = useText('prizes');
  const { subject, amounts, members, version } = team;
  return (
    <RecordDialog<Values>
      open
      title={t('teamShareOf', { name: team.name })}
      onClose={onClose}
      start={{
        values: {
          parts: Object.fromEntries(members.map(({ competitor, parts }) => [competitor, parts])),
          basis: team.basis ?? '',
        },
        version,
      }}
      save={({ parts, basis }, seen) =>
        call('PUT', '/competitions/{id}/prize-teams/{subject}', {
          path: { id: competition, subject },
          body: {
            version: seen,
            basis,
            shares: members.map(({ competitor }) => ({ competitor, parts: parts[competitor] ?? 1 })),
          },
        })
      }
    >
      {(form) => (
        <>
          <p className="quiet">{t('teamShareHelp')}</p>
          <Field noStyle shouldUpdate asked>
            {() => {
              const sums = divided(amounts, members, (form.getFieldValue('parts') ?? {}) as Values['parts']);
              return members.map(({ competitor, name }) => (
                <Form.Item
                  key={competitor}
                  label={name}
                  name={['parts', competitor]}
                  extra={<span className="figures">{t('teamGets', { amount: yuan(sums.get(competitor) ?? 0) })}</span>}
                  rules={[{ required: true, message: t('teamPartsWrong') }]}
                >
                  <InputNumber min={1} max={1_000_000} precision={0} className="desk-wide" />
                </Form.Item>
              ));
            }}
          </Field>
          <Field name="basis" label={t('teamBasis')} required extra={t('teamBasisHelp')}>
            <Input maxLength={200} />
          </Field>
        </>
      )}
    </RecordDialog>
  );
}

/** Each of the team's prizes is divided by itself, as the settlement does it. */
function divided(amounts: number[], members: PrizeTeamView['members'], parts: Values['parts']): Map<string, number> {
  const sums = new Map<string, number>();
  for (const amount of amounts) {
    const split = splitPrize(
      amount,
      members.map(({ competitor }) => ({ id: competitor, share: parts[competitor] || 1 })),
    );
    if (!split.ok) continue;
    for (const { id, amount: own } of split.members) sums.set(id, (sums.get(id) ?? 0) + own);
  }
  return sums;
}
