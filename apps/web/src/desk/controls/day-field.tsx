import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  /** Needed wherever no form label names the field. */
  label?: string;
  disabled?: boolean;
}

/** A calendar day as `YYYY-MM-DD`: typed or picked. */
export function DayField({ id, value, onChange, label, disabled }: Props) {
  return (
    <DatePicker
      id={id}
      aria-label={label}
      disabled={disabled}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
      format="YYYY-MM-DD"
      className="desk-wide"
    />
  );
}

/** A moment: ISO 8601 UTC on the wire, the venue's clock on screen. */
export function MomentField({ id, value, onChange, label, disabled }: Props) {
  return (
    <DatePicker
      id={id}
      aria-label={label}
      disabled={disabled}
      showTime={{ format: 'HH:mm' }}
      value={value ? dayjs(value) : null}
      onChange={(moment) => onChange?.(moment ? moment.toDate().toISOString() : null)}
      format="YYYY-MM-DD HH:mm"
      className="desk-wide"
    />
  );
}
