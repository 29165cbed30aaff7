import { declineReasons, opportunityAnswers, placementSteps } from "../opportunity-answer.ts";
import { code, contractNumber, day, hours, identifier, organisationNumber, text } from "./cell-kinds.ts";
import { key, optional, required } from "./column.ts";
import { sheet } from "./sheet.ts";

const lotKey = { marche: key(contractNumber), lot: key(identifier("1")) };

/** Lots opened to structures, and what structures read of them. */
export const opportunitiesSheet = sheet(
  "Opportunites",
  {
    ...lotKey,
    ouvert_le: required(day),
    ferme_le: optional(day),
    repondre_avant: optional(day),
    heures: optional(hours),
    note: optional(text("Peinture intérieure, deux mois")),
  },
  [{ to: "lot", columns: ["marche", "lot"] }],
);

/** What structures answer, a row a lot and a structure. */
export const answersSheet = sheet(
  "Reponses",
  {
    ...lotKey,
    siret: key(organisationNumber),
    reponse: required(code(opportunityAnswers)),
    repondu_le: required(day),
    heures: optional(hours),
    disponible_le: optional(day),
    offre: optional(text("Une équipe de six peintres")),
    motif: optional(code(declineReasons)),
    note: optional(text("Pas de véhicule")),
  },
  [
    { to: "lot", columns: ["marche", "lot"] },
    { to: "organisation", columns: ["siret"] },
  ],
);

/** What came of an interest, a row a step. */
export const placementStepsSheet = sheet(
  "Suites_opportunites",
  {
    ...lotKey,
    siret: key(organisationNumber),
    etape: key(code(placementSteps)),
    date: key(day),
    siret_attributaire: optional(organisationNumber),
    note: optional(text("Rencontre sur le chantier")),
  },
  [
    { to: "lot", columns: ["marche", "lot"] },
    { to: "organisation", columns: ["siret"] },
    { to: "organisation", columns: ["siret_attributaire"] },
  ],
);
