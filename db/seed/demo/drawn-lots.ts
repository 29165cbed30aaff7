import type { Day } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import { demoToday } from "./demo-calendar.ts";
import type { CommitmentPlan, ContractorPlan, LotPlan, ObjectivePlan, Pace } from "./contract-plan.ts";
import type { AuthorityPlan, HostKey } from "./organisations.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { serviceObjects } from "./service-objects.ts";
import { structures } from "./structures.ts";
import { trades, type TradeCode } from "./trades.ts";
import type { PurchaseObject } from "./works-objects.ts";
import type { StructureKind } from "#app/domain/structure-kind.ts";

type Setting = {
  purchase: PurchaseObject;
  host: HostKey;
  buyer: AuthorityPlan;
  starts: Day;
  ends: Day;
  stage: ContractStage;
  /** How many times this object was bought before: services take their mechanisms in turn. */
  turn: number;
};

/** Kinds of structure that win a lot of each reserved mechanism. Source: product.md, « Structure kinds ». */
export const kindsForMechanism: Partial<Record<Mechanism, readonly StructureKind[]>> = {
  reserved_iae: ["EI", "ACI"],
  reserved_disability: ["EA", "ESAT"],
  reserved_iae_disability: ["EI", "ACI", "EA", "ESAT"],
  reserved_prison: ["SEP"],
  reserved_ess: ["REGIE", "ACI", "EI"],
  insertion_service: ["ACI", "EI"],
};

/** The lots of a drawn contract: who won them, and what they owe. */
export function drawnLots(random: SeededRandom, setting: Setting): LotPlan[] {
  const { purchase, stage } = setting;
  const lotCount = purchase.category === "works" ? random.integer(1, Math.min(3, purchase.trades.length)) : 1;
  const awarded = stage !== "planned" && stage !== "published";
  return random
    .shuffled(purchase.trades)
    .slice(0, lotCount)
    .map((trade, lotIndex) => {
      const mechanism = mechanismOf(random, setting, trade);
      const commitments = [commitment(random, mechanism, setting, lotIndex)];
      if (mechanism === "execution_clause" && random.chance(0.13)) commitments.push(qualitative());
      const contractors = awarded ? contractorsOf(random, mechanism, trade, setting.host) : [];
      return { number: String(lotIndex + 1), trade, contractors, commitments };
    });
}

function mechanismOf(random: SeededRandom, { purchase, buyer, turn }: Setting, trade: TradeCode): Mechanism {
  if (buyer.buyer === "private") return "voluntary_clause";
  const service = serviceObjects.find(({ title }) => title === purchase.title);
  if (service) return service.mechanisms[turn % service.mechanisms.length] ?? "execution_clause";
  if (trade === "peinture_interieure" && random.chance(0.35)) return "reserved_iae";
  if (trade === "espaces_verts_entretien" && random.chance(0.4)) return "reserved_iae_disability";
  return random.weighted([
    ["execution_clause", 66],
    ["execution_clause_and_criterion", 26],
    ["award_criterion", 8],
  ]);
}

function commitment(
  random: SeededRandom,
  mechanism: Mechanism,
  setting: Setting,
  lotIndex: number,
): CommitmentPlan {
  if (mechanism === "qualitative_action" || mechanism === "award_criterion") {
    return { ...qualitative(), mechanism };
  }
  const begun = setting.starts < demoToday && setting.stage !== "cancelled";
  const forgotten = random.chance(0.04);
  const hours = Math.round((setting.purchase.euros[0] * 0.5 * 0.05) / 30 / (lotIndex + 1) / 10) * 10;
  if (!begun || forgotten) return { mechanism, weight: 0, objective: { rule: "fixed", hours } };
  const weight = Math.max(1, Math.round(random.between(1, 3) + setting.purchase.euros[1] / 2_000_000));
  return { mechanism, weight, objective: objective(random, setting, paceOf(random, setting)) };
}

function objective(random: SeededRandom, { purchase, starts, ends }: Setting, pace: Pace): ObjectivePlan {
  if (purchase.category === "works" && random.chance(0.12)) {
    const thresholdEuros = random.pick([0, 0, 250_000]);
    return { rule: "per_amount", pace, eurosPerHour: random.pick([1_500, 2_000, 2_400]), thresholdEuros };
  }
  if (purchase.category === "services" && random.chance(0.2)) {
    return { rule: "share_of_hours", pace, percent: random.pick([5, 8, 10]) };
  }
  const long = ends.slice(0, 4) !== starts.slice(0, 4);
  if (long && random.chance(0.22)) {
    const reason = random.pick(["amendment", "tranche", "correction"] as const);
    return { rule: "fixed", pace, amended: { reason, from: random.pick([0.7, 0.8, 0.85, 1.2]) } };
  }
  return { rule: "fixed", pace };
}

function paceOf(random: SeededRandom, { ends, stage }: Setting): Pace {
  const kept = random.chance(stage === "closed" ? 0.86 : 0.6);
  if (ends < demoToday) return kept ? random.between(1, 1.14) : random.between(0.5, 0.94);
  return random.weighted<Pace>([
    [random.between(0.86, 1.16), 62],
    [random.between(0.35, 0.7), 24],
    ["reached", 12],
  ]);
}

function contractorsOf(
  random: SeededRandom,
  mechanism: Mechanism,
  trade: TradeCode,
  host: HostKey,
): ContractorPlan[] {
  const kinds = kindsForMechanism[mechanism];
  if (kinds !== undefined) {
    const able = structures.filter(({ kind, hosts }) => kinds.includes(kind) && hosts.includes(host));
    return [{ organisation: random.pick(able).key, role: "lead" }];
  }
  const [first, second] = random.shuffled<readonly [string, string, string]>(trades[trade].companies);
  const lead = first?.[0] ?? "rolland";
  const contractors: ContractorPlan[] = [{ organisation: lead, role: "lead" }];
  if (second !== undefined && random.chance(0.22)) {
    contractors[0] = { organisation: lead, role: "lead", share: 0.6 };
    contractors.push({ organisation: second[0], role: "joint", share: 0.4 });
  }
  if (random.chance(0.3)) {
    const able = structures.filter(
      ({ kind, hosts }) => ["EI", "ACI", "EA"].includes(kind) && hosts.includes(host),
    );
    contractors.push({ organisation: random.pick(able).key, role: "subcontractor", worksFor: lead });
  }
  return contractors;
}

function qualitative(): CommitmentPlan {
  return { mechanism: "qualitative_action", weight: 0, objective: { rule: "fixed", hours: 0 } };
}
