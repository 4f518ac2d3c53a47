import { Form } from 'antd';
import { useState } from 'react';
import { Choice } from '../controls/choice.tsx';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';
import type { SheetView } from '../wire.ts';

export interface SeatAsked {
  seat: number;
  name: string;
  decision: 'exclude' | 'include' | 'stand-in' | 'end-stand-in';
}

const EFFECTS = {
  exclude: 'seatExcludeScores',
  include: 'seatIncludeScores',
  'stand-in': 'standInScores',
  'end-stand-in': 'standInEndScores',
} as const;
const TITLES = {
  exclude: 'seatExcludeTitle',
  include: 'seatIncludeTitle',
  'stand-in': 'standInTitle',
  'end-stand-in': 'standInEndTitle',
} as const;
const BUTTONS = {
  exclude: 'seatExclude',
  include: 'seatInclude',
  'stand-in': 'standInName',
  'end-stand-in': 'standInEnd',
} as const;

interface Props {
  sheet: SheetView;
  asked: SeatAsked;
  /** Who scores on this sheet already. */
  seated: readonly string[];
  onClose: () => void;
}

/** What the chief decides about one seat for one competitor, with its effect told first. */
export function SeatDialog({ sheet, asked, seated, onClose }: Props) {
  const t = useText('judging');
  const { seat, name, decision } = asked;
  const [person, setPerson] = useState<string | null>(null);
  const words = { seat, name, code: sheet.subject.code };
  const names = decision === 'stand-in';
  return (
    <DecisionDialog
      reason
      blocked={names && person === null}
      title={t(TITLES[decision], words)}
      effect={
        <>
          <ul>
            <li>{t(EFFECTS[decision])}</li>
            <li>{t('seatOnlyHere', words)}</li>
            {sheet.signedSeats.length > 0 ? (
              <li>{t('reopenSignatures', { count: sheet.signedSeats.length })}</li>
            ) : null}
          </ul>
          {names ? <StandInChoice skill={sheet.skill} seated={seated} value={person} onChange={setPerson} /> : null}
        </>
      }
      confirmLabel={t(BUTTONS[decision])}
      done={t(`seatDone.${decision}`)}
      act={(reason) =>
        call('POST', '/mark-sheets/{sheet}/seat-decisions', {
          path: { sheet: sheet.id },
          body: { seat, decision, reason, ...(names && { person: person! }) },
        })
      }
      onClose={onClose}
    />
  );
}

interface ChoiceProps {
  skill: string;
  seated: readonly string[];
  value: string | null;
  onChange: (person: string | null) => void;
}

/** A judge of the skill who has no seat there. */
export function StandInChoice({ skill, seated, value, onChange }: ChoiceProps) {
  const t = useText('judging');
  const judges = useList('/skills/{id}/judges', { path: { id: skill } });
  const free = (judges.data ?? []).filter(({ id }) => !seated.includes(id));
  if (judges.data && free.length === 0) return <p className="stand-in-choice">{t('standInNobody')}</p>;
  return (
    <Form className="stand-in-choice" layout="vertical" requiredMark={false} component="div">
      <Form.Item label={t('standInWho')} htmlFor="stand-in">
        <Choice
          id="stand-in"
          value={value}
          onChange={onChange}
          options={free.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={t('standInChoose')}
        />
      </Form.Item>
    </Form>
  );
}
