import type { HireContractType } from "../hire-codes.ts";
import type { Mechanism } from "../mechanism.ts";
import { reservedKinds, type StructureKind } from "../structure-kind.ts";

const { iae, disability } = reservedKinds;

/** Who a reserved lot is for; other mechanisms are open to all. Source: product.md, « Structure kinds ». */
const kindsOfMechanism: Partial<Record<Mechanism, readonly StructureKind[]>> = {
  reserved_iae: iae,
  reserved_disability: disability,
  reserved_iae_disability: [...iae, ...disability],
  reserved_prison: ["SEP"],
};

/**
 * Who signs contracts that the labour code keeps to some structures (art. L5132-5 and following, L5213-13-1, R344-6 of
 * the CASF); others are open to all employers.
 */
const kindsOfContractType: Partial<Record<HireContractType, readonly StructureKind[]>> = {
  cddi: ["EI", "AI", "ACI", "EITI"],
  cdi_inclusion: iae,
  cdd_tremplin: ["EA", "EATT"],
  ctti: ["ETTI"],
  esat_usage: ["ESAT"],
};

/** Kinds a mechanism is reserved to when this one is not of them; `undefined` when all is well. */
export function kindsMissedByMechanism(
  kind: StructureKind | null,
  mechanism: Mechanism,
): readonly StructureKind[] | undefined {
  return missed(kind, kindsOfMechanism[mechanism]);
}

/** Kinds a contract type is kept to when this one is not of them; `undefined` when all is well. */
export function kindsMissedByContractType(
  kind: StructureKind | null,
  contractType: HireContractType,
): readonly StructureKind[] | undefined {
  return missed(kind, kindsOfContractType[contractType]);
}

function missed(
  kind: StructureKind | null,
  kinds: readonly StructureKind[] | undefined,
): readonly StructureKind[] | undefined {
  return kinds === undefined || (kind !== null && kinds.includes(kind)) ? undefined : kinds;
}
