import { Switch } from 'antd';
import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  note: string;
  on: boolean;
  faults: string[];
  onSwitch: (on: boolean) => void;
  children?: ReactNode;
}

/** One kind of award that can be switched on, with what is wrong in it. */
export function SchemePart({ title, note, on, faults, onSwitch, children }: Props) {
  const id = useId();
  return (
    <section className="scheme-part" aria-labelledby={id}>
      <div className="scheme-part-head">
        <h2 id={id}>{title}</h2>
        <Switch size="small" aria-label={title} checked={on} onChange={onSwitch} />
      </div>
      {on ? children : <p className="quiet small">{note}</p>}
      {faults.length > 0 ? (
        <ul className="scheme-part-faults" role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
