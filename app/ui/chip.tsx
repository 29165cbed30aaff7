import type { ReactElement, ReactNode } from "react";

/** outlined: what is asked; tinted: what is reserved; filled: the rest; dashed: a task. */
export type ChipLook = "outlined" | "tinted" | "filled" | "dashed";

const lookClass = {
  outlined: "clause",
  tinted: "reserved",
  filled: "other",
  dashed: "reserved to-specify",
} as const satisfies Record<ChipLook, string>;

/** A short label that classes a thing. Four looks, not one hue per word. */
export function Chip({
  look = "outlined",
  children,
}: {
  look?: ChipLook;
  children: ReactNode;
}): ReactElement {
  return <span className={`chip ${lookClass[look]}`}>{children}</span>;
}

/** Chips side by side, wrapping. */
export function Chips({ children }: { children: ReactNode }): ReactElement {
  return <span className="chips">{children}</span>;
}
