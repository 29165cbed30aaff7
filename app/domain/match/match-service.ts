import type { ServiceKind } from "../service-kind.ts";
import type { MatchLot, MatchStructure, Reason } from "./match.ts";

/** A clause is served by seconding people or by a service; a reserved lot by a service or goods. */
function wantedServices(lot: MatchLot): readonly ServiceKind[] {
  return lot.mechanisms.some((code) => code.startsWith("reserved_"))
    ? ["service", "production"]
    : ["secondment", "service"];
}

/** Whether it works in a way the lot can take. */
export function serviceReason(lot: MatchLot, { services }: MatchStructure): Reason {
  if (services.length === 0) return { criterion: "service", verdict: "unknown" };
  const common = services.filter((service) => wantedServices(lot).includes(service));
  return common.length > 0
    ? { criterion: "service", verdict: "yes", services: common }
    : { criterion: "service", verdict: "no", services };
}
