import type { ReactElement, ReactNode } from "react";

export type Step = { label: string; detail?: ReactNode; state: "past" | "current" | "coming" };

/** Where an object stands in its life. Past steps say so aloud: their colour alone would not. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }): ReactElement {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={step.state === "past" ? "past" : undefined}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          {step.label}
          {step.state === "past" && <b className="visually-hidden"> (passé)</b>}
          {step.detail !== undefined && <span>{step.detail}</span>}
        </li>
      ))}
    </ol>
  );
}
