import type { AppLoadContext } from "@remix-run/node";
import { contractCategories, derogations } from "#app/domain/exchange-codes.ts";
import { purchaseDecisions } from "#app/domain/purchase-decision.ts";
import { answerExport } from "#app/features/exports/answer-export.server.ts";
import { csvText } from "#app/platform/files/csv/csv-lines.ts";
import type { WritableCell } from "#app/platform/files/sheet-sink.ts";
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
  const body = await csvText({ name: "Programmation", columns, rows: purchases.map(cellsOf) });
  return answerExport(db, { viewer, act: "purchases.exported", name, format: "csv", body });
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
