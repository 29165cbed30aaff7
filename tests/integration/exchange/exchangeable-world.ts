import type { Insertable } from "kysely";
import { activityCodes } from "#app/domain/activity.ts";
import { ageOn } from "#app/domain/age.ts";
import type { Day } from "#app/domain/calendar.ts";
import { contractStageCodes } from "#app/domain/contract-stage.ts";
import { networkActionKindCodes } from "#app/domain/network-action-kind.ts";
import { declineReasons, placementSteps } from "#app/domain/opportunity-answer.ts";
import { eligibilityCriterionCodes } from "#app/domain/eligibility-criterion.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import { personKeyText } from "#app/domain/person-key.ts";
import { personKeyOf } from "#app/platform/person-key.server.ts";
import type { Db } from "#db/database.server.ts";
import type { Database } from "#db/schema.ts";
import type { EnteredRank, Id, Instant } from "#db/schema/columns.ts";
import { dice, randomWorld, settle, type World } from "#tests/support/random-world.ts";
import { testSecret } from "./workbook-files.ts";

export type ExchangeableWorld = World & {
  eligibility: Array<Insertable<Database["eligibility"]>>;
  hire_need: Array<Insertable<Database["hire_need"]>>;
  proposal: Array<Insertable<Database["proposal"]>>;
  contract_step: Array<Insertable<Database["contract_step"]>>;
  call_attempt: Array<Insertable<Database["call_attempt"]>>;
  organisation_activity: Array<Insertable<Database["organisation_activity"]>>;
  structure_profile: Array<Insertable<Database["structure_profile"]>>;
  structure_zone: Array<Insertable<Database["structure_zone"]>>;
  opportunity: Array<Insertable<Database["opportunity"]>>;
  opportunity_answer: Array<Insertable<Database["opportunity_answer"]>>;
  opportunity_step: Array<Insertable<Database["opportunity_step"]>>;
  action_plan: Array<Insertable<Database["action_plan"]>>;
  planned_action: Array<Insertable<Database["planned_action"]>>;
};

const awkward = [
  "Réhabilitation ; phase « 2 »",
  "=SUM(A1:A2)",
  "-12 % ?",
  '"Entre guillemets", virgule',
  "'apostrophe",
  "Deux\nlignes",
  "0012",
  "+33 4 76",
  "@contact",
  "Œuvre d’art — ½ journée",
];
const realCommunes = ["38185", "38544", "38053", "38169", "69381"];

/** A random world whose rows an import accepts: hires at their contract's host, one name per person, real communes. */
export function exchangeableWorld(seed: number): ExchangeableWorld {
  const world = randomWorld(seed);
  const { pick, maybe, between } = dice(seed + 77);
  const text = (): string => pick(awkward);
  const day = (): Day => pick(["2025-01-31", "2025-06-15", "2026-02-28"] as Day[]);
  const codeOf = new Map(world.commune.map(({ code }, index) => [code, realCommunes[index] ?? "38185"]));
  const openDataBuyer = world.organisation.find(({ id }) => id === world.contract[0]?.authority_id);
  world.commune = world.commune.map((row) => ({ ...row, code: codeOf.get(row.code) ?? row.code }));
  world.organisation = world.organisation.map((row) => ({
    ...row,
    name: `${row.name} ${text()}`,
    email: maybe(0.5, () => "contact@exemple.fr"),
    phone: maybe(0.5, () => "04 76 00 00 00"),
    commune_code: maybe(0.5, () => pick(realCommunes)),
    ...(row === openDataBuyer ? { siret: "NC-2138", siret_checked: 0 as const } : {}),
  }));
  world.contract = world.contract.map((row) => ({
    ...row,
    title: text(),
    amount: maybe(0.6, () => between(-500, 300_000_000_000) as Cents),
    facilitator: maybe(0.5, text),
    derogation: maybe(0.2, () => "sans_lien" as const),
    derogation_reason: maybe(0.2, text),
    commune_code: row.commune_code == null ? null : (codeOf.get(row.commune_code) ?? null),
    ...(row.authority_id === openDataBuyer?.id
      ? { source: "decp" as const, decp_id: `2026${row.reference}` }
      : {}),
  }));
  world.lot = world.lot.map((row) => ({
    ...row,
    title: maybe(0.7, text),
    trade: maybe(0.5, () => "vrd"),
    holder_names: maybe(0.3, () => "Jardins, du Nord; Vitres & Cie"),
  }));
  world.commitment = world.commitment.map((row) => ({
    ...row,
    hours: row.hours ?? (row.rule === "fixed" ? (0 as InsertionHours) : null),
    criteria: maybe(0.3, () => "rsa;deld_12"),
    penalty_per_hour: maybe(0.4, () => 20_000 as Cents),
  }));
  const fixed = new Set(world.commitment.filter(({ rule }) => rule === "fixed").map(({ id }) => id));
  world.obligation_change = world.obligation_change.filter((row) => fixed.has(row.commitment_id));
  world.participant = world.participant.map((row) => withIdentity(row, text, maybe));
  const hired = withHiresAtTheirHost(world);
  return {
    ...world,
    ...hired,
    eligibility: eligibilities(world, pick, day, maybe, text),
    ...needsOfHires(hired.hire, maybe, text),
    call_attempt: callAttempts(world, pick, day, maybe, text),
    ...withTheirLife(world, dice(seed + 78), text),
    organisation_activity: activitiesOf(world, dice(seed + 79)),
    structure_profile: profilesOf(world, dice(seed + 80), text),
    structure_zone: zonesOf(world, dice(seed + 81)),
    ...supplyOf(world, dice(seed + 82), text),
    ...plansOf(world, dice(seed + 83), text),
  };
}

/** Up to three activities for each organisation, none twice. */
function activitiesOf(world: World, { pick, between }: Dice): ExchangeableWorld["organisation_activity"] {
  return world.organisation.flatMap((row, at) => {
    const chosen = new Set(Array.from({ length: between(0, 3) }, () => pick(activityCodes)));
    return [...chosen].map((activity, index) => ({
      organisation_id: row.id,
      activity,
      entered_rank: (7000 - at * 10 - index) as EnteredRank,
      import_id: null,
    }));
  });
}

/** What structures say of themselves, half of it left empty. */
function profilesOf(
  world: World,
  { pick, maybe, between }: Dice,
  text: () => string,
): ExchangeableWorld["structure_profile"] {
  return structuresOf(world).map((row, at) => {
    const isPlaced = pick([true, false]);
    return {
      organisation_id: row.id,
      brand: maybe(0.5, text),
      website: maybe(0.5, () => "https://www.exemple.fr/"),
      contact: maybe(0.5, text),
      services: maybe(0.6, () => pick(["secondment", "service;production", "secondment;service;production"])),
      capacity: maybe(0.6, () => between(1, 9_999)),
      radius_km: maybe(0.5, () => between(1, 500)),
      latitude: isPlaced ? between(-90_000_000, 90_000_000) : null,
      longitude: isPlaced ? between(-180_000_000, 180_000_000) : null,
      about: maybe(0.5, text),
      revision: 1,
      entered_rank: (8000 - at) as EnteredRank,
      import_id: null,
    };
  });
}

/** Up to four places for each structure, none twice. */
function zonesOf(world: World, { pick, between }: Dice): ExchangeableWorld["structure_zone"] {
  const places = [
    ...realCommunes.map((code) => ({ level: "commune" as const, code })),
    ...world.territory.map(({ code }) => ({ level: "territory" as const, code })),
    { level: "department" as const, code: "38" },
    { level: "department" as const, code: "2A" },
  ];
  return structuresOf(world).flatMap((row, at) => {
    const chosen = new Set(Array.from({ length: between(0, 4) }, () => pick(places)));
    return [...chosen].map((place, index) => ({
      organisation_id: row.id,
      ...place,
      entered_rank: (9000 - at * 10 - index) as EnteredRank,
      import_id: null,
    }));
  });
}

/** Every other lot opened to structures, each with an answer of one and what came of it. */
function supplyOf(
  world: World,
  { pick, maybe, between }: Dice,
  text: () => string,
): Pick<ExchangeableWorld, "opportunity" | "opportunity_answer" | "opportunity_step"> {
  const opened = world.lot.filter((_, at) => at % 2 === 0);
  const answered = opened.flatMap((lot) => {
    const structures = structuresOf(world);
    return structures.length === 0 ? [] : [{ lot_id: lot.id, organisation_id: pick(structures).id }];
  });
  const hours = () => maybe(0.5, () => between(1, 99_999) as InsertionHours);
  const reasons = Object.keys(declineReasons) as Array<keyof typeof declineReasons>;
  const steps = Object.keys(placementSteps) as Array<keyof typeof placementSteps>;
  return {
    opportunity: opened.map((lot, at) => ({
      lot_id: lot.id,
      opened_on: pick(["2026-01-05", "2026-03-02"] as Day[]),
      closed_on: maybe(0.3, () => "2026-05-04" as Day),
      reply_by: maybe(0.5, () => "2026-04-01" as Day),
      hours: hours(),
      note: maybe(0.5, text),
      account_id: null,
      revision: 1,
      entered_rank: (11_000 - at) as EnteredRank,
      import_id: null,
    })),
    opportunity_answer: answered.map((place, at) => {
      const answer = pick(["interested", "declined"] as const);
      return {
        ...place,
        answer,
        answered_on: "2026-03-09" as Day,
        hours: hours(),
        available_on: maybe(0.5, () => "2026-09-01" as Day),
        offer: maybe(0.5, text),
        decline_reason: answer === "declined" ? pick(reasons) : null,
        note: maybe(0.5, text),
        account_id: null,
        revision: 1,
        entered_rank: (12_000 - at) as EnteredRank,
        import_id: null,
      };
    }),
    opportunity_step: answered.flatMap((place, at) =>
      steps.slice(0, at % 4).map((step, index) => ({
        id: `placement-${at}-${index}` as Id<"opportunity_step">,
        ...place,
        step,
        dated_on: "2026-03-16" as Day,
        company_id: maybe(0.5, () => pick(world.organisation.filter(({ siret_checked: is }) => is !== 0)).id),
        note: maybe(0.5, text),
        account_id: null,
        entered_rank: (13_000 - at * 10 - index) as EnteredRank,
        import_id: null,
      })),
    ),
  };
}

/** A plan of 2026 for each host of the journal, with a line of every kind its actions have. */
function plansOf(
  world: World,
  { pick, maybe, between }: Dice,
  text: () => string,
): Pick<ExchangeableWorld, "action_plan" | "planned_action"> {
  const hostIds = [...new Set(world.network_action.map(({ host_id: host }) => host))];
  const action_plan = hostIds.map((host_id, at) => ({
    id: `plan-${at}` as Id<"action_plan">,
    host_id,
    year: 2026,
    diagnosis: maybe(0.5, text),
    shared_on: maybe(0.5, () => "2026-02-03" as Day),
    revision: 1,
    entered_rank: (14_000 - at) as EnteredRank,
    import_id: null,
  }));
  const planned_action = action_plan.flatMap((plan, at) =>
    networkActionKindCodes.slice(0, between(1, 8)).map((kind, index) => ({
      id: `planned-${at}-${index}` as Id<"planned_action">,
      plan_id: plan.id,
      code: `PA-2026-${at}-${index}`,
      kind,
      title: text(),
      territory_code: maybe(0.5, () => pick(world.territory).code),
      expected: between(1, 366),
      due_on: maybe(0.5, () => "2026-06-30" as Day),
      state: pick(["planned", "dropped"] as const),
      dropped_reason: maybe(0.3, text),
      partners: maybe(0.3, text),
      revision: 1,
      entered_rank: (15_000 - at * 10 - index) as EnteredRank,
      import_id: null,
    })),
  );
  return { action_plan, planned_action };
}

function structuresOf(world: World): World["organisation"] {
  return world.organisation.filter(({ kind }) => kind !== null);
}

/** Steps, kick-off meetings, modalities and reasons, thrown apart so that the rest of the world stays as it is. */
function withTheirLife(
  world: World,
  { pick, maybe }: Pick<Dice, "pick" | "maybe">,
  text: () => string,
): Pick<ExchangeableWorld, "contract" | "contractor" | "obligation_change" | "contract_step"> {
  const days = ["2025-02-03", "2025-07-14", "2026-01-05"] as Day[];
  return {
    contract: world.contract.map((row) => ({
      ...row,
      kickoff_on: maybe(0.5, () => pick(days)),
      reference_version: maybe(0.5, () => pick([1, 2, 4])),
    })),
    contractor: world.contractor.map((row) => ({
      ...row,
      modality: maybe(0.5, () => pick(["direct", "secondment", "subcontracting", "reserved"] as const)),
    })),
    obligation_change: world.obligation_change.map((row) => ({ ...row, note: maybe(0.5, text) })),
    contract_step: world.contract.flatMap((row, at) =>
      days.slice(0, at % 4).map((datedOn, index) => ({
        id: `step-${at}-${index}` as Id<"contract_step">,
        contract_id: row.id,
        stage: pick(contractStageCodes),
        dated_on: datedOn,
        note: maybe(0.5, text),
        entered_rank: (5000 - at * 10 - index) as EnteredRank,
        import_id: null,
      })),
    ),
  };
}

/** Puts a world in an empty database. */
export async function settleExchangeable(db: Db, world: ExchangeableWorld): Promise<void> {
  await settle(db, world);
  for (const table of [
    "contract_step",
    "eligibility",
    "hire_need",
    "proposal",
    "call_attempt",
    "organisation_activity",
    "structure_profile",
    "structure_zone",
    "opportunity",
    "opportunity_answer",
    "opportunity_step",
    "action_plan",
    "planned_action",
  ] as const) {
    if (world[table].length > 0) await db.insertInto(table).values(world[table]).execute();
  }
  await carryOutPlans(db, world);
}

/** Links each action of the journal to the line of its host’s plan of that kind, when there is one. */
async function carryOutPlans(db: Db, world: ExchangeableWorld): Promise<void> {
  const planOf = new Map(world.action_plan.map(({ id, host_id }) => [host_id, id]));
  for (const { id, host_id, kind } of world.network_action) {
    const line = world.planned_action.find(
      (each) => each.plan_id === planOf.get(host_id) && each.kind === kind,
    );
    if (line === undefined) continue;
    await db.updateTable("network_action").set({ planned_action_id: line.id }).where("id", "=", id).execute();
  }
}

type Dice = ReturnType<typeof dice>;
type Participant = World["participant"][number];

function withIdentity(row: Participant, text: () => string, maybe: Dice["maybe"]): Participant {
  const number = Number(row.person_key.split("-")[1]);
  const identity = {
    birthName: ["Durand", "N’Guyen", "Łukasz", "Bœuf", "Müller", "D’Arc-Élan"][number - 1] ?? "Nom",
    firstName: "Zoé",
    bornOn: (number % 2 === 0 ? "2000-02-29" : `19${70 + number}-05-17`) as Day,
  };
  const key = personKeyText(identity);
  if (key === undefined) throw new Error("No key");
  const person_key = personKeyOf(key, testSecret);
  if (row.born_on === null) return { ...row, person_key, purged_at: "2026-01-01T00:00:00.000Z" as Instant };
  return {
    ...row,
    person_key,
    birth_name: identity.birthName,
    first_name: identity.firstName,
    born_on: identity.bornOn,
    commune_code: maybe(0.5, () => "38185"),
    lives_in_qpv: maybe(0.5, () => 1 as const),
    registered_on: maybe(0.5, () => "2025-01-02" as Day),
    email: maybe(0.3, text),
  };
}

function withHiresAtTheirHost(world: World): Pick<World, "hire" | "statement"> {
  const lots = new Map(world.lot.map((row) => [row.id, row]));
  const contracts = new Map(world.contract.map((row) => [row.id, row]));
  const commitments = new Map(world.commitment.map((row) => [row.id, row]));
  const participants = new Map(world.participant.map((row) => [row.id, row]));
  const hire = world.hire.flatMap((row) => {
    const lot = lots.get(commitments.get(row.commitment_id)?.lot_id ?? ("" as Id<"lot">));
    const person = participants.get(row.participant_id);
    const host = lot && contracts.get(lot.contract_id)?.host_id;
    if (host !== person?.host_id) return [];
    const born = person?.born_on ?? null;
    return [{ ...row, age: born === null ? (row.age ?? null) : ageOn(born, row.starts_on) }];
  });
  const kept = new Set(hire.map(({ id }) => id));
  return { hire, statement: world.statement.filter((row) => kept.has(row.hire_id)) };
}

function eligibilities(
  world: World,
  pick: Dice["pick"],
  day: () => Day,
  maybe: Dice["maybe"],
  text: () => string,
): ExchangeableWorld["eligibility"] {
  return world.participant.map((row, index) => ({
    id: `eligibility-${index}` as Id<"eligibility">,
    participant_id: row.id,
    criterion: pick(eligibilityCriterionCodes),
    seen_on: day(),
    proof: maybe(0.5, text),
    seen_by: maybe(0.5, text),
    valid_until: maybe(0.3, () => "2027-12-31" as Day),
    entered_rank: (1000 - index) as EnteredRank,
    import_id: null,
  }));
}

/** Two calls to each person, at one checkpoint. */
function callAttempts(
  world: World,
  pick: Dice["pick"],
  day: () => Day,
  maybe: Dice["maybe"],
  text: () => string,
): ExchangeableWorld["call_attempt"] {
  return world.participant.flatMap((row, index) =>
    [1, 2].map((number) => ({
      id: `call-attempt-${index}-${number}` as Id<"call_attempt">,
      participant_id: row.id,
      checkpoint: pick(["exit", "6", "12"] as const),
      number,
      dated_on: day(),
      result: pick(["reached", "no_answer", "call_back", "wrong_number"] as const),
      next_on: maybe(0.5, () => "2026-12-01" as Day),
      note: maybe(0.5, text),
      entered_rank: (3000 - 2 * index - number) as EnteredRank,
      import_id: null,
    })),
  );
}

/** A need for every other hire, on which its person was proposed and hired; one more need nobody answers. */
function needsOfHires(
  hires: World["hire"],
  maybe: Dice["maybe"],
  text: () => string,
): Pick<ExchangeableWorld, "hire_need" | "proposal"> {
  const chosen = hires.filter((_, index) => index % 2 === 0);
  const hire_need = chosen.map((hire, index) => ({
    id: `need-${index}` as Id<"hire_need">,
    code: `B-2026-${index}`,
    commitment_id: hire.commitment_id,
    contractor_id: maybe(0.5, () => hire.employer_id),
    job_title: text(),
    positions: index + 1,
    noted_on: "2026-01-05" as Day,
    wanted_on: maybe(0.5, () => "2026-02-01" as Day),
    state: (["open", "filled", "dropped"] as const)[index % 3] ?? "open",
    note: maybe(0.5, text),
    revision: 1,
    entered_rank: (2000 - index) as EnteredRank,
    import_id: null,
  }));
  const proposal = chosen.slice(1).map((hire, index) => ({
    id: `proposal-${index}` as Id<"proposal">,
    need_id: `need-${index + 1}` as Id<"hire_need">,
    participant_id: hire.participant_id,
    prescriber_id: maybe(0.5, () => hire.employer_id),
    proposed_on: "2026-01-06" as Day,
    result: index % 2 === 0 ? ("hired" as const) : ("no_show" as const),
    result_on: maybe(0.5, () => "2026-01-09" as Day),
    hire_id: index % 2 === 0 ? hire.id : null,
    rsa: index % 3 === 0 ? (1 as const) : (0 as const),
    note: maybe(0.5, text),
    entered_rank: (3000 - index) as EnteredRank,
    import_id: null,
  }));
  return { hire_need, proposal };
}
