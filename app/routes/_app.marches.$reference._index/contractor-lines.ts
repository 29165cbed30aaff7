import { creditedContractors, splitByContractor } from "#app/domain/contractor-split.ts";
import { contractorRoles } from "#app/domain/exchange-codes.ts";
import type {
  HoursForContractor,
  SheetContractor,
} from "#db/queries/contracts/contract-contractors.server.ts";
import type { StructureKind } from "#app/domain/structure-kind.ts";
import type { SheetLot } from "#db/queries/contracts/contract-lots.server.ts";
import type { CommitmentPosition } from "#db/queries/positions.server.ts";
import { holdersOf } from "./lot-lines.ts";

type Sources = {
  lots: readonly SheetLot[];
  positions: readonly CommitmentPosition[];
  contractors: readonly SheetContractor[];
  /** Null: what was done for each is not for the viewer. */
  hours: readonly HoursForContractor[] | null;
  /** Whether interlocutors are shown. */
  contacts: boolean;
};

/** A company of a lot with what it owes and what was done for it (hundredths). Null: unknown, not owed, or not shown. */
export type ContractorLine = {
  key: string;
  name: string;
  siret: string | null;
  kind: StructureKind | null;
  role: string;
  contact: { name: string | null; email: string | null; phone: string | null } | null;
  due: number | null;
  done: number | null;
};

/** The contractors of every lot, then those open data names without a SIRET. */
export function contractorLines(sources: Sources): ContractorLine[] {
  return [
    ...sources.contractors.map((contractor) => contractorLine(contractor, sources)),
    ...holderLines(sources),
  ];
}

function contractorLine(contractor: SheetContractor, sources: Sources): ContractorLine {
  const onLot = sources.contractors.filter(({ lotId }) => lotId === contractor.lotId);
  const { id, name, siret, kind, role, contact, email, phone } = contractor;
  const done = sources.hours === null ? null : doneFor(contractor, onLot, sources.hours);
  return {
    key: id,
    name,
    siret,
    kind,
    role: `${roleOf(contractor, onLot)}, lot ${lotNumber(sources.lots, contractor.lotId)}`,
    contact: sources.contacts ? { name: contact, email, phone } : null,
    due: role === "subcontractor" ? null : dueOf(contractor, onLot, sources.positions),
    // Hours that name no contractor are those of the lot's holder: a subcontractor alone may have done them.
    done: role === "subcontractor" && done === 0 ? null : done,
  };
}

function holderLines({ lots }: Sources): ContractorLine[] {
  return lots.flatMap(({ id, number, holderNames }) =>
    holdersOf(holderNames).map((name): ContractorLine => ({
      key: `${id} ${name}`,
      name,
      siret: null,
      kind: null,
      role: `Titulaire, lot ${number}`,
      contact: null,
      due: null,
      done: null,
    })),
  );
}

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
