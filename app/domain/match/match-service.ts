import type { ServiceKind } from "../service-kind.ts";
import type { StructureKind } from "../structure-kind.ts";
import type { MatchLot, MatchStructure, ServiceReason } from "./match.ts";

/** Kinds that second people whether or not they say so. Source: product.md, « Contract types of a hire », modality. */
const secondingKinds: readonly StructureKind[] = ["ETTI", "AI", "GEIQ", "EATT"];

/** CPV of temporary work: there, seconding people is the service. Source: nomenclature CPV 2008, 7962. */
const temporaryWork = "7962";

/** Whether it works in a way the lot can take: seconding people or a service for a clause, a service or goods when reserved. */
export function serviceReason(lot: MatchLot, { services, kind }: MatchStructure): ServiceReason {
  const isReserved = isGivenToStructure(lot);
  const offered = services.length > 0 ? services : usualOf(kind);
  if (offered.length === 0) return { criterion: "service", verdict: "unknown" };
  const wanted = isReserved ? wantedOfReserved(lot) : wantedOfClause;
  const common = offered.filter((service) => wanted.includes(service));
  return common.length > 0
    ? { criterion: "service", verdict: "yes", services: common, isReserved }
    : { criterion: "service", verdict: "no", services: offered, isReserved };
}

/** A lot reserved, or bought for insertion itself, is carried out by the structure as its holder. */
function isGivenToStructure({ mechanisms }: MatchLot): boolean {
  return mechanisms.some((code) => code.startsWith("reserved_") || code === "insertion_service");
}

const wantedOfClause: readonly ServiceKind[] = ["secondment", "service"];

function wantedOfReserved({ cpv }: MatchLot): readonly ServiceKind[] {
  return cpv?.startsWith(temporaryWork) ? ["secondment"] : ["service", "production"];
}

function usualOf(kind: StructureKind | null): readonly ServiceKind[] {
  return kind !== null && secondingKinds.includes(kind) ? ["secondment"] : [];
}
