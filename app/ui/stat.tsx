import type { ReactElement, ReactNode } from "react";

type StatProps = {
  label: ReactNode;
  value: ReactNode;
  /** Beside the value in soft text: « h », « dont 3 au RSA ». */
  unit?: ReactNode;
  /** Under the value. */
  sub?: ReactNode;
  /** The one figure of the screen. */
  hero?: boolean;
};

/** A figure and its name. */
export function Stat({ label, value, unit, sub, hero = false }: StatProps): ReactElement {
  return (
    <div className={hero ? "figure hero" : "figure"}>
      <dt>{label}</dt>
      <dd>
        {value}
        {unit !== undefined && (
          <>
            {" "}
            <span className="unit">{unit}</span>
          </>
        )}
        {sub !== undefined && <div className="sub">{sub}</div>}
      </dd>
    </div>
  );
}

/** Figures side by side. */
export function Stats({ children }: { children: ReactNode }): ReactElement {
  return <dl className="figures">{children}</dl>;
}
