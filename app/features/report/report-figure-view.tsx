import { createContext, useContext, type ReactElement, type ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { Behind } from "#app/ui/behind.tsx";
import { formatBareHours, formatHours, formatHoursInColumn, formatNumber } from "#app/ui/french.ts";

type Opening = {
  /** The scope as an address carries it: `?de=…`. */
  search: string;
  /** Figures whose rows may be opened, by their path in the report (`outcomes.6.durable`). */
  opens: (path: string) => boolean;
};

const OpeningContext = createContext<Opening>({ search: "", opens: () => false });

/** The figures inside open the rows of that scope. */
export const FigureOpening = OpeningContext.Provider;

type FigureProps = {
  /** Its path in the report as JSON, which is also its key in the CSV. */
  path: string;
  /** Null: a reader may not see it. */
  value: number | null;
  /** In a sentence: strong. */
  strong?: boolean;
};

/** A count of the report, which opens its rows; « s » when hidden. */
export function CountFigure({ path, value, strong }: FigureProps): ReactElement {
  return (
    <Figure path={path} value={value} strong={strong}>
      {value === null ? null : formatNumber(value)}
    </Figure>
  );
}

type HoursFigureProps = FigureProps & { as?: "column" | "sentence" | "bare" };

/** Hours of the report (a decimal number), which open their rows. */
export function HoursFigure({ path, value, strong, as = "sentence" }: HoursFigureProps): ReactElement {
  return (
    <Figure path={path} value={value} strong={strong}>
      {value === null ? null : writeHours(value, as)}
    </Figure>
  );
}

function writeHours(hours: number, as: "column" | "sentence" | "bare"): string {
  const hundredths = Math.round(hours * 100);
  if (as === "column") return formatHoursInColumn(hundredths);
  return as === "bare" ? formatBareHours(hundredths) : formatHours(hundredths);
}

type WrittenProps = { path: string; value: number | null; strong: boolean | undefined; children: ReactNode };

function Figure({ path, value, strong = false, children }: WrittenProps): ReactElement {
  const { search, opens } = useContext(OpeningContext);
  if (value === null) return <Secret />;
  const to = value !== 0 && opens(path) ? paths.reportRows(path) + search : undefined;
  return <Behind to={to}>{strong ? <b>{children}</b> : children}</Behind>;
}

/** A figure its reader may not see: neither zero nor unknown. */
export function Secret(): ReactElement {
  return (
    <span className="secret">
      <span aria-hidden>s</span>
      <span className="visually-hidden">secret</span>
    </span>
  );
}
