import type { Month } from "#app/domain/calendar.ts";
import type { Fa02Report } from "#app/domain/fa02-report.ts";
import { naiveFa02 } from "./naive-fa02.ts";
import type { World } from "./random-world.ts";

/*
 * The exact cells of an edition a second time: the naive report of a world from which all but one territory, one host, one
 * mechanism… was taken away, and a loop over persons for the outcomes. Imports nothing of the product but types.
 */

type Row<Table extends keyof World> = World[Table][number];
type Period = { from: Month; to: Month };
type Cells = Map<string, number>;

const mechanisms = [
  "execution_clause",
  "execution_clause_and_criterion",
  "award_criterion",
  "reserved_iae",
  "reserved_disability",
  "reserved_iae_disability",
  "reserved_prison",
  "reserved_ess",
  "reserved_unspecified",
  "insertion_service",
  "qualitative_action",
  "voluntary_clause",
];
const buyers = ["state", "local_authority", "contracting_entity", "private", "none"];
const kinds = ["EI", "ETTI", "AI", "ACI", "EITI", "GEIQ", "EA", "EATT", "ESAT", "REGIE", "SEP", "company"];
const families: Record<string, string[]> = {
  cdi: ["cdi"],
  cdd: ["cdd", "cdd_usage"],
  insertion: ["cddi", "ctti", "cdi_inclusion", "cdd_tremplin"],
  interim: ["ctt"],
  work_study: ["apprenticeship", "professionalisation"],
  other: ["pec", "cie", "esat_usage", "other"],
};
const groups: Record<string, string[]> = {
  dynamic: ["durable", "transition", "positive"],
  other: ["other"],
  withdrawn: ["withdrawn"],
  no_news: ["unreachable", "unknown"],
};

/** Cells by `table code code`, for every cell that may be above 0. */
export function naiveEdition(world: World, period: Period): Cells {
  const cells: Cells = new Map();
  const whole = { ...period, territory: null, host: null, authority: null };
  const reportOf = (part: World): Fa02Report => naiveFa02(part, whole) as Fa02Report;
  const { contractOf, territoryOf, hostOf, buyerOf } = placesIn(world);
  const breakdown = (
    name: string,
    codes: string[],
    part: (code: string) => World,
    covers: string[],
  ): void => {
    for (const code of [...codes, "*"]) {
      const report = reportOf(code === "*" ? world : part(code));
      putLine(cells, { name, code, covers }, report);
    }
  };
  const ofContracts = (keep: (contract: Row<"contract">) => boolean): World =>
    onlyCommitments(world, (commitment) => keep(contractOf(commitment)));
  const everything = ["hours", "forecast", "persons", "hires", "contracts", "structures"];
  const territories = [...world.territory.map(({ code }) => code), "none"];
  const hosts = [...world.organisation.slice(0, 2).map(({ siret }) => siret), "none"];
  breakdown("territory", territories, (code) => ofContracts((c) => territoryOf(c) === code), everything);
  breakdown("host", hosts, (code) => ofContracts((c) => hostOf(c) === code), everything);
  breakdown("buyer", buyers, (code) => ofContracts((c) => buyerOf(c) === code), everything);
  const ofMechanism = (code: string): World =>
    onlyCommitments(world, (commitment) => commitment.mechanism === code);
  breakdown("mechanism", mechanisms, ofMechanism, everything);
  const last = lastDay(period.to);
  const ofKind = (code: string): World => onlyEmployers(world, (id) => kindOn(world, id, last) === code);
  breakdown("employer", kinds, ofKind, ["hours", "persons"]);
  putTypologies(cells, reportOf(world));
  for (const months of [6, 12] as const) putOutcomes(cells, world, { period, months });
  return cells;
}

function putLine(
  cells: Cells,
  { name, code, covers }: { name: string; code: string; covers: string[] },
  report: Fa02Report,
): void {
  const put = (table: string, value: number, ...others: string[]): void => {
    cells.set([`${table}-by-${name}`, code, ...others].join(" "), value);
  };
  const { total, rsaTotal, disabledTotal } = report.participants;
  const all = report.groups.socialConsiderations;
  put("hours", Math.round(report.hours.achieved * 100));
  for (const [table, yes] of [
    ["persons", rsaTotal ?? 0],
    ["disability", disabledTotal ?? 0],
  ] as const) {
    put(table, yes, "yes");
    put(table, total - yes, "no");
    put(table, total, "*");
  }
  if (covers.includes("forecast")) put("forecast", Math.round(report.hours.forecast * 100));
  if (covers.includes("contracts")) put("contracts", all.contracts);
  if (covers.includes("contracts")) put("commitments", all.commitments);
  if (covers.includes("structures")) put("structures", report.siae.total + report.siae.otherInclusive.total);
  if (!covers.includes("hires")) return;
  put("hires", report.recruitments.total);
  if (name !== "territory" && name !== "host") return;
  for (const [family, types] of Object.entries(families)) {
    let count = 0;
    for (const type of types) count += report.recruitments.byContractType?.[type] ?? 0;
    cells.set(`hires-by-${name}-and-family ${code} ${family}`, count);
  }
  cells.set(`hires-by-${name}-and-family ${code} *`, report.recruitments.total);
}

function putTypologies(cells: Cells, { recruitments, siae }: Fa02Report): void {
  const tables = {
    "hires-by-employer": recruitments.byEmployerKind,
    "hires-by-contract-type": recruitments.byContractType,
    "hires-by-modality": recruitments.byModality,
    "hires-by-scheme": recruitments.byScheme,
    "hires-by-sex": recruitments.bySex,
    "hires-by-age": recruitments.byAge,
    "hires-by-level": recruitments.byLevel,
    "hires-by-length": recruitments.byLength,
    "structures-by-kind": { ...siae.byKind, ...siae.otherInclusive.byKind },
  };
  for (const [table, counts] of Object.entries(tables)) {
    let total = 0;
    for (const [code, count] of Object.entries(counts ?? {})) {
      cells.set(`${table} ${code}`, count);
      total += count;
    }
    cells.set(`${table} *`, total);
  }
}

function putOutcomes(
  cells: Cells,
  world: World,
  { period, months }: { period: Period; months: 6 | 12 },
): void {
  const table = `outcomes-${months}-by`;
  const add = (key: string): void => void cells.set(key, (cells.get(key) ?? 0) + 1);
  const { contractOf, territoryOf, hostOf, buyerOf } = placesIn(world);
  const commitmentOf = (hire: Row<"hire">): Row<"commitment"> =>
    only(world.commitment, ({ id }) => id === hire.commitment_id);
  const counted = world.hire.filter((hire) => isCounted(contractOf(commitmentOf(hire))));
  const fileOf = (hire: Row<"hire">): Row<"participant"> =>
    only(world.participant, ({ id }) => id === hire.participant_id);
  for (const person of new Set(counted.map((hire) => fileOf(hire).person_key))) {
    const own = counted.filter((hire) => fileOf(hire).person_key === person);
    let best: { exit: string; due: string } | undefined;
    for (const { ends_on: exit } of own) {
      if (exit == null) continue;
      const next = plusDays(exit, 1);
      if (own.some((hire) => hire.starts_on <= next && (hire.ends_on == null || hire.ends_on >= next)))
        continue;
      const due = plusMonths(exit, months);
      if (own.some((hire) => hire.starts_on > exit && hire.starts_on <= due)) continue;
      if (due < `${period.from}-01` || due > lastDay(period.to)) continue;
      if (best === undefined || due > best.due) best = { exit, due };
    }
    if (best === undefined) continue;
    const { exit } = best;
    const left = own
      .filter((hire) => hire.ends_on === exit)
      .sort((a, b) => a.entered_rank - b.entered_rank)
      .at(-1);
    if (left === undefined) throw new Error("left by nothing");
    const record = world.outcome
      .filter((o) => o.checkpoint === `${months}` && o.dated_on > exit)
      .filter((o) => own.some((hire) => hire.participant_id === o.participant_id))
      .sort((a, b) =>
        a.dated_on < b.dated_on ? -1 : a.dated_on > b.dated_on ? 1 : a.entered_rank - b.entered_rank,
      )
      .at(-1);
    const situation = record?.situation ?? "unknown";
    if (record) add(`${table}-situation ${situation} ${record.reason ?? "none"}`);
    add(`${table}-situation ${situation} *`);
    add(`${table}-situation * *`);
    const group = Object.keys(groups).find((code) => groups[code]?.includes(situation)) ?? "";
    const commitment = commitmentOf(left);
    const contract = contractOf(commitment);
    const codes = {
      territory: territoryOf(contract),
      host: hostOf(contract),
      mechanism: commitment.mechanism,
      buyer: buyerOf(contract),
      employer: kindOn(world, left.employer_id, left.starts_on),
    };
    for (const [name, code] of Object.entries(codes))
      for (const line of [code, "*"])
        for (const column of [group, "*"]) add(`${table}-${name} ${line} ${column}`);
  }
}

function placesIn(world: World) {
  const organisation = (id: string): Row<"organisation"> => only(world.organisation, (row) => row.id === id);
  return {
    contractOf: (commitment: Row<"commitment">): Row<"contract"> => {
      const lot = only(world.lot, ({ id }) => id === commitment.lot_id);
      return only(world.contract, ({ id }) => id === lot.contract_id);
    },
    territoryOf: (contract: Row<"contract">): string =>
      contract.territory_code ??
      world.commune.find(({ code }) => code === contract.commune_code)?.territory_code ??
      "none",
    hostOf: (contract: Row<"contract">): string =>
      contract.host_id == null ? "none" : organisation(contract.host_id).siret,
    buyerOf: (contract: Row<"contract">): string => {
      const authority = organisation(contract.authority_id);
      return authority.is_private === 1 ? "private" : (authority.buyer_kind ?? "none");
    },
  };
}

function onlyCommitments(world: World, keep: (commitment: Row<"commitment">) => boolean): World {
  const commitment = world.commitment.filter(keep);
  const isKept = (id: string): boolean => commitment.some((row) => row.id === id);
  const hire = world.hire.filter((row) => isKept(row.commitment_id));
  return {
    ...world,
    commitment,
    hire,
    statement: world.statement.filter((row) => hire.some(({ id }) => id === row.hire_id)),
    collective_statement: world.collective_statement.filter((row) => isKept(row.commitment_id)),
  };
}

function onlyEmployers(world: World, keep: (id: string) => boolean): World {
  const hire = world.hire.filter((row) => keep(row.employer_id));
  return {
    ...world,
    hire,
    statement: world.statement.filter((row) => hire.some(({ id }) => id === row.hire_id)),
    collective_statement: world.collective_statement.filter((row) => keep(row.employer_id)),
  };
}

function kindOn(world: World, id: string, day: string): string {
  const { kind, kind_since: since } = only(world.organisation, (row) => row.id === id);
  return kind == null || (since != null && since > day) ? "company" : kind;
}

function isCounted({ stage }: Row<"contract">): boolean {
  return stage === "awarded" || stage === "running" || stage === "closed";
}

function only<Item>(items: readonly Item[], isIt: (item: Item) => boolean): Item {
  const found = items.find(isIt);
  if (found === undefined) throw new Error("not in the world");
  return found;
}

function lastDay(month: string): string {
  return plusDays(plusMonths(`${month}-01`, 1), -1);
}

function plusDays(day: string, count: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The same day some months later, or the last of that month. */
function plusMonths(day: string, count: number): string {
  const [year = 0, month = 0, wanted = 0] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, month - 1 + count, Math.min(wanted, lastOfMonth)));
  return date.toISOString().slice(0, 10);
}
