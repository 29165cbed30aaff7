import type { Mechanism } from "../mechanism.ts";
import { reservedKinds, type StructureKind } from "../structure-kind.ts";
import type { MatchLot, MatchStructure, Reason } from "./match.ts";

/** The kinds a reserved lot is for. Source: product.md, « Structure kinds »; CCP L2113-12 to L2113-14. */
const keptFor: Partial<Record<Mechanism, readonly StructureKind[]>> = {
  reserved_iae: reservedKinds.iae,
  reserved_disability: reservedKinds.disability,
  reserved_iae_disability: [...reservedKinds.iae, ...reservedKinds.disability],
  reserved_prison: ["SEP"],
};

/** Whether the law lets it have a reserved lot; null for a lot that is not reserved. */
export function kindReason(lot: MatchLot, { kind }: MatchStructure): Reason | null {
  const mechanism = lot.mechanisms.find((code) => code.startsWith("reserved_"));
  if (mechanism === undefined) return null;
  const kinds = keptFor[mechanism];
  if (kinds === undefined || kind === null) return { criterion: "kind", verdict: "unknown", mechanism };
  return { criterion: "kind", verdict: kinds.includes(kind) ? "yes" : "no", mechanism, kind };
}
