import { allOf, type Breakdown, type EditionDimension } from "#app/domain/edition/edition-dimension.ts";
import type { EditionTableId } from "#app/domain/edition/edition-table.ts";
import type { FollowUp } from "#app/domain/outcome-cohort.ts";
import { codeWords } from "#app/features/edition-report/code-words.ts";
import { rateOf, type EditionFigure } from "#app/features/edition-report/edition-figure.ts";
import type { EditionView } from "#app/features/edition-report/edition-view.ts";
import { followUpFigures } from "#app/features/edition-report/follow-up-figures.ts";
import { codesOf, gridOf, isTableId, type ColumnPlan, type EditionGrid } from "./edition-grid.ts";

/** What is counted by each of the five breakdowns. */
export type BreakdownSubject = "hours" | "persons" | "hires" | "considerations" | "outcomes6" | "outcomes12";

/** The table of a subject by a breakdown; null when the edition has none. */
export function breakdownGrid(
  view: EditionView,
  by: Breakdown,
  subject: BreakdownSubject,
): EditionGrid | null {
  const tables = subjectTables[subject].map((word) => `${word}-by-${by}`).filter(isTableId);
  if (codesOf(view.content, by, tables).length === 0) return null;
  const grid = gridOf(view.content, by, { tables, columns: subjectColumns(view, by, subject) });
  return grid.columns.length === 0 ? null : grid;
}

const subjectTables = {
  hours: ["forecast", "hours"],
  persons: ["persons", "disability"],
  hires: ["hires"],
  considerations: ["contracts", "commitments", "structures"],
  outcomes6: ["outcomes-6"],
  outcomes12: ["outcomes-12"],
} as const satisfies Record<BreakdownSubject, readonly string[]>;

function subjectColumns(view: EditionView, by: Breakdown, subject: BreakdownSubject): ColumnPlan[] {
  switch (subject) {
    case "hours":
      return hoursColumns(view, by);
    case "persons":
      return personsColumns(view, by);
    case "hires":
      return hiresColumns(view, by);
    case "considerations":
      return [
        ...counted(view, by, "contracts", "Marchés"),
        ...counted(view, by, "commitments", "Considérations sociales"),
        ...counted(view, by, "structures", "Structures mobilisées"),
      ];
    case "outcomes6":
      return outcomeColumns(view, by, "6");
    case "outcomes12":
      return outcomeColumns(view, by, "12");
  }
}

function hoursColumns({ figures }: EditionView, by: Breakdown): ColumnPlan[] {
  const achieved = (code: string): EditionFigure => figures(`hours-by-${by}`, { [by]: code });
  const done: ColumnPlan = { head: "Réalisées (h)", unit: "hours", of: achieved };
  if (by === "employer") return [done];
  const forecast = (code: string): EditionFigure => figures(`forecast-by-${by}`, { [by]: code });
  return [
    { head: "Prévues (h)", unit: "hours", of: forecast },
    done,
    { head: "Réalisé ÷ prévu", unit: "rate", of: (code) => rateOf(achieved(code), forecast(code)) },
  ];
}

function personsColumns({ figures }: EditionView, by: Breakdown): ColumnPlan[] {
  const rsa = (code: string, value: string): EditionFigure =>
    figures(`persons-by-${by}`, { [by]: code, rsa: value });
  return [
    { head: "Participants", unit: "count", of: (code) => rsa(code, allOf) },
    { head: "dont RSA", unit: "count", of: (code) => rsa(code, "yes") },
    { head: "hors RSA", unit: "count", of: (code) => rsa(code, "no") },
    { head: "Part du RSA", unit: "rate", of: (code) => rateOf(rsa(code, "yes"), rsa(code, allOf)) },
    {
      head: "dont BOETH",
      unit: "count",
      of: (code) => figures(`disability-by-${by}`, { [by]: code, disability: "yes" }),
    },
  ];
}

/** Recruitments, and the families of contracts where they are crossed. */
function hiresColumns(view: EditionView, by: Breakdown): ColumnPlan[] {
  const { figures } = view;
  const all: ColumnPlan = {
    head: "Recrutements",
    unit: "count",
    of: (code) => figures(`hires-by-${by}`, { [by]: code }),
  };
  const crossed = `hires-by-${by}-and-family`;
  return isTableId(crossed) ? [all, ...crossedColumns(view, crossed, by, "contractFamily")] : [all];
}

/** One column a code of the second breakdown of a table. */
export function crossedColumns(
  { content, figures }: EditionView,
  table: EditionTableId,
  by: EditionDimension,
  across: EditionDimension,
): ColumnPlan[] {
  return codesOf(content, across, [table])
    .filter((code) => code !== allOf)
    .map((second): ColumnPlan => ({
      head: codeWords(content, across, second),
      unit: "count",
      of: (code) => figures(table, { [by]: code, [across]: second }),
    }));
}

function counted(view: EditionView, by: Breakdown, word: string, head: string): ColumnPlan[] {
  const table = `${word}-by-${by}`;
  if (!isTableId(table)) return [];
  return [{ head, unit: "count", of: (code) => view.figures(table, { [by]: code }) }];
}

function outcomeColumns({ figures }: EditionView, by: Breakdown, checkpoint: FollowUp): ColumnPlan[] {
  const followed = (code: string) => followUpFigures(figures, checkpoint, { by, code });
  const table = `outcomes-${checkpoint}-by-${by}` as const;
  const group = (code: string, situation: string) => figures(table, { [by]: code, situation });
  return [
    { head: "À suivre", unit: "count", of: (code) => followed(code).cohort },
    { head: "Sorties dynamiques", unit: "count", of: (code) => followed(code).dynamic },
    { head: "Autres sorties", unit: "count", of: (code) => group(code, "other") },
    { head: "Retirées", unit: "count", of: (code) => group(code, "withdrawn") },
    { head: "Sans nouvelles", unit: "count", of: (code) => group(code, "no_news") },
    { head: "Taux de dynamiques", unit: "rate", of: (code) => followed(code).dynamicRate },
    { head: "Part connue", unit: "rate", of: (code) => followed(code).knownRate },
  ];
}
