import type { Breakdown } from "#app/domain/edition/edition-dimension.ts";
import { breakdownWords, rowsIn } from "../breakdown-rows.ts";
import { rateOf, type EditionFigure } from "../edition-figure.ts";
import type { EditionView } from "../edition-view.ts";
import { shareFact } from "../report-facts.ts";
import type { ReportBlock, ReportColumn } from "../report-section.ts";

const achieved: ReportColumn = { label: "Réalisées (h)", unit: "hours" };

/** Indicator 1: hours forecast and achieved. Nobody forecasts by employer: achieved ones alone. */
export function hoursBlock({ content, figures }: EditionView, by: Breakdown): ReportBlock {
  const words = breakdownWords[by];
  const hours = (code: string): EditionFigure => figures(`hours-by-${by}`, { [by]: code });
  const figuresFor = (code: string): EditionFigure[] => {
    if (by === "employer") return [hours(code)];
    const forecast = figures(`forecast-by-${by}`, { [by]: code });
    return [forecast, hours(code), rateOf(hours(code), forecast)];
  };
  const tables =
    by === "employer" ? [`hours-by-${by}` as const] : ([`hours-by-${by}`, `forecast-by-${by}`] as const);
  const rows = rowsIn(content, by, tables, figuresFor);
  const isAlone = by === "employer";
  return {
    table: {
      caption: `Heures ${isAlone ? "réalisées" : "prévues et réalisées"} ${words.by}`,
      head: words.head,
      columns: isAlone
        ? [achieved]
        : [
            { label: "Prévues (h)", unit: "hours", isGround: true },
            achieved,
            { label: "Réalisé sur prévu", unit: "rate" },
          ],
      rows,
      total: { code: "*", label: words.total, figures: figuresFor("*") },
    },
    drawn: isAlone ? [0] : [0, 1],
    fact: shareFact(rows, isAlone ? 0 : 1, hours("*"), {
      ofWhat: "des heures réalisées",
      none: "Aucune heure réalisée",
      lines: words.lines,
    }),
  };
}
