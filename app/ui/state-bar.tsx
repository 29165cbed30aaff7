import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { toneClass, type Light } from "./tone.ts";

export type StatePart = {
  tone: Light;
  count: number;
  /** Its number and its word, « 31 à valider ». */
  label: string;
  /** Where the things counted are. */
  to: string;
  /** Said after the word when there is something to count. */
  more?: string;
};

/** How many things of a whole are in each state: one bar, and its legend whose words lead to them. Nought is left out. */
export function StateBar({ name, parts }: { name: string; parts: readonly StatePart[] }): ReactElement {
  const shown = parts.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  const words = shown.map(({ label }) => label).join(", ");
  return (
    <>
      <svg
        className="ruler state-bar"
        role="img"
        aria-label={`${name}\u00a0: ${words}`}
        height="22"
        viewBox={`0 0 ${total} 22`}
        preserveAspectRatio="none"
      >
        {shown.map(({ tone, count }, index) => (
          <g key={tone} className={toneClass[tone]}>
            <rect
              className="fill"
              x={startOf(shown, index)}
              width={Math.max(count - total / 400, 0.1)}
              height="22"
            />
          </g>
        ))}
      </svg>
      <ul className="legend">
        {shown.map(({ tone, label, to, more }) => (
          <li key={tone} className={toneClass[tone]}>
            <span className="key" />
            <Link to={to}>{label}</Link>
            {more}
          </li>
        ))}
      </ul>
    </>
  );
}

function startOf(parts: readonly StatePart[], index: number): number {
  return parts.slice(0, index).reduce((sum, { count }) => sum + count, 0);
}
