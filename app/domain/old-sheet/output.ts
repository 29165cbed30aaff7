import { fieldsOf, oldFields } from "./old-field.ts";
import type { OldSheetPlan } from "./plan.ts";
import { shapeOf, type TargetSheet } from "./shape.ts";

/** A row of the exchange workbook made of an old one: our values by column. `word`: the header its hours came from. */
export type OutputRow = { sheet: TargetSheet; values: Readonly<Record<string, unknown>>; word?: string };

/** Columns filled in even when the old sheet says nothing of them. */
const made: Readonly<Record<TargetSheet, readonly string[]>> = {
  Organisations: ["siret", "nom", "roles"],
  Marches: ["marche", "siret_maitre_ouvrage", "siret_porteur", "etape"],
  Lots: ["marche", "lot"],
  Engagements: ["marche", "lot", "dispositif", "regle", "heures"],
  Attributaires: ["marche", "lot", "siret"],
  Participants: ["siret_porteur", "participant", "nom", "prenom", "date_naissance"],
  Eligibilites: ["siret_porteur", "participant", "critere", "vu_le"],
  Embauches: [
    "embauche",
    "siret_porteur",
    "participant",
    "marche",
    "lot",
    "dispositif",
    "siret_employeur",
    "type_contrat",
    "modalite",
    "date_debut",
    "arsa",
    "boeth",
  ],
  Heures: ["embauche", "mois", "heures"],
};

/**
 * The columns of each sheet the plan writes, keys first. A column nobody matched is left out, so that what the
 * installation holds there is untouched; hours not validated have no state, so that those validated since stay so.
 */
export function outputColumns(plan: OldSheetPlan): Map<TargetSheet, string[]> {
  const fields = fieldsOf(plan.shape).filter(({ id }) => plan.sources[id] !== undefined);
  return new Map(
    (["Organisations", ...shapeOf(plan.shape).sheets] as const).map((sheet) => {
      const matched = fields.flatMap(({ at }) =>
        at.filter(([name]) => name === sheet).map(([, column]) => column),
      );
      const state = sheet === "Heures" && plan.hoursState === "validated" ? ["etat"] : [];
      return [sheet, [...new Set([...made[sheet], ...matched, ...state])]];
    }),
  );
}

/** The field that fills a column of a sheet. */
export function fieldAt(sheet: string, column: string): string | undefined {
  const found = oldFields.find(({ at }) => at.some(([name, filled]) => name === sheet && filled === column));
  return found?.id;
}
