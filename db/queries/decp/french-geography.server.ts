import type { Geography } from "#app/domain/decp/place.ts";
import { frenchCommunes, readDivisions } from "../../seed/french-communes.server.ts";

type Division = {
  code: string;
  type: string;
  departement?: string;
  siren?: string;
  codesPostaux?: string[];
  anciensCodes?: string[];
  chefLieu?: string;
};
type Epci = { code: string; membres: Array<{ code: string }> };
type Located = { code: string; department: string };

let geography: Geography | undefined;

/**
 * Communes by INSEE code (former codes lead to today's commune), by postal code and by SIREN; EPCI by SIREN.
 * Read once, when first asked. Source: @etalab/decoupage-administratif.
 */
export function frenchGeography(): Geography {
  geography ??= readGeography();
  return geography;
}

function readGeography(): Geography {
  const divisions = readDivisions<Division>("communes");
  const current = frenchCommunes();
  const departments = new Set([...current.values()].map(({ department }) => department));
  const byFormerCode = new Map<string, string>();
  const byPostalCode = new Map<string, Located[]>();
  const bySiren = new Map<string, { communeCode: string | null; departments: string[] }>();
  for (const division of divisions) {
    const { code, chefLieu, siren } = division;
    if (chefLieu !== undefined && !current.has(code)) byFormerCode.set(code, chefLieu);
    const commune = current.get(code);
    if (commune === undefined || division.type !== "commune-actuelle") continue;
    const located = { code, department: commune.department };
    for (const former of division.anciensCodes ?? []) byFormerCode.set(former, code);
    for (const postal of division.codesPostaux ?? []) push(byPostalCode, postal, located);
    if (siren !== undefined) bySiren.set(siren, { communeCode: code, departments: [commune.department] });
  }
  for (const { code, membres } of readDivisions<Epci>("epci")) {
    const inside = membres.flatMap((member) => current.get(member.code)?.department ?? []);
    bySiren.set(code, { communeCode: null, departments: [...new Set(inside)] });
  }
  return {
    commune: (code) => {
      const commune = current.get(code) ?? current.get(byFormerCode.get(code) ?? "");
      return commune && { code: commune.code, department: commune.department };
    },
    communesOfPostalCode: (postalCode) => byPostalCode.get(postalCode) ?? [],
    isDepartment: (code) => departments.has(code),
    ofSiren: (siren) => bySiren.get(siren),
  };
}

function push(lists: Map<string, Located[]>, key: string, item: Located): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
