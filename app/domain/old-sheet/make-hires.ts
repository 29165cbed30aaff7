import type { Month } from "../calendar.ts";
import { personOf } from "./find-person.ts";
import { hireKey } from "./installation.ts";
import { lotOf, mechanismOf } from "./make-contracts.ts";
import { plainRow, type Making } from "./making.ts";
import type { OutputRow } from "./output.ts";
import { refuseAt, refuseMissing, wordOf, type OldRow, type OldSheet } from "./read-old-row.ts";

const needed = ["marche", "debut", "type_contrat", "modalite", "arsa", "boeth"];

/** The hire a row tells. Without an employer, the contractor is. */
export function hireRow(making: Making, sheet: OldSheet, row: OldRow): OutputRow[] {
  refuseMissing(sheet, row, needed);
  const employer = row.values.get("employeur") ?? row.values.get("attributaire") ?? null;
  if (employer === null && !row.refused) {
    refuseAt(
      row,
      wordOf(sheet, "employeur"),
      null,
      "Écrivez l’employeur\u00a0: son nom, ou les 14 chiffres de son SIRET.",
    );
  }
  if (row.refused || mechanismOf(making, sheet, row) === undefined) return [];
  const reference = referenceOf(making, sheet, row);
  if (reference === undefined) return [];
  row.values.set("embauche", reference);
  row.values.set("employeur", employer);
  return [plainRow(making, "Embauches", row)];
}

/** The hours of a row: of one month, or of each column of months. */
export function hoursRows(making: Making, sheet: OldSheet, row: OldRow): OutputRow[] {
  const { shape, hoursState } = making.plan;
  if (shape === "hours") refuseMissing(sheet, row, ["mois", "heures"]);
  if (row.refused) return [];
  const embauche = row.values.get("embauche") ?? referenceOf(making, sheet, row);
  if (typeof embauche !== "string") return [];
  const common = { embauche, ...(hoursState === "validated" ? { etat: "validated" } : {}) };
  const commentaire = row.values.get("commentaire") ?? null;
  const rowOf = (mois: Month, heures: unknown, word?: string): OutputRow => ({
    sheet: "Heures",
    values: { ...common, mois, heures, commentaire },
    ...(word === undefined ? {} : { word }),
  });
  const [mois, heures] = [row.values.get("mois") ?? null, row.values.get("heures") ?? null];
  const single = mois !== null && heures !== null ? [rowOf(mois as Month, heures)] : [];
  return [...single, ...row.months.map((month) => rowOf(month.month, month.hours, month.word))];
}

/**
 * By which reference the hire goes: the sheet's; else that of the host's hire of the same person, contract, lot and
 * start; else one made of those, the same each time the sheet comes in.
 */
function referenceOf(making: Making, sheet: OldSheet, row: OldRow): string | undefined {
  const given = row.values.get("embauche");
  if (typeof given === "string") return given;
  const { codes, installation } = making;
  const person = personOf(sheet, row, installation, { codes, mayCreate: false });
  refuseMissing(sheet, row, ["marche", "debut"]);
  const [contract, start] = [row.values.get("marche"), row.values.get("debut")];
  if (person !== undefined && (typeof contract !== "string" || typeof start !== "string")) {
    refuseAt(
      row,
      wordOf(sheet, "embauche"),
      null,
      "Il faut la référence de l’embauche, ou bien le marché et la date de début, pour la retrouver.",
    );
  }
  if (person === undefined || typeof contract !== "string" || typeof start !== "string") return undefined;
  row.values.set("participant", person.code);
  const lot = lotOf(row);
  const known = installation.hires.get(hireKey(contract, lot, person.code, start));
  return known ?? `${contract}-${lot === "1" ? "" : `L${lot}-`}${person.code}-${start}`;
}
