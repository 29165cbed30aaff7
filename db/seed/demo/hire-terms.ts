import type { HireContractType, HireModality, PdieScheme } from "#app/domain/hire-codes.ts";
import type { StructureKind } from "#app/domain/structure-kind.ts";
import { leadKind, type DemoCommitment } from "./commitments.ts";
import type { HostKey } from "./organisations.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { structures } from "./structures.ts";
import { temporaryWorkAgency } from "./trades.ts";

/** Who employs, for whom the hours are owed, under what contract and for how many months. */
export type HireTerms = {
  employer: string;
  contractor: string | null;
  contractType: HireContractType;
  modality: HireModality;
  scheme: PdieScheme | null;
  months: number;
};

/** The contract each kind of structure signs with the person it lends. */
const lendingTypes: Partial<Record<StructureKind, HireContractType>> = {
  ETTI: "ctti",
  AI: "cdd_usage",
  GEIQ: "professionalisation",
  EATT: "cdd_tremplin",
  ESAT: "esat_usage",
};

/** Terms a hire on this commitment could have for someone of this age: reserved lots by their own structure. */
export function hireTerms(random: SeededRandom, commitment: DemoCommitment, age: number): HireTerms {
  const kind = leadKind(commitment);
  const lead = commitment.lot.contractors.find(({ role }) => role === "lead")?.organisation ?? "rolland";
  if (kind !== undefined) return reservedTerms(random, commitment, lead, kind, age);
  const way = random.weighted([
    ["direct", 47],
    ["secondment", 38],
    ["subcontracting", 15],
  ] as const);
  if (way === "direct") return directTerms(random, commitment, lead, age);
  if (way === "secondment") return secondmentTerms(random, commitment, lead, age);
  return subcontractingTerms(random, commitment, lead);
}

function reservedTerms(
  random: SeededRandom,
  { plan }: DemoCommitment,
  lead: string,
  kind: StructureKind,
  age: number,
): HireTerms {
  const contractType =
    kind === "EA" ? random.pick(["cdd_tremplin", "cdi"] as const) : age > 57 ? "cdi_inclusion" : "cddi";
  const scheme = kind === "ACI" && random.chance(0.3) ? "chantier_cofinance" : schemeOf(random, contractType);
  const modality = plan.mechanism === "insertion_service" ? "direct" : "reserved";
  return { employer: lead, contractor: null, contractType, modality, scheme, months: random.integer(5, 13) };
}

function directTerms(random: SeededRandom, { lot }: DemoCommitment, lead: string, age: number): HireTerms {
  const owing = lot.contractors.filter(({ role }) => role !== "subcontractor");
  const employer = random.pick(owing).organisation;
  const contractType = random.weighted<HireContractType>([
    ["cdd", 40],
    ["cdi", 14],
    ["apprenticeship", age < 27 ? 30 : 0],
    ["professionalisation", 9],
    ["pec", 9],
    ["cie", 4],
    ["cdd_usage", 4],
    ["other", 2],
  ]);
  const long = contractType === "apprenticeship" || contractType === "cdi";
  const months = long ? random.integer(8, 16) : random.integer(3, 11);
  const contractor = owing.length > 1 ? employer : random.chance(0.5) ? lead : null;
  return {
    employer,
    contractor,
    contractType,
    modality: "direct",
    scheme: schemeOf(random, contractType),
    months,
  };
}

function secondmentTerms(
  random: SeededRandom,
  { contract }: DemoCommitment,
  lead: string,
  age: number,
): HireTerms {
  const terms = { contractor: lead, modality: "secondment" as const };
  if (random.chance(0.1)) {
    const months = random.integer(2, 5);
    return {
      ...terms,
      employer: temporaryWorkAgency[0],
      contractType: "ctt",
      scheme: schemeOf(random, "ctt"),
      months,
    };
  }
  const lender = random.pick(serving(contract.host, ["ETTI", "ETTI", "AI", "GEIQ", "EATT", "ESAT"]));
  const contractType =
    lender.kind === "ETTI" && age > 57 ? "cdi_inclusion" : (lendingTypes[lender.kind] ?? "ctt");
  const months = contractType === "professionalisation" ? random.integer(6, 12) : random.integer(2, 9);
  return { ...terms, employer: lender.key, contractType, scheme: schemeOf(random, contractType), months };
}

function subcontractingTerms(
  random: SeededRandom,
  { lot, contract }: DemoCommitment,
  lead: string,
): HireTerms {
  const named = lot.contractors.find(({ role }) => role === "subcontractor")?.organisation;
  const employer = named ?? random.pick(serving(contract.host, ["EI", "ACI", "EA"])).key;
  const adapted = structures.find(({ key }) => key === employer)?.kind === "EA";
  const contractType = adapted ? "cdd_tremplin" : "cddi";
  return {
    employer,
    contractor: named ?? lead,
    contractType,
    modality: "subcontracting",
    scheme: schemeOf(random, contractType),
    months: random.integer(4, 12),
  };
}

function serving(host: HostKey | null, kinds: readonly StructureKind[]) {
  const found = structures.filter(
    ({ kind, hosts }) => kinds.includes(kind) && host !== null && hosts.includes(host),
  );
  return kinds.flatMap((kind) => found.filter((structure) => structure.kind === kind));
}

function schemeOf(random: SeededRandom, contractType: HireContractType): PdieScheme | null {
  if (contractType === "pec" || contractType === "cie") return random.chance(0.7) ? "contrat_aide" : null;
  return random.weighted<PdieScheme | null>([
    [null, 84],
    ["emploi_dabord", 7],
    ["immersion", 6],
    ["other", 3],
  ]);
}
