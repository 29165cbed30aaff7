import { creditedContractors, splitByContractor } from "#app/domain/contractor-split.ts";
import { contractorRoles } from "#app/domain/exchange-codes.ts";
import type {
  HoursForContractor,
  SheetContractor,
} from "#db/queries/contracts/contract-contractors.server.ts";
import type { SheetLot } from "#db/queries/contracts/contract-lots.server.ts";
import type { CommitmentPosition } from "#db/queries/positions.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

type Sources = {
  lots: readonly SheetLot[];
  positions: readonly CommitmentPosition[];
  contractors: readonly SheetContractor[];
  hours: readonly HoursForContractor[];
  /** The structure that looks: the hours of the others are not for it. */
  seenAs: OrganisationId | null;
  /** Whether interlocutors are shown. */
  contacts: boolean;
};

/** Each contractor of each lot with what it owes and what was done for it (hundredths). Null: not owed, or not shown. */
export function contractorLines(sources: Sources) {
  return sources.contractors.map((contractor) => {
    const onLot = sources.contractors.filter(({ lotId }) => lotId === contractor.lotId);
    const { id, name, siret, kind, role, contact, email, phone, organisationId } = contractor;
    const hidden = sources.seenAs !== null && sources.seenAs !== organisationId;
    return {
      key: id,
      name,
      siret,
      kind,
      role: `${roleOf(contractor, onLot)}, lot ${lotNumber(sources.lots, contractor.lotId)}`,
      contact: sources.contacts ? { name: contact, email, phone } : null,
      due: role === "subcontractor" ? null : dueOf(contractor, onLot, sources.positions),
      done: hidden ? null : doneFor(contractor, onLot, sources.hours),
    };
  });
}

export type ContractorLine = ReturnType<typeof contractorLines>[number];

/** Someone alone on a lot is its holder, whatever the role says of a group. */
function roleOf({ role }: SheetContractor, onLot: readonly SheetContractor[]): string {
  const owing = onLot.filter((contractor) => contractor.role !== "subcontractor");
  return role === "lead" && owing.length === 1 ? "Titulaire" : contractorRoles[role].label;
}

function dueOf(
  { lotId, organisationId }: SheetContractor,
  onLot: readonly SheetContractor[],
  positions: readonly CommitmentPosition[],
): number {
  return positions
    .filter((position) => position.lotId === lotId)
    .flatMap(({ position }) => splitByContractor(position.due, onLot))
    .filter((part) => part.organisationId === organisationId)
    .reduce((sum, part) => sum + part.due, 0);
}

function doneFor(
  { lotId, organisationId }: SheetContractor,
  onLot: readonly SheetContractor[],
  hours: readonly HoursForContractor[],
): number {
  return hours
    .filter((done) => done.lotId === lotId)
    .filter((done) => creditedContractors(done.contractorId, onLot).includes(organisationId))
    .reduce((sum, done) => sum + done.hours, 0);
}

function lotNumber(lots: readonly SheetLot[], id: string): string {
  return lots.find((lot) => lot.id === id)?.number ?? "";
}
