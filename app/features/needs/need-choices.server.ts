import { mechanisms } from "#app/domain/mechanism.ts";
import type { Db } from "#db/database.server.ts";
import { listContractors } from "#db/queries/contracts/contract-contractors.server.ts";
import { listOpenPlaces } from "#db/queries/hires/hire-places.server.ts";
import type { ContractId, OrganisationId } from "#db/schema/columns.ts";

/** The commitments of one open contract, and its contractors with their lot: a need names one of each. */
export async function needChoices(db: Db, hostId: OrganisationId, contractId: ContractId) {
  const places = await listOpenPlaces(db, hostId, { id: contractId });
  const contractors = await listContractors(db, contractId);
  const lotNumber = (id: string) => places.find(({ lotId }) => lotId === id)?.lotNumber;
  const seen = new Set<string>();
  return {
    commitments: places.map((place) => ({
      value: place.commitmentId,
      label: `Lot ${place.lotNumber}${place.lotTitle === null ? "" : `, ${place.lotTitle}`} (${mechanisms[place.mechanism].label})`,
    })),
    contractors: contractors
      .filter(({ organisationId }) => !seen.has(organisationId) && seen.add(organisationId))
      .map(({ organisationId, name }) => {
        const lots = contractors
          .filter((other) => other.organisationId === organisationId)
          .flatMap(({ lotId }) => lotNumber(lotId) ?? []);
        return { value: organisationId, label: `${name} (lot ${lots.join(", ")})` };
      }),
  };
}
