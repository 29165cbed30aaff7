import { ficheDimensions, type FicheDimension } from "#app/domain/action-plan/planned-action.ts";
import type { Breakdown } from "#app/domain/edition/edition-dimension.ts";
import { networkActionKindCodes, networkActionKinds } from "#app/domain/network-action-kind.ts";
import { breakdownWords, rowsIn } from "../breakdown-rows.ts";
import { sumOf, type EditionFigure } from "../edition-figure.ts";
import type { EditionView } from "../edition-view.ts";
import { progressFact, shareFact } from "../report-facts.ts";
import type { ReportBlock, ReportColumn, ReportRow } from "../report-section.ts";

const dimensions = [1, 2, 3, 4, 5] as const satisfies readonly FicheDimension[];
const done: ReportColumn = { label: "Actions réalisées", unit: "count" };

/** Actions of the network done in the period, in the five dimensions of Fiche action 02, then by territory or host. */
export function actionsBlocks({ content, figures }: EditionView, by: Breakdown): ReportBlock[] {
  const place = by === "host" ? "host" : "territory";
  const table = `actions-by-${place}` as const;
  const inDimension = (dimension: FicheDimension, code: string): EditionFigure =>
    sumOf(
      networkActionKindCodes
        .filter((kind) => networkActionKinds[kind].dimension === dimension)
        .map((actionKind) => figures(table, { [place]: code, actionKind })),
    );
  const rows = dimensions.map((dimension): ReportRow => ({
    code: String(dimension),
    label: ficheDimensions[dimension].words,
    figures: [inDimension(dimension, "*")],
  }));
  const total = figures(table);
  const words = breakdownWords[place];
  const figuresFor = (code: string): EditionFigure[] => [
    figures(table, { [place]: code }),
    ...dimensions.map((dimension) => inDimension(dimension, code)),
  ];
  return [
    {
      table: {
        caption: "Actions réalisées dans les cinq dimensions de la Fiche action 02",
        head: "Dimension",
        columns: [done],
        rows,
        total: { code: "*", label: "Toutes les actions", figures: [total] },
      },
      drawn: [0],
      fact: shareFact(rows, 0, total, { ofWhat: "des actions réalisées", none: "Aucune action réalisée" }),
    },
    {
      table: {
        caption: `Actions réalisées ${words.by}`,
        head: words.head,
        columns: [
          done,
          ...dimensions.map((dimension): ReportColumn => ({
            label: ficheDimensions[dimension].label,
            unit: "count",
          })),
        ],
        rows: rowsIn(content, place, [table], figuresFor),
        total: { code: "*", label: words.total, figures: figuresFor("*") },
      },
      drawn: [],
      fact: "Les mêmes actions, ligne par ligne.",
    },
  ];
}

/** Progress of the hosts’ plans: planned for the year, done by the end of the period. */
export function plansBlocks({ content, figures }: EditionView): ReportBlock[] {
  const of = (
    table: "plans-by-dimension" | "plans-by-host",
    keys: Record<string, string>,
  ): EditionFigure[] => [
    figures(table, { ...keys, step: "planned" }),
    figures(table, { ...keys, step: "done" }),
  ];
  const columns: ReportColumn[] = [
    { label: "Prévues", unit: "count", isGround: true },
    { label: "Réalisées", unit: "count" },
  ];
  const [planned, achieved] = of("plans-by-dimension", {});
  const fact =
    planned && achieved
      ? progressFact(achieved, planned, {
          done: ["action réalisée", "actions réalisées"],
          none: "Plans d’actions",
          among: "prévues aux plans de l’année",
        })
      : "";
  return [
    {
      table: {
        caption: "Plans d’actions par dimension",
        head: "Dimension",
        columns,
        rows: rowsIn(content, "ficheDimension", ["plans-by-dimension"], (code) =>
          of("plans-by-dimension", { ficheDimension: code }),
        ),
        total: { code: "*", label: "Tous les plans", figures: of("plans-by-dimension", {}) },
      },
      drawn: [0, 1],
      fact,
    },
    {
      table: {
        caption: "Plans d’actions par porteur",
        head: "Porteur",
        columns,
        rows: rowsIn(content, "host", ["plans-by-host"], (host) => of("plans-by-host", { host })),
        total: { code: "*", label: "Tous les porteurs", figures: of("plans-by-host", {}) },
      },
      drawn: [],
      fact: "Les mêmes actions, porteur par porteur.",
    },
  ];
}
