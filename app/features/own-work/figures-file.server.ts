import type { AppLoadContext } from "@remix-run/node";
import { grouped } from "#app/domain/grouped.ts";
import { answerExport } from "#app/features/exports/answer-export.server.ts";
import { csvText } from "#app/platform/files/csv/csv-lines.ts";
import type { WritableCell } from "#app/platform/files/sheet-sink.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { readFigures, type ReadFigures } from "./read-figures.server.ts";

const columns = [
  "Mois",
  "Référence",
  "Marché",
  "Maître d’ouvrage",
  "Relevé",
  "Heures validées",
  "Heures à valider",
  "Personnes ayant des heures",
];

/** A structure’s hours of a year as a CSV file: a line a month and contract, named and collective apart. No name in it. */
export async function figuresFile(request: Request, context: AppLoadContext): Promise<Response> {
  const read = await readFigures(request, context);
  const name = `mon-activite_${String(read.year)}_${read.today}.csv`;
  const body = await csvText({ name: "Mon activité", columns, rows: rowsOf(read) });
  const { viewer } = read;
  return answerExport(databaseOf(context), {
    viewer,
    act: "own_figures.exported",
    name,
    format: "csv",
    body,
  });
}

type Line = { month: string; contractId: string; reference: string; title: string; authorityName: string };
type Hours = { hours: number; state: "validated" | "submitted" };

function rowsOf({ rows: { named, together } }: ReadFigures): WritableCell[][] {
  const ofNames = [...grouped(named, keyOf).values()].map((lines) => ({
    lines,
    kind: "nominatif",
    persons: new Set(lines.filter(({ hours }) => hours > 0).map(({ personKey }) => personKey)).size,
  }));
  const ofCrowds = [...grouped(together, keyOf).values()].map((lines) => ({
    lines,
    kind: "collectif",
    persons: lines.reduce((sum, { persons }) => sum + persons, 0),
  }));
  return [...ofNames, ...ofCrowds]
    .flatMap(({ lines, kind, persons }) => {
      const [first] = lines;
      return first === undefined ? [] : [{ first, lines, kind, persons }];
    })
    .sort(
      (one, other) =>
        one.first.month.localeCompare(other.first.month) ||
        one.first.reference.localeCompare(other.first.reference, "fr") ||
        other.kind.localeCompare(one.kind),
    )
    .map(({ first, lines, kind, persons }) => [
      first.month,
      first.reference,
      first.title,
      first.authorityName,
      kind,
      hoursIn(lines, "validated"),
      hoursIn(lines, "submitted"),
      persons,
    ]);
}

function keyOf({ month, contractId }: Line): string {
  return `${month} ${contractId}`;
}

/** In hours, as a spreadsheet reads them. */
function hoursIn(lines: readonly Hours[], state: Hours["state"]): number {
  return lines.reduce((sum, line) => sum + (line.state === state ? line.hours : 0), 0) / 100;
}
