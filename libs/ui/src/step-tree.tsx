/** A step in words, what came of it, and the steps that it came from. */
export interface Step {
  text: string;
  value: string | null;
  from: readonly Step[];
}

export interface StepTreeProps {
  steps: readonly Step[];
  /** So many levels stand open at first; the others are a touch away. */
  open?: number;
}

/** How a value came about: each line unfolds into those below it. The browser's own folding, so keyboard and search work. */
export function StepTree({ steps, open = 1 }: StepTreeProps) {
  return (
    <ul className="ui-steps">
      {steps.map((step, at) => (
        <li key={at}>
          {step.from.length > 0 ? (
            <details open={open > 0}>
              <summary>
                <Line step={step} />
              </summary>
              <StepTree steps={step.from} open={open - 1} />
            </details>
          ) : (
            <Line step={step} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Line({ step }: { step: Step }) {
  return (
    <span className="ui-step">
      <span>{step.text}</span>
      {step.value === null ? null : <strong>{step.value}</strong>}
    </span>
  );
}
