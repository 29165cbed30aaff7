import type { AppLoadContext } from "@remix-run/node";
import writeXlsxFile, { type Row } from "write-excel-file/node";
import { actionStates } from "#app/domain/exchange-codes.ts";
import { networkActionKinds } from "#app/domain/network-action-kind.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { answerExport } from "#app/features/exports/answer-export.server.ts";
import { csvText } from "#app/platform/files/csv/csv-lines.ts";
import type { WritableCell } from "#app/platform/files/sheet-sink.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { listActions, type NetworkAction } from "#db/queries/actions/network-actions.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { readActionFilters } from "./action-filters.ts";

const columns = [
  { name: "Code", width: 18 },
  { name: "Date", width: 12 },
  { name: "Type", width: 30 },
  { name: "Dimension", width: 11 },
  { name: "Intitulé", width: 44 },
  { name: "Territoire", width: 24 },
  { name: "État", width: 11 },
  { name: "Structures", width: 11 },
  { name: "Personnes", width: 11 },
  { name: "Compte rendu", width: 60 },
];
/** More than a host writes in ten years; beyond, a file is no longer read by anyone. */
const mostRows = 50_000;

/** The journal as a file, with the filters of the page it comes from. Each one is written in the audit trail. */
export async function actionsFile(
  request: Request,
  context: AppLoadContext,
  format: "csv" | "xlsx",
): Promise<Response> {
  const viewer = await requireHostViewer(request, context, "keep actions");
  const db = databaseOf(context);
  const today = todayOf(context);
  const { filters, year } = readActionFilters(new URL(request.url).searchParams, today);
  const hostId = viewer.organisationId as OrganisationId;
  const actions = await listActions(db, hostId, filters, { limit: mostRows, offset: 0 });
  const name = `actions-du-reseau_${year ?? "toutes"}_${today}.${format}`;
  const body = format === "csv" ? await asCsv(actions) : await asXlsx(actions);
  return answerExport(db, { viewer, act: "actions.exported", name, format, body });
}

function cellsOf(action: NetworkAction): WritableCell[] {
  const { label, dimension } = networkActionKinds[action.kind];
  return [
    action.code,
    { day: action.datedOn },
    label,
    dimension,
    action.title,
    action.territoryLabel ?? action.territoryCode,
    actionStates[action.state].label,
    action.structures,
    action.persons,
    action.account,
  ];
}

function asCsv(actions: readonly NetworkAction[]): Promise<string> {
  const sheet = { name: "Actions", columns: columns.map(({ name }) => name), rows: actions.map(cellsOf) };
  return csvText(sheet);
}

async function asXlsx(actions: readonly NetworkAction[]): Promise<Uint8Array<ArrayBuffer>> {
  const head: Row = columns.map(({ name }) => ({ value: name, fontWeight: "bold" }));
  const rows = actions.map((action): Row => cellsOf(action).map(xlsxCell));
  const widths = columns.map(({ width }) => ({ width }));
  const sheet = { sheet: "Actions", columns: widths, data: [head, ...rows], stickyRowsCount: 1 };
  return new Uint8Array(await writeXlsxFile([sheet], { fontFamily: "Arial", fontSize: 10 }).toBuffer());
}

/** Text stays text: what starts with « = » is no formula there. */
function xlsxCell(cell: WritableCell): Row[number] {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "object") return { value: new Date(`${cell.day}T00:00:00Z`), format: "dd/mm/yyyy" };
  return typeof cell === "number" ? { value: cell } : { value: cell, type: String };
}
