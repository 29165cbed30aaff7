import { addDays, addMonths, firstDayOf, shiftMonth, type Day, type Month } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import { demoToday } from "./demo-calendar.ts";
import type { ContractPlan } from "./contract-plan.ts";
import { drawnLots } from "./drawn-lots.ts";
import { atPlace } from "./french-place.ts";
import { authorities, hosts, type AuthorityPlan, type HostPlan } from "./organisations.ts";
import { seededRandom, type SeededRandom } from "./seeded-random.ts";
import { serviceObjects } from "./service-objects.ts";
import { worksObjects, type PurchaseObject } from "./works-objects.ts";

const contractsOf = { gresivaudan: 36, grenoble: 36, "nord-isere": 30 } as const;
const monthsOfStory = 40;

/** The contracts nobody named: spread from January 2024 to early 2027, works and services in turn. */
export function drawnContracts(): ContractPlan[] {
  const drawn = hosts.flatMap((host) => {
    const random = seededRandom(`contracts of ${host.key}`);
    const count = contractsOf[host.key];
    return Array.from({ length: count }, (_, index) => drawnContract(random, host, index, count));
  });
  return drawn.map((contract, index) => ({ ...contract, title: titleAmong(drawn, contract, index) }));
}

/** A second contract of the same object in the same place is its next phase. */
function titleAmong(drawn: readonly ContractPlan[], { title }: ContractPlan, index: number): string {
  const before = drawn.slice(0, index).filter((other) => other.title === title).length;
  return before === 0 ? title : `${title}, phase ${String(before + 1)}`;
}

function drawnContract(random: SeededRandom, host: HostPlan, index: number, count: number): ContractPlan {
  const { purchase, turn } = purchaseFor(index, hosts.indexOf(host));
  const buyer = buyerOf(random, host, purchase);
  const commune = /^Commune de/.test(buyer.name) ? buyer.commune : placeOf(random, host, index);
  const starts = startOf(random, Math.floor((index * monthsOfStory) / count));
  const ends = addDays(addMonths(starts, random.integer(...purchase.months)), -1);
  const stage = stageOf(random, starts, ends, index);
  const upstream = stage === "planned" || stage === "published";
  return {
    reference: referenceOf(buyer, starts, index, host),
    title: titleOf(purchase, commune, index, { starts, ends }),
    authority: buyer.key,
    host: host.key,
    category: purchase.category,
    commune,
    stage,
    euros: Math.round(random.between(...purchase.euros) / 1000) * 1000,
    consultation: stage === "planned" ? null : addDays(starts, -random.integer(120, 200)),
    notified: upstream ? null : addDays(starts, -random.integer(10, 45)),
    starts,
    ends,
    lots: drawnLots(random, { purchase, host: host.key, buyer, starts, ends, stage, turn }),
  };
}

/** Three works, then two services: each object comes in turn, and each host starts elsewhere in the list. */
function purchaseFor(index: number, hostRank: number): { purchase: PurchaseObject; turn: number } {
  const inFive = index % 5;
  const works = inFive < 3;
  const list: readonly PurchaseObject[] = works ? worksObjects : serviceObjects;
  const rank = works ? Math.floor(index / 5) * 3 + inFive : Math.floor(index / 5) * 2 + inFive - 3;
  const position = rank + hostRank * 4;
  const purchase = list[position % list.length];
  if (purchase === undefined) throw new Error("There is nothing to buy.");
  return { purchase, turn: Math.floor(position / list.length) + hostRank };
}

/** Buyers of the host, the small commune seldom; a private developer builds homes and nothing else. */
function buyerOf(random: SeededRandom, host: HostPlan, purchase: PurchaseObject): AuthorityPlan {
  const known = authorities.filter((authority) => authority.hosts.includes(host.key));
  return random.weighted(
    known.map((authority): [AuthorityPlan, number] => {
      if (authority.buyer === "private") return [authority, purchase.title.includes("résidence") ? 4 : 0];
      return [authority, authority.key === "vaujany" ? 0.3 : 4];
    }),
  );
}

/** The host's places in turn, so that none is left out. */
function placeOf(random: SeededRandom, { places }: HostPlan, index: number): string {
  return places[(index + Math.floor(index / 10)) % places.length] ?? random.pick(places);
}

function startOf(random: SeededRandom, offset: number): Day {
  return addDays(firstDayOf(shiftMonth("2024-01" as Month, offset)), random.pick([0, 0, 4, 11, 14, 18]));
}

function stageOf(random: SeededRandom, starts: Day, ends: Day, index: number): ContractStage {
  if (index % 37 === 17) return "cancelled";
  if (starts > addMonths(demoToday, 1)) return index % 2 === 0 ? "planned" : "published";
  if (starts > demoToday) return random.pick(["awarded", "published"] as const);
  if (ends < addMonths(demoToday, -2))
    return ends < addMonths(demoToday, -14) || random.chance(0.9) ? "closed" : "running";
  return "running";
}

function referenceOf(buyer: AuthorityPlan, starts: Day, index: number, host: HostPlan): string {
  const initials = buyer.key
    .replace(/[^a-z]/g, "")
    .slice(0, 3)
    .toUpperCase();
  const rank = (hosts.indexOf(host) + 1) * 100 + index;
  return `${starts.slice(0, 4)}-${initials}-${String(rank)}`;
}

function titleOf(
  purchase: PurchaseObject,
  commune: string,
  index: number,
  { starts, ends }: { starts: Day; ends: Day },
): string {
  const name = purchase.names[index % purchase.names.length] ?? "";
  const years = purchase.category === "services" ? `, ${starts.slice(0, 4)}-${ends.slice(0, 4)}` : "";
  return `${purchase.title.replace("%", name)} ${atPlace(commune)}${years}`;
}
