import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { SheetLot } from "#db/queries/contracts/contract-lots.server.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { listLots } from "#db/queries/contracts/contract-lots.server.ts";
import { findContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { visibleContracts } from "./viewer-contracts.ts";

/** What the small forms of a contract's page start from: the contract, its lots, an id that makes sending twice harmless. */
export async function readNotePage({ request, params, context }: LoaderFunctionArgs) {
  const { db, scopes, reference } = await askNote({ request, params, context });
  const sheet = await findContractSheet(db, scopes, reference);
  if (!sheet) throw new Response(null, { status: 404 });
  if (sheet.hostId === null) throw new Response(null, { status: 403 });
  return {
    id: randomUUID() as string,
    contractId: sheet.id,
    reference: sheet.reference,
    title: sheet.title,
    lots: (await listLots(db, sheet.id)).map(lotChoice),
    db,
  };
}

/** Who asks, and for which contract. */
export async function askNote({ request, params, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "edit contract");
  const db = databaseOf(context);
  return { db, viewer, scopes: visibleContracts(viewer), reference: params.reference ?? "" };
}

export function lotChoice({ id, number, title, commitments }: SheetLot) {
  return {
    value: id as string,
    label: title === null ? `Lot ${number}` : `Lot ${number} · ${title}`,
    number,
    commitments,
  };
}
