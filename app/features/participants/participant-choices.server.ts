import { communeChoice, organisationChoice } from "#app/features/contracts/contract-form-values.ts";
import type { Db } from "#db/database.server.ts";
import { suggestCommunes } from "#db/queries/contracts/form-choices.server.ts";
import { suggestPrescribers } from "#db/queries/participants/participant-file.server.ts";

/** More would weigh more than it helps: others are found by their SIRET. */
const mostPrescribers = 300;

/** What the form of a file suggests. */
export async function participantChoices(db: Db) {
  const communes = await suggestCommunes(db);
  const prescribers = await suggestPrescribers(db, mostPrescribers);
  return {
    communes: communes.map(({ name, code }) => communeChoice(name, code)),
    prescribers: prescribers.map(({ name, siret }) => organisationChoice(name, siret)),
  };
}
