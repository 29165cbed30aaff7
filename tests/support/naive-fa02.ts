import type { Fa02Scope } from "#app/domain/fa02-report.ts";
import type { World } from "./random-world.ts";

/*
 * The FA02 report a second time, written from the definitions with plain loops over plain rows, so that a
 * mistake would have to be made twice. Imports nothing of the product but types. Slow on purpose.
 */

type Row<Table extends keyof World> = World[Table][number];
type Hours = Row<"statement">;
type Collective = Row<"collective_statement">;

const siaeKinds = ["EI", "ETTI", "AI", "ACI", "EITI"];
const groups: Record<string, (mechanism: string) => boolean> = {
  executionClauses: (m) => m === "execution_clause" || m === "execution_clause_and_criterion",
  reservedIae: (m) => m === "reserved_iae" || m === "reserved_iae_disability",
  reservedDisability: (m) => m === "reserved_disability" || m === "reserved_iae_disability",
  reserved: (m) => m.startsWith("reserved_"),
  qualitativeActions: (m) => m === "qualitative_action",
  socialConsiderations: () => true,
};

function dayAfter(day: string, count = 1): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

function monthsAfter(day: string, count: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const month = date.getUTCMonth();
  // Walk to the wanted day of the month, and stop at the month's last one.
  while (date.getUTCDate() < wanted) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCMonth() === month) continue;
    date.setUTCDate(0);
    break;
  }
  return date.toISOString().slice(0, 10);
}

const counted = new Map<string, number>();

/** Days from one to the other, both counted, one by one. */
function countDays(from: string, to: string): number {
  const key = `${from} ${to}`;
  const known = counted.get(key);
  if (known !== undefined) return known;
  let days = 0;
  for (let day = from; day <= to; day = dayAfter(day)) days += 1;
  counted.set(key, days);
  return days;
}

/** numerator ÷ denominator half up; both are small enough for exact numbers here. */
function halfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}

function ratio(part: number, whole: number): number | null {
  return whole <= 0 ? null : halfUp(part * 10000, whole) / 10000;
}

function tally(codes: string[]): Record<string, number> {
  const result: Record<string, number> = {};
  for (const code of [...new Set(codes)].sort())
    result[code] = codes.filter((other) => other === code).length;
  return result;
}

function distinct(items: string[]): number {
  return new Set(items).size;
}

function sum(numbers: number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

export function naiveFa02(world: World, scope: Fa02Scope): unknown {
  const first = `${scope.from}-01`;
  const [year, month] = [Number(scope.to.slice(0, 4)), Number(scope.to.slice(5))];
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  const inPeriod = (day: string): boolean => day >= first && day <= last;
  const monthInPeriod = (m: string): boolean => m >= scope.from && m <= scope.to;
  const organisation = (id: string): Row<"organisation"> => only(world.organisation, id);
  const kindOn = (id: string, day: string): string | null => {
    const { kind = null, kind_since: since = null } = organisation(id);
    return since !== null && since > day ? null : kind;
  };

  const territoryOf = (contract: Row<"contract">): string | null =>
    contract.territory_code ??
    world.commune.find((commune) => commune.code === contract.commune_code)?.territory_code ??
    null;
  const contracts = world.contract.filter(
    (contract) =>
      ["awarded", "running", "closed"].includes(contract.stage) &&
      (scope.territory === null || territoryOf(contract) === scope.territory) &&
      (scope.host === null ||
        (contract.host_id !== null &&
          contract.host_id !== undefined &&
          organisation(contract.host_id).siret === scope.host)) &&
      (scope.authority === null || organisation(contract.authority_id).siret === scope.authority),
  );
  const contractOfLot = (lotId: string): Row<"contract"> | undefined =>
    contracts.find((contract) => contract.id === only(world.lot, lotId).contract_id);
  const commitments = world.commitment.filter((commitment) => contractOfLot(commitment.lot_id) !== undefined);
  const inScope = (commitmentId: string): boolean => commitments.some(({ id }) => id === commitmentId);
  const mechanismOf = (commitmentId: string): string => only(world.commitment, commitmentId).mechanism;

  // Windows, objectives, forecasts.
  const windowOf = (commitment: Row<"commitment">): { s: string | null; e: string | null } => {
    const contract = contractOfLot(commitment.lot_id);
    const s = commitment.starts_on ?? contract?.starts_on ?? contract?.notified_on ?? null;
    const months = contract?.duration_months ?? null;
    const byDuration = s !== null && months !== null ? dayAfter(monthsAfter(s, months), -1) : null;
    return { s, e: commitment.ends_on ?? contract?.ends_on ?? byDuration };
  };
  const objective = (commitment: Row<"commitment">, d: string): number => {
    const orders = world.lot_order.filter((o) => o.lot_id === commitment.lot_id && o.ordered_on <= d);
    if (commitment.rule === "share_of_hours") {
      const worked = sum(orders.map((order) => order.worked_hours ?? 0));
      return halfUp((commitment.share ?? 0) * worked, 1_000_000);
    }
    if (commitment.rule === "per_amount") {
      let cents = 0;
      for (const order of orders) {
        if (order.nature === "order") cents += order.amount ?? 0;
        if (order.nature === "credit_note") cents -= order.amount ?? 0;
      }
      let whole = 0;
      const beyond = cents - commitment.threshold;
      if (beyond > 0)
        whole = (beyond - (beyond % (commitment.amount_per_hour ?? 1))) / (commitment.amount_per_hour ?? 1);
      return whole * 100;
    }
    const changes = world.obligation_change
      .filter((change) => change.commitment_id === commitment.id && change.effective_on <= d)
      .sort((a, b) => a.effective_on.localeCompare(b.effective_on) || a.entered_rank - b.entered_rank);
    return changes.at(-1)?.hours ?? commitment.hours ?? 0;
  };
  const planned = (commitment: Row<"commitment">, d: string): number => {
    const { s, e } = windowOf(commitment);
    if (s === null) return 0;
    const due = objective(commitment, d);
    if (commitment.rule !== "fixed") return due;
    if (d < s) return 0;
    if (e === null) return due;
    return halfUp(due * countDays(s, d < e ? d : e), countDays(s, e));
  };
  const forecastOf = (commitment: Row<"commitment">): number =>
    planned(commitment, last) - planned(commitment, dayAfter(first, -1));
  const isActive = (commitment: Row<"commitment">): boolean => {
    const { s, e } = windowOf(commitment);
    const meets = s !== null && s <= last && (e === null || e >= first);
    return meets || forecastOf(commitment) !== 0;
  };
  const active = commitments.filter(isActive);

  // Hours, hires, persons.
  const hires = world.hire.filter((hire) => inScope(hire.commitment_id));
  const personOf = (hire: Row<"hire">): string => only(world.participant, hire.participant_id).person_key;
  const hoursOf = (hire: Row<"hire">, state: string): number =>
    sum(
      world.statement
        .filter((h: Hours) => h.hire_id === hire.id && h.state === state && monthInPeriod(h.month))
        .map((h) => h.hours),
    );
  const collectives = world.collective_statement.filter(
    (h) => inScope(h.commitment_id) && monthInPeriod(h.month),
  );
  const validatedHires = hires.filter((hire) => hoursOf(hire, "validated") > 0);
  const pairs: Array<{ mechanism: string; employer: string; months: Collective[] }> = [];
  for (const key of new Set(collectives.map((h) => `${h.commitment_id}\n${h.employer_id}`))) {
    const [commitment = "", employer = ""] = key.split("\n");
    const months = collectives.filter(
      (h) => h.commitment_id === commitment && h.employer_id === employer && h.state === "validated",
    );
    if (sum(months.map((h) => h.hours)) > 0)
      pairs.push({ mechanism: mechanismOf(commitment), employer, months });
  }
  const heads = (
    column: "persons" | "rsa" | "boeth",
    wanted: (mechanism: string) => boolean = () => true,
  ): number =>
    sum(
      pairs
        .filter((pair) => wanted(pair.mechanism))
        .map((pair) => Math.max(...pair.months.map((h) => h[column]))),
    );
  const named = (wanted: (hire: Row<"hire">) => boolean): number =>
    distinct(validatedHires.filter(wanted).map(personOf));
  const achieved = (state: string, wanted: (mechanism: string) => boolean): number =>
    sum(hires.filter((hire) => wanted(mechanismOf(hire.commitment_id))).map((hire) => hoursOf(hire, state))) +
    sum(
      collectives
        .filter((h) => h.state === state && wanted(mechanismOf(h.commitment_id)))
        .map((h) => h.hours),
    );

  const figures = (wanted: (mechanism: string) => boolean) => {
    const own = active.filter((commitment) => wanted(commitment.mechanism));
    const ofHire = (hire: Row<"hire">): boolean => wanted(mechanismOf(hire.commitment_id));
    return {
      contracts: distinct(own.map((commitment) => only(world.lot, commitment.lot_id).contract_id)),
      commitments: own.length,
      forecast: sum(own.map(forecastOf)) / 100,
      achieved: achieved("validated", wanted) / 100,
      persons: named(ofHire) + heads("persons", wanted),
      rsa: named((hire) => ofHire(hire) && hire.rsa === 1) + heads("rsa", wanted),
    };
  };
  const mechanismsShown = [...new Set(world.commitment.map((commitment) => commitment.mechanism))]
    .sort()
    .filter(
      (m) => active.some((c) => c.mechanism === m) || achieved("validated", (other) => other === m) > 0,
    );

  // Recruitments.
  const started = hires.filter((hire) => inPeriod(hire.starts_on));
  const by = (code: (hire: Row<"hire">, file: Row<"participant">) => string) =>
    tally(started.map((hire) => code(hire, only(world.participant, hire.participant_id))));
  const ageClass = (hire: Row<"hire">, file: Row<"participant">): string => {
    let age = hire.age ?? null;
    if (file.born_on) {
      age = -1;
      // One more year at each birthday up to the start; 29 February falls on 1 March in other years.
      for (let y = Number(file.born_on.slice(0, 4)); y <= Number(hire.starts_on.slice(0, 4)); y += 1) {
        const isLeap = new Date(Date.UTC(y, 1, 29)).getUTCMonth() === 1;
        const birthday =
          file.born_on.endsWith("02-29") && !isLeap ? `${y}-03-01` : `${y}${file.born_on.slice(4)}`;
        if (birthday <= hire.starts_on) age += 1;
      }
    }
    if (age === null) return "unknown";
    return age < 26 ? "-26" : age < 50 ? "26-49" : "50+";
  };

  // SIAE.
  const mobilised = new Set([
    ...validatedHires.map((hire) => hire.employer_id as string),
    ...pairs.map((pair) => pair.employer),
    ...world.contractor
      .filter((contractor) => active.some((commitment) => commitment.lot_id === contractor.lot_id))
      .map((contractor) => contractor.organisation_id as string),
  ]);
  const kinds = [...mobilised].flatMap((id) => kindOn(id, last) ?? []);
  const siae = kinds.filter((kind) => siaeKinds.includes(kind));
  const others = kinds.filter((kind) => !siaeKinds.includes(kind));

  // Outcomes.
  const outcomes = (n: number) => {
    const situations: string[] = [];
    const reasons: string[] = [];
    for (const person of new Set(hires.map(personOf))) {
      const own = hires.filter((hire) => personOf(hire) === person);
      let best: { x: string; due: string } | null = null;
      for (const hire of own) {
        const x = hire.ends_on ?? null;
        if (x === null) continue;
        const next = dayAfter(x);
        const isOpen = own.some(
          (o) => o !== hire && o.starts_on <= next && (o.ends_on == null || o.ends_on >= next),
        );
        if (isOpen) continue;
        const due = monthsAfter(x, n);
        if (own.some((o) => o.starts_on > x && o.starts_on <= due)) continue;
        if (inPeriod(due) && (best === null || due > best.due)) best = { x, due };
      }
      if (best === null) continue;
      const { x } = best;
      const files = own.map((hire) => hire.participant_id as string);
      const record = world.outcome
        .filter((o) => o.checkpoint === `${n}` && files.includes(o.participant_id) && o.dated_on > x)
        .sort((a, b) => a.dated_on.localeCompare(b.dated_on) || a.entered_rank - b.entered_rank)
        .at(-1);
      situations.push(record?.situation ?? "unknown");
      if (record?.reason) reasons.push(record.reason);
    }
    const n_ = (situation: string): number => situations.filter((s) => s === situation).length;
    const dynamic = n_("durable") + n_("transition") + n_("positive");
    const known = dynamic + n_("other");
    return {
      cohort: situations.length,
      durable: n_("durable"),
      transition: n_("transition"),
      positive: n_("positive"),
      other: n_("other"),
      withdrawn: n_("withdrawn"),
      unreachable: n_("unreachable"),
      unknown: n_("unknown"),
      known,
      dynamicRate: ratio(dynamic, known),
      knownRate: ratio(known, situations.length - n_("withdrawn")),
      byReason: tally(reasons),
    };
  };

  // Actions, qualitative actions, grant.
  const actions = world.network_action.filter(
    (action) =>
      action.state === "done" &&
      inPeriod(action.dated_on) &&
      (scope.host === null || organisation(action.host_id).siret === scope.host) &&
      (scope.territory === null || action.territory_code === scope.territory),
  );
  const qualitative = world.qualitative_action.filter(
    (action) =>
      contractOfLot(action.lot_id) !== undefined && action.dated_on != null && inPeriod(action.dated_on),
  );
  const rsaNamed = named((hire) => hire.rsa === 1);
  const grant = () => {
    const wholeYear = scope.from.endsWith("-01") && scope.to === `${scope.from.slice(0, 4)}-12`;
    if (!wholeYear || scope.host === null || scope.territory !== null || scope.authority !== null)
      return null;
    const agreement = world.grant_agreement.find(
      (row) => organisation(row.host_id).siret === scope.host && row.year === Number(scope.from.slice(0, 4)),
    );
    if (agreement === undefined) return null;
    const reached = agreement.count_collective === 1 ? rsaNamed + heads("rsa") : rsaNamed;
    const target = agreement.rsa_target ?? null;
    const variable = agreement.variable_part ?? null;
    const over = (cents: number | null | undefined) => (cents == null ? null : cents / 100);
    return {
      year: agreement.year,
      fte: over(agreement.fte),
      rsaTarget: target,
      rsaNamed,
      rsaCollective: heads("rsa"),
      rsaReached: reached,
      progress: target === null || target === 0 ? null : ratio(reached, target),
      fixedPart: over(agreement.fixed_part),
      variablePart: over(variable),
      variableEarned:
        target === null || target === 0 || variable === null
          ? 0
          : (reached >= target ? variable : halfUp(variable * reached, target)) / 100,
    };
  };

  const forecast = sum(commitments.map(forecastOf));
  const done = achieved("validated", () => true);
  const rsa = { named: rsaNamed, collective: heads("rsa") };
  const disabled = { named: named((hire) => hire.boeth === 1), collective: heads("boeth") };
  return {
    report: "fa02",
    version: 1,
    scope,
    hours: {
      forecast: forecast / 100,
      achieved: done / 100,
      pending: achieved("submitted", () => true) / 100,
      rate: ratio(done, forecast),
    },
    participants: {
      named: named(() => true),
      collective: heads("persons"),
      total: named(() => true) + heads("persons"),
      rsa: rsa.named,
      collectiveRsa: rsa.collective,
      rsaTotal: rsa.named + rsa.collective,
      disabled: disabled.named,
      collectiveDisabled: disabled.collective,
      disabledTotal: disabled.named + disabled.collective,
    },
    recruitments: {
      total: started.length,
      byContractType: by((hire) => hire.contract_type),
      byModality: by((hire) => hire.modality),
      byEmployerKind: by((hire) => kindOn(hire.employer_id, hire.starts_on) ?? "company"),
      byScheme: by((hire) => {
        if (hire.scheme) return hire.scheme;
        return ["pec", "cie"].includes(hire.contract_type) ? "contrat_aide" : "none";
      }),
      bySex: by((_, file) => file.sex ?? "unknown"),
      byAge: by(ageClass),
      byLevel: by((_, file) => file.education ?? "unknown"),
      byLength: by((hire) => {
        if (!hire.ends_on) return "open";
        return dayAfter(hire.ends_on) >= monthsAfter(hire.starts_on, 6) ? "6m+" : "-6m";
      }),
    },
    mechanisms: mechanismsShown.map((mechanism) => ({
      mechanism,
      ...figures((other) => other === mechanism),
    })),
    groups: Object.fromEntries(Object.entries(groups).map(([group, wanted]) => [group, figures(wanted)])),
    qualitative: {
      planned: sum(qualitative.map((action) => action.planned)) / 100,
      done: sum(qualitative.map((action) => action.done)) / 100,
    },
    siae: {
      total: siae.length,
      byKind: tally(siae),
      otherInclusive: { total: others.length, byKind: tally(others) },
    },
    outcomes: { "6": outcomes(6), "12": outcomes(12) },
    actions: {
      prescription: actions.filter((action) => action.kind === "prescription").length,
      siaeProcurement: actions.filter((action) => action.kind === "siae_procurement").length,
      byKind: tally(actions.map((action) => action.kind)),
    },
    grant: grant(),
  };
}

function only<Item extends { id: string }>(rows: Item[], id: string): Item {
  const row = rows.find((item) => item.id === id);
  if (row === undefined) throw new Error(`No row ${id}`);
  return row;
}
