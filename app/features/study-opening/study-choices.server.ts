import { communeChoice, organisationChoice } from "#app/features/contracts/contract-form-values.ts";
import type { Db } from "#db/database.server.ts";
import {
  listTerritories,
  suggestAuthorities,
  suggestCommunes,
} from "#db/queries/contracts/form-choices.server.ts";
import type { StudyScope } from "#db/queries/studies/study-scope.server.ts";

/** More would weigh more than it helps: others are found by their SIRET. */
const mostAuthorities = 300;

/** What the forms of a study suggest. `buyers`: null for a buyer, whose studies are its own. */
export async function studyChoices(db: Db, scope: StudyScope) {
  const communes = await suggestCommunes(db);
  const buyers = scope.kind === "host" ? await suggestAuthorities(db, mostAuthorities) : null;
  return {
    communes: communes.map(({ name, code }) => communeChoice(name, code)),
    buyers: buyers?.map(({ name, siret }) => organisationChoice(name, siret)) ?? null,
  };
}

/** The territories a study may be set in. */
export async function territoryOptions(db: Db) {
  const territories = await listTerritories(db);
  return territories.map(({ code, label }) => ({ value: code, label }));
}

export type StudyChoices = Awaited<ReturnType<typeof studyChoices>>;
