import { contractorRoles } from "#app/domain/exchange-codes.ts";
import { organisationChoice } from "#app/features/contracts/contract-form-values.ts";
import type { Db } from "#db/database.server.ts";
import { suggestCompanies } from "#db/queries/contracts/form-choices.server.ts";
import { listLotCompanies, type LotCompany } from "#db/queries/hires/hire-places.server.ts";
import type { LotId } from "#db/schema/columns.ts";

/** More would weigh more than it helps: others are found by their name or their SIRET all the same. */
const mostCompanies = 300;

/** What the form of a hire offers: the lot's contractors, the companies known here (the lot's own first). */
export async function hireChoices(db: Db, lotId: LotId) {
  const lot = await listLotCompanies(db, lotId);
  const known = await suggestCompanies(db, mostCompanies);
  const named = [...lot, ...known].map(({ name, siret }) => organisationChoice(name, siret));
  return {
    lot,
    choices: {
      contractors: lot.map(({ id, name, role }) => ({
        value: id,
        label: `${name} (${roleLabel(role)})`,
      })),
      companies: [...new Set(named)],
    },
  };
}

function roleLabel(role: LotCompany["role"]): string {
  const label = (contractorRoles as Record<string, { label: string }>)[role]?.label ?? role;
  return label.toLowerCase();
}
