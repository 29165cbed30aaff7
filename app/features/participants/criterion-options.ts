import {
  eligibilityCriteria,
  eligibilityCriterionCodes,
  type EligibilityCriterion,
} from "#app/domain/eligibility-criterion.ts";
import type { Option } from "#app/ui/filter-fields.tsx";
import type { OptionGroup } from "#app/ui/select-field.tsx";

/** The criteria of the network’s list, then, apart, those a contract may name itself; no group when the list has them all. */
export function criterionOptions(listed: readonly EligibilityCriterion[]): (Option | OptionGroup)[] {
  const others = eligibilityCriterionCodes.filter((code) => !listed.includes(code));
  const ownLists = "Hors de la liste du réseau (si le marché le prévoit)";
  return others.length === 0
    ? optionsOf(listed)
    : [
        { label: "Liste des publics du réseau", options: optionsOf(listed) },
        { label: ownLists, options: optionsOf(others) },
      ];
}

function optionsOf(codes: readonly EligibilityCriterion[]): Option[] {
  return codes.map((code) => ({ value: code, label: eligibilityCriteria[code].label }));
}
