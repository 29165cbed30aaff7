import type { Mechanism } from "../mechanism.ts";
import { reservedKinds, type StructureKind } from "../structure-kind.ts";
import type { KindReason, MatchLot, MatchStructure } from "./match.ts";

/** The kinds a reserved lot is for. Source: product.md, « Structure kinds »; CCP L2113-12 to L2113-14. */
const keptFor: Partial<Record<Mechanism, readonly StructureKind[]>> = {
  reserved_iae: reservedKinds.iae,
  reserved_disability: reservedKinds.disability,
  reserved_iae_disability: [...reservedKinds.iae, ...reservedKinds.disability],
  reserved_prison: ["SEP"],
};

/**
 * Reservations a régie may have through its own agreement as EI or ACI, which its kind does not say. Source: CCP L2113-13
 * (« structures équivalentes »), labour code L5132-2.
 */
const byAgreement: readonly Mechanism[] = ["reserved_iae", "reserved_iae_disability"];

/**
 * Whether the law lets it have a reserved lot; null for a lot that is not reserved. Several reservations: any of them. To
 * whom it is reserved may not be known (`reserved_unspecified`), or not follow from a kind (`reserved_ess`): never « no ».
 */
export function kindReason(lot: MatchLot, { kind }: MatchStructure): KindReason | null {
  const mechanisms = lot.mechanisms.filter((code) => code.startsWith("reserved_"));
  if (mechanisms.length === 0) return null;
  if (kind !== null && mechanisms.some((code) => keptFor[code]?.includes(kind)))
    return { criterion: "kind", mechanisms, verdict: "yes", kind };
  if (mechanisms.some((code) => keptFor[code] === undefined))
    return { criterion: "kind", mechanisms, verdict: "unknown", of: "lot" };
  if (kind === null) return { criterion: "kind", mechanisms, verdict: "unknown", of: "kind" };
  if (kind === "REGIE" && mechanisms.some((code) => byAgreement.includes(code)))
    return { criterion: "kind", mechanisms, verdict: "unknown", of: "agreement" };
  return { criterion: "kind", mechanisms, verdict: "no", kind };
}
