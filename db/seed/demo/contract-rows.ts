import { searchText } from "#app/domain/search-text.ts";
import type { HireModality } from "#app/domain/hire-codes.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { DemoCommitment, DemoContract, DemoLot, HoursDone } from "./commitments.ts";
import type { ContractorPlan } from "./contract-plan.ts";
import type { DemoRows } from "./demo-rows.ts";
import type { Directory } from "./directory.ts";
import { kickoffOf, modalityOf } from "./contract-life.ts";
import { enterObjective } from "./objectives.ts";
import { hosts } from "./organisations.ts";
import { enterQualitativeActions } from "./qualitative-actions.ts";
import { seededRandom, type SeededRandom } from "./seeded-random.ts";
import { trades } from "./trades.ts";

/** Enters the contracts, their lots, what each owes and who won it, once the hours done are known. */
export function enterContracts(
  rows: DemoRows,
  directory: Directory,
  done: HoursDone,
  contracts: readonly DemoContract[],
): void {
  for (const contract of contracts) {
    const random = seededRandom(`contract ${contract.plan.reference}`);
    enterContract(rows, directory, random, contract);
    for (const lot of contract.lots) enterLot(rows, directory, random, done, contract, lot);
  }
}

function enterContract(
  rows: DemoRows,
  directory: Directory,
  random: SeededRandom,
  { id, plan }: DemoContract,
): void {
  const host = hosts.find(({ key }) => key === plan.host);
  const siret = directory.siret(plan.authority);
  const reference = plan.openData === undefined ? plan.reference : `${siret.slice(0, 9)}-${plan.reference}`;
  const estimated = Math.round((plan.euros * random.between(0.95, 1.12)) / 1000) * 1000;
  rows.enter("contract", {
    id,
    reference,
    title: plan.title,
    authority_id: directory.organisation(plan.authority),
    host_id: host === undefined ? null : directory.organisation(host.key),
    facilitator: host === undefined ? null : random.pick(host.facilitators),
    category: plan.category,
    procedure: plan.euros > 221_000 ? "Appel d’offres ouvert" : "Procédure adaptée",
    cpv: trades[plan.lots[0]?.trade ?? "gros_oeuvre"].cpv,
    amount: plan.stage === "planned" || plan.stage === "published" ? null : ((plan.euros * 100) as Cents),
    estimated_value: plan.openData === undefined ? ((estimated * 100) as Cents) : null,
    consultation_on: plan.consultation,
    notified_on: plan.notified,
    starts_on: plan.starts,
    ends_on: plan.ends,
    duration_months: plan.openData?.months ?? null,
    commune_code: directory.communeCode(plan.commune),
    territory_code: directory.territoryCode(plan.commune),
    stage: plan.stage,
    derogation: null,
    derogation_reason: null,
    source: plan.openData === undefined ? "typed" : "decp",
    decp_id: plan.openData?.id ?? null,
    search_text: searchText(plan.title, reference),
    revision: 1,
    kickoff_on: kickoffOf(plan),
  });
}

function enterLot(
  rows: DemoRows,
  directory: Directory,
  random: SeededRandom,
  done: HoursDone,
  contract: DemoContract,
  { id, plan, commitments }: DemoLot,
): void {
  const trade = trades[plan.trade];
  const only = contract.lots.length === 1;
  rows.enter("lot", {
    id,
    contract_id: contract.id,
    number: plan.number,
    title: plan.title ?? (only ? "Lot unique" : trade.lot),
    cpv: trade.cpv,
    amount: only ? ((contract.plan.euros * 100) as Cents) : null,
    trade: trade.code,
    holder_names: contract.plan.openData?.holderNames ?? null,
  });
  for (const commitment of commitments) enterCommitment(rows, random, done, commitment);
  for (const contractor of plan.contractors) {
    const modality = modalityOf(contract.plan, plan, contractor);
    enterContractor(rows, directory, random, { lotId: id, modality }, contractor);
  }
}

function enterCommitment(
  rows: DemoRows,
  random: SeededRandom,
  done: HoursDone,
  commitment: DemoCommitment,
): void {
  const { columns, dueHours } = enterObjective(rows, commitment, done);
  const { mechanism, starts, ends } = commitment.plan;
  const penalised = dueHours > 0 && mechanism.startsWith("execution_clause") && random.chance(0.6);
  const drawn = { perHour: random.pick([60, 100, 200]), perDay: random.chance(0.4) ? 75 : null };
  const penalties = commitment.plan.penalties ?? (penalised ? drawn : { perHour: null, perDay: null });
  rows.enter("commitment", {
    id: commitment.id,
    lot_id: commitment.lotId,
    mechanism,
    starts_on: starts ?? null,
    ends_on: ends ?? null,
    ...columns,
    criteria: random.chance(0.08) ? "rsa;deld_12;young_unqualified;disabled_worker;iae_pathway" : null,
    penalty_per_hour: cents(penalties.perHour),
    penalty_per_day: cents(penalties.perDay),
  });
  if (mechanism === "qualitative_action") enterQualitativeActions(rows, random, commitment);
}

function cents(euros: number | null): Cents | null {
  return euros === null ? null : ((euros * 100) as Cents);
}

const contacts = [
  "M. Charrel",
  "Mme Vacher",
  "M. Dos Santos",
  "Mme Pellerin",
  "M. Aubry",
  "Mme Kessler",
] as const;

function enterContractor(
  rows: DemoRows,
  directory: Directory,
  random: SeededRandom,
  { lotId, modality }: { lotId: DemoLot["id"]; modality: HireModality | null },
  { organisation, role, share, worksFor, contact }: ContractorPlan,
): void {
  rows.enter("contractor", {
    id: rows.nextId("contractor"),
    lot_id: lotId,
    organisation_id: directory.organisation(organisation),
    role,
    share: share === undefined ? null : (Math.round(share * 1_000_000) as Millionths),
    principal_id: worksFor === undefined ? null : directory.organisation(worksFor),
    contact: contact ?? random.pick(contacts),
    email: `chantiers@${organisation}.example`,
    phone: `04 76 00 00 ${String(random.integer(10, 99))}`,
    modality,
  });
}
