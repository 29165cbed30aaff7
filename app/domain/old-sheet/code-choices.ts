import type { CodeTable } from "../cells/code-word-cell.ts";
import { contractStages } from "../contract-stage.ts";
import { eligibilityCriteria } from "../eligibility-criterion.ts";
import { contractCategories, contractorRoles, objectiveRules } from "../exchange-codes.ts";
import { educationLevels, hireContractTypes, hireModalities, pdieSchemes, sexes } from "../hire-codes.ts";
import { mechanisms } from "../mechanism.ts";

const yesOrNo = { oui: "Oui", non: "Non" };

const tables: Readonly<Record<string, CodeTable<string>>> = {
  etape: contractStages,
  categorie: contractCategories,
  dispositif: mechanisms,
  regle: objectiveRules,
  role: contractorRoles,
  sexe: sexes,
  formation: educationLevels,
  critere: eligibilityCriteria,
  qpv: yesOrNo,
  type_contrat: hireContractTypes,
  modalite: hireModalities,
  dispositif_pdie: pdieSchemes,
  arsa: yesOrNo,
  boeth: yesOrNo,
};

/** Values a field may have on every row, when it has few: as files write them, with their label. */
export function codeChoices(id: string): Array<{ value: string; label: string }> | null {
  const table = tables[id];
  if (table === undefined) return null;
  return Object.entries(table).map(([code, entry]) =>
    typeof entry === "string"
      ? { value: code, label: entry }
      : { value: entry.exchange ?? code, label: entry.label },
  );
}

/** Whose values differ on each row: they are never the same for all. */
const ownToEachRow: ReadonlySet<string> = new Set([
  "participant",
  "nom",
  "prenom",
  "nom_complet",
  "naissance",
  "nom_usage",
  "courriel",
  "telephone",
  "embauche",
  "nom_de_acheteur",
  "nom_de_attributaire",
  "nom_de_employeur",
]);

/** Whether a field may have one text for all rows. */
export function takesConstant(id: string): boolean {
  return !ownToEachRow.has(id);
}
