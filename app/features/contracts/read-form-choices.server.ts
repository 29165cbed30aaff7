import type { Db } from "#db/database.server.ts";
import {
  listFacilitators,
  listTerritories,
  suggestAuthorities,
  suggestCommunes,
} from "#db/queries/contracts/form-choices.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { organisationChoice, communeChoice } from "./contract-form-values.ts";
import type { FormChoices } from "./form-choices.ts";

/** More would weigh more than it helps: others are found by their SIRET. */
const mostAuthorities = 300;

/** The suggestions of a contract's form, for the facilitators of a host. */
export async function readFormChoices(db: Db, hostId: OrganisationId): Promise<FormChoices> {
  const authorities = await suggestAuthorities(db, mostAuthorities);
  const communes = await suggestCommunes(db);
  const territories = await listTerritories(db);
  return {
    authorities: authorities.map(({ name, siret }) => organisationChoice(name, siret)),
    communes: communes.map(({ name, code }) => communeChoice(name, code)),
    territories: territories.map(({ code, label }) => ({ value: code, label })),
    facilitators: await listFacilitators(db, hostId),
  };
}
