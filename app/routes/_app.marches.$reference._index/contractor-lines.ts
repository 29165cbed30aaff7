import { contractorPositions } from "#app/domain/contractor-position.ts";
import { contractorRoles } from "#app/domain/exchange-codes.ts";
import { hireModalities } from "#app/domain/hire-codes.ts";
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

/** A company of a lot with what it owes, what was done for it and what is left (hundredths). Null: unknown, not owed, or not shown. */
export type ContractorLine = {
  key: string;
  name: string;
  siret: string | null;
  kind: StructureKind | null;
  role: string;
  contact: { name: string | null; email: string | null; phone: string | null } | null;
  /** How it chose to do its hours. */
  modality: string | null;
  due: number | null;
  done: number | null;
  remaining: number | null;
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
  const { id, name, siret, kind, role, contact, email, phone, modality } = contractor;
  const { due, done, remaining } = positionOf(contractor, onLot, sources);
  const isSub = role === "subcontractor";
  const isShown = sources.hours !== null;
  return {
    key: id,
    name,
    siret,
    kind,
    role: `${roleOf(contractor, onLot)}, lot ${lotNumber(sources.lots, contractor.lotId)}`,
    contact: sources.contacts ? { name: contact, email, phone } : null,
    modality: modality === null ? null : hireModalities[modality],
    due: isSub ? null : due,
    // Hours that name no contractor are those of the lot's holder: a subcontractor alone may have done them.
    done: !isShown || (isSub && done === 0) ? null : done,
    remaining: !isShown || isSub ? null : remaining,
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
      modality: null,
      due: null,
      done: null,
      remaining: null,
    })),
  );
}

/** Someone alone on a lot is its holder, whatever the role says of a group. */
function roleOf({ role }: SheetContractor, onLot: readonly SheetContractor[]): string {
  const owing = onLot.filter((contractor) => contractor.role !== "subcontractor");
  return role === "lead" && owing.length === 1 ? "Titulaire" : contractorRoles[role].label;
}

/** Its positions on every commitment of the lot, added up: hours done beyond on one do not make up for another. */
function positionOf(
  { lotId, organisationId }: SheetContractor,
  onLot: readonly SheetContractor[],
  { positions, hours }: Pick<Sources, "positions" | "hours">,
): { due: number; done: number; remaining: number } {
  const found = positions
    .filter((position) => position.lotId === lotId)
    .flatMap(({ commitmentId, position: { due } }) => {
      const own = (hours ?? []).filter((row) => row.commitmentId === commitmentId);
      return contractorPositions({ due, hours: own }, onLot);
    })
    .filter((position) => position.organisationId === organisationId);
  return {
    due: found.reduce((sum, { due }) => sum + (due ?? 0), 0),
    done: found.reduce((sum, { done }) => sum + done, 0),
    remaining: found.reduce((sum, { remaining }) => sum + (remaining ?? 0), 0),
  };
}

function lotNumber(lots: readonly SheetLot[], id: string): string {
  return lots.find((lot) => lot.id === id)?.number ?? "";
}
