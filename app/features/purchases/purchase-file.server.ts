import type { AppLoadContext } from "@remix-run/node";
import { contractCategories, derogations } from "#app/domain/exchange-codes.ts";
import { purchaseDecisions } from "#app/domain/purchase-decision.ts";
import { csvLines } from "#app/platform/files/csv/csv-lines.ts";
import type { WritableCell } from "#app/platform/files/sheet-sink.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { listPurchases, type Purchase } from "#db/queries/purchases/purchase-list.server.ts";
import { askPlan } from "./ask-plan.server.ts";
import { readPlanYear } from "./plan-year.ts";

/** The titles « Coller une liste » knows: the file read again changes nothing. */
const columns = [
  "Année",
  "Code",
  "Objet",
  "Catégorie",
  "CPV",
  "Montant estimé HT",
  "Date de consultation",
  "Durée (mois)",
  "Décision",
  "Dérogation",
  "Motif",
  "Note",
];

/** The year's programming as a CSV file, written in the audit trail. */
export async function purchaseFile(request: Request, context: AppLoadContext): Promise<Response> {
  const { viewer, authorityId, db, today } = await askPlan({ request, context });
  const year = readPlanYear(new URL(request.url).searchParams, today);
  const purchases = await listPurchases(db, authorityId, year);
  const name = `programmation_${String(year)}_${today}.csv`;
  const lines: string[] = [];
  for await (const line of csvLines({ name: "Programmation", columns, rows: purchases.map(cellsOf) })) {
    lines.push(line);
  }
  await db
    .transaction()
    .execute((trx) =>
      recordAudit(trx, { actor: viewer, act: "purchases.exported", objectType: "export", objectId: name }),
    );
  return new Response(lines.join(""), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}

function cellsOf(purchase: Purchase): WritableCell[] {
  const { category, estimatedValue, consultationOn, derogation } = purchase;
  return [
    purchase.year,
    purchase.code,
    purchase.title,
    category === null ? null : contractCategories[category].label,
    purchase.cpv,
    estimatedValue === null ? null : estimatedValue / 100,
    consultationOn === null ? null : { day: consultationOn },
    purchase.durationMonths,
    purchaseDecisions[purchase.decision].label,
    derogation === null ? null : derogations[derogation],
    purchase.derogationReason,
    purchase.note,
  ];
}
