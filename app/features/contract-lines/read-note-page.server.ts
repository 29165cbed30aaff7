import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { visibleContracts } from "#app/features/contracts/viewer-contracts.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { listLots } from "#db/queries/contracts/contract-lots.server.ts";
import { findContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import type { Db } from "#db/database.server.ts";
import { markOf, type LineKind } from "./contract-line.server.ts";

/** What the small forms of a contract's page start from: the contract, its lots, an id that makes sending twice harmless. */
export async function readNotePage(args: LoaderFunctionArgs) {
  const { db, scopes, reference } = await askNote(args);
  const sheet = await findContractSheet(db, scopes, reference);
  if (!sheet) throw new Response(null, { status: 404 });
  if (sheet.hostId === null) throw new Response(null, { status: 403 });
  return {
    id: randomUUID() as string,
    page: { reference: sheet.reference, title: sheet.title },
    contractId: sheet.id,
    lots: await listLots(db, sheet.id),
    db,
  };
}

type NotePage = Awaited<ReturnType<typeof readNotePage>>;

/** The same for a line already noted, with the mark of what is shown; 404 when the contract has none of that id. */
export async function readLinePage<Field extends string>(
  args: LoaderFunctionArgs,
  kind: LineKind<Field>,
): Promise<NotePage & { line: string; seen: string }> {
  const note = await readNotePage(args);
  const line = args.params.line ?? "";
  const stored = await kind.find(note.db, note.contractId, line);
  if (!stored) throw new Response(null, { status: 404 });
  return { ...note, line, seen: markOf(stored) };
}

/** Who asks, and for which contract. */
export async function askNote({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "edit contract");
  const db: Db = databaseOf(context);
  return { db, viewer, scopes: visibleContracts(viewer), reference: params.reference ?? "" };
}
