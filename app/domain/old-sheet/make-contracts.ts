import { contractorKey, lotKey } from "./installation.ts";
import { plainRow, type Making } from "./making.ts";
import type { OutputRow } from "./output.ts";
import { refuseAt, refuseMissing, wordOf, type OldRow, type OldSheet } from "./read-old-row.ts";

/** The contract, the lot, the commitment and the contractor a row names, those only that are not there yet. */
export function contractRows(making: Making, sheet: OldSheet, row: OldRow): OutputRow[] {
  const { installation, plan } = making;
  refuseMissing(sheet, row, ["marche"]);
  const contract = String(row.values.get("marche"));
  const lot = lotOf(row);
  const mechanism = mechanismOf(making, sheet, row);
  if (row.refused || mechanism === undefined) return [];
  const rows: OutputRow[] = [];
  const isNew = !installation.contracts.has(contract);
  if (isNew && plan.sources.acheteur === undefined && plan.sources.nom_de_acheteur === undefined) return [];
  if (isNew) {
    refuseMissing(sheet, row, ["acheteur"]);
    rows.push(plainRow(making, "Marches", row, { etape: row.values.get("etape") ?? "running" }));
  }
  const mechanisms = installation.lots.get(lotKey(contract, lot));
  if (mechanisms === undefined) rows.push(plainRow(making, "Lots", row));
  if (mechanisms?.includes(mechanism) !== true) {
    const heures = row.values.get("objectif") ?? 0;
    const regle = row.values.get("regle") ?? "fixed";
    rows.push(plainRow(making, "Engagements", row, { regle, heures }));
  }
  const company = row.values.get("attributaire");
  if (typeof company === "string" && !installation.contractors.has(contractorKey(contract, lot, company))) {
    rows.push(plainRow(making, "Attributaires", row));
  }
  return rows;
}

/** The lot's number: « Lot 3 » is 3, and 1 when the sheet does not say it. */
export function lotOf(row: OldRow): string {
  const written = row.values.get("lot");
  const lot = typeof written === "string" ? written.replace(/^lot\s*(?:n°)?\s*/i, "").trim() || written : "1";
  row.values.set("lot", lot);
  return lot;
}

/** The mechanism the sheet says; else the lot's only one; else an execution clause, for a lot that has none. */
export function mechanismOf({ installation }: Making, sheet: OldSheet, row: OldRow): string | undefined {
  const given = row.values.get("dispositif");
  if (typeof given === "string") return given;
  const lot = lotOf(row);
  const known = installation.lots.get(lotKey(String(row.values.get("marche")), lot)) ?? [];
  if (known.length > 1) {
    refuseAt(
      row,
      wordOf(sheet, "dispositif"),
      null,
      "Ce lot a plusieurs dispositifs\u00a0: dites lequel, par exemple\u00a0: Clause d’exécution.",
    );
    return undefined;
  }
  const mechanism = known[0] ?? "execution_clause";
  row.values.set("dispositif", mechanism);
  return mechanism;
}
