import { mayEver } from "#app/domain/permission.ts";
import type { Role } from "#app/domain/role.ts";
import { lessFitting, opportunityParams } from "#app/features/opportunity-answers/list-filters.ts";
import { paths } from "#app/paths.ts";
import type { SearchPlace } from "#app/ui/navigation.ts";

/** What a role searches from everywhere: opportunities for a structure, whatever it answered and however they suit; else contracts. */
export function searchPlaceOf(role: Role): SearchPlace | undefined {
  if (mayEver(role, "answer opportunity")) {
    return {
      label: "Chercher une opportunité",
      to: paths.opportunities(),
      also: { [opportunityParams.answer]: "toutes", [opportunityParams.fit]: lessFitting },
    };
  }
  return mayEver(role, "view contracts")
    ? { label: "Chercher un marché, un acheteur", to: paths.contracts() }
    : undefined;
}
