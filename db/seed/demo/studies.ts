import type { Insertable, Transaction } from "kysely";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { referenceTable } from "#app/domain/reference-table.ts";
import { referencesOf } from "#app/domain/reference-value.ts";
import { searchText } from "#app/domain/search-text.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { AccountId, Id, Instant, OrganisationId } from "../../schema/columns.ts";
import { day, demoToday } from "./demo-calendar.ts";
import { studyPlans, type StudyLotPlan, type StudyPlan } from "./study-plans.ts";

type Trx = Transaction<Database>;
type Person = { accountId: AccountId; organisationId: OrganisationId };
type People = { buyer: Person; facilitator: Person };

const references = referencesOf(referenceTable, []);
const rate = (code: "prudent" | "usual" | "ambitious") =>
  references("insertion_rate", code, demoToday).value as Millionths;

/** The studies of the demonstration's buyer, sent to its facilitator: once contracts, accounts and versions of references are there. */
export async function enterStudies(trx: Trx, people: People): Promise<void> {
  for (const [index, plan] of studyPlans.entries()) await enterStudy(trx, people, plan, index + 1);
}

async function enterStudy(trx: Trx, people: People, plan: StudyPlan, number: number): Promise<void> {
  const id = `study-${number}` as Id<"study">;
  const authorityId = people.buyer.organisationId;
  const lastOf = (...acts: string[]) => plan.events.findLast(({ act }) => acts.includes(act))?.on;
  const dayOf = (text: string | undefined) => (text === undefined ? null : day(text));
  const lots = plan.contract === undefined ? [] : await lotsOf(trx, plan.contract);
  const purchase =
    plan.purchase === undefined ? undefined : await purchaseOf(trx, authorityId, plan.purchase);
  const commune = trx.selectFrom("organisation").select("commune_code").where("id", "=", authorityId);
  const study: Insertable<Database["study"]> = {
    id,
    title: plan.title,
    authority_id: authorityId,
    host_id: plan.state === "draft" ? null : people.facilitator.organisationId,
    state: plan.state,
    category: plan.category,
    procedure: "Procédure adaptée",
    commune_code: (await commune.executeTakeFirstOrThrow()).commune_code,
    territory_code: null,
    consultation_on: day(plan.consultation),
    starts_on: day(plan.starts),
    duration_months: plan.months,
    estimated_value: null,
    rate_prudent: rate("prudent"),
    rate_usual: rate("usual"),
    rate_ambitious: rate("ambitious"),
    scenario: "usual",
    hourly_cost: references("hourly_cost", "default", demoToday).value as Cents,
    criteria: null,
    penalty_per_hour: null,
    penalty_per_day: null,
    derogation: null,
    derogation_reason: null,
    submitted_on: dayOf(lastOf("submitted")),
    due_on: dayOf(plan.due),
    decided_on: dayOf(lastOf("approved", "converted")),
    contract_id: lots[0]?.contractId ?? null,
    planned_purchase_id: purchase ?? null,
    account_id: people.buyer.accountId,
    created_on: day(plan.events[0].on),
    search_text: searchText(plan.title),
    reference_version: await versionOn(trx, plan.events[0].on),
    revision: 1,
    entered_rank: nextEnteredRank(),
  };
  await trx.insertInto("study").values(study).execute();
  for (const [index, lot] of plan.lots.entries()) {
    const became = lots.find(({ number: its }) => its === String(index + 1));
    await trx
      .insertInto("study_lot")
      .values(lotRow(lot, { studyId: id, position: index + 1, became: became?.id ?? null }))
      .execute();
  }
  for (const [index, { on, act, by, word }] of plan.events.entries()) {
    const event = { id: `study-event-${number}-${index + 1}` as Id<"study_event">, study_id: id };
    const who = { account_id: people[by].accountId, at: `${on}T09:${10 + index}:00.000Z` as Instant };
    await trx
      .insertInto("study_event")
      .values({ ...event, ...who, act, body: word ?? null, entered_rank: nextEnteredRank() })
      .execute();
  }
}

type Placed = { studyId: Id<"study">; position: number; became: Database["study_lot"]["lot_id"] };

function lotRow({ title, trade, euros, mechanism }: StudyLotPlan, { studyId, position, became }: Placed) {
  return {
    id: `${studyId}-lot-${position}` as Id<"study_lot">,
    study_id: studyId,
    position,
    number: String(position),
    title,
    cpv: null,
    trade,
    amount_low: (euros * 100) as Cents,
    amount_high: null,
    labour_share: references("labour_share", trade, demoToday).value as Millionths,
    labour_share_origin: "reference" as const,
    labour_share_reason: null,
    rate: null,
    hourly_cost: null,
    duration_months: null,
    staff: null,
    staff_kept: null,
    rule: "fixed" as const,
    amount_per_hour: null,
    threshold: 0 as Cents,
    worked_hours: null,
    mechanism: mechanism ?? null,
    mechanism_reason: null,
    lot_id: became,
  };
}

function lotsOf(trx: Trx, reference: string) {
  return trx
    .selectFrom("lot")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select(["lot.id", "lot.number", "contract.id as contractId"])
    .where("contract.reference", "=", reference)
    .execute();
}

/** The version of the shared references in force on a day; null before the first. */
async function versionOn(trx: Trx, on: string): Promise<number | null> {
  const found = await trx
    .selectFrom("reference_version")
    .select("number")
    .where("adopted_on", "<=", day(on))
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return found?.number ?? null;
}

async function purchaseOf(trx: Trx, authorityId: OrganisationId, code: string) {
  const found = await trx
    .selectFrom("planned_purchase")
    .select("id")
    .where("authority_id", "=", authorityId)
    .where("code", "=", code)
    .executeTakeFirst();
  return found?.id;
}
