import { longestName } from "../cells/text-limits.ts";
import { buyerKinds, organisationRoles } from "../exchange-codes.ts";
import { structureKinds } from "../structure-kind.ts";
import {
  code,
  codeList,
  communeCode,
  day,
  identifier,
  organisationNumber,
  text,
  yesNo,
} from "./cell-kinds.ts";
import { defaulted, key, optional, personal, required } from "./column.ts";
import { sheet } from "./sheet.ts";

/** Settings, places and organisations. */
export const settingsSheet = sheet("Parametres", {
  cle: key(identifier("statement_due_day")),
  valeur: required(text("15")),
});

export const territoriesSheet = sheet("Territoires", {
  code: key(identifier("gresivaudan")),
  libelle: required(text("Grésivaudan")),
});

export const communesSheet = sheet(
  "Communes",
  { code_commune: key(communeCode), territoire: required(identifier("gresivaudan")) },
  [
    { to: "commune", columns: ["code_commune"] },
    { to: "territory", columns: ["territoire"] },
  ],
);

export const organisationsSheet = sheet(
  "Organisations",
  {
    siret: key(organisationNumber),
    nom: optional(text("Ville de Grenoble", longestName)),
    roles: optional(codeList(organisationRoles)),
    type_structure: optional(code(structureKinds)),
    type_structure_depuis: optional(day),
    type_acheteur: optional(code(buyerKinds)),
    code_commune: optional(communeCode),
    prive: defaulted(yesNo, false),
    courriel: personal(optional(text("contact@exemple.fr"))),
    telephone: personal(optional(text("04 76 00 00 00"))),
  },
  [{ to: "commune", columns: ["code_commune"] }],
);
