import { sql } from "kysely";
import { lastDayOf, firstDayOf, addDays, type Period } from "#app/domain/calendar.ts";
import { mechanismGroups } from "#app/domain/mechanism.ts";
import type { Db } from "#db/database.server.ts";

/**
 * The figures of the FA02 report of the whole installation, each asked of the engine by a statement written by hand:
 * the floor any program computing them stands on. Returns the milliseconds of each statement and its first row.
 */
export type FloorResult = { name: string; milliseconds: number; row: Record<string, unknown> };

export async function runFloor(db: Db, period: Period, postgres: boolean): Promise<FloorResult[]> {
  return db.connection().execute(async (connection) => {
    // Compiling these takes PostgreSQL longer than running them: left on, the floor would be three times too high.
    if (postgres) await sql`set jit = off`.execute(connection);
    const results: FloorResult[] = [];
    for (const [name, text] of floorStatements(period, postgres)) {
      const start = performance.now();
      const { rows } = await sql.raw<Record<string, unknown>>(text).execute(connection);
      results.push({ name, milliseconds: performance.now() - start, row: rows[0] ?? {} });
    }
    return results;
  });
}

function floorStatements({ from, to }: Period, postgres: boolean): Array<[string, string]> {
  const last = lastDayOf(to);
  const before = addDays(firstDayOf(from), -1);
  const months = `month between '${from}' and '${to}'`;
  const counted = "contract.stage in ('awarded', 'running', 'closed')";
  const path = `join commitment on commitment.id = {id}
    join lot on lot.id = commitment.lot_id join contract on contract.id = lot.contract_id and ${counted}`;
  const hours = `from statement join hire on hire.id = statement.hire_id
    ${path.replace("{id}", "hire.commitment_id")} where ${months}`;
  const collective = `from collective_statement c ${path.replace("{id}", "c.commitment_id")} where c.${months}`;
  const worked = `select hire.* , participant.person_key, commitment.mechanism from hire
    join (select hire_id from statement where ${months} and state = 'validated'
      group by hire_id having sum(hours) > 0) paid on paid.hire_id = hire.id
    join participant on participant.id = hire.participant_id ${path.replace("{id}", "hire.commitment_id")}`;
  const heads = `select c.commitment_id, c.employer_id, commitment.mechanism, max(c.persons) persons, max(c.rsa) rsa,
    max(c.boeth) boeth ${collective} and c.state = 'validated'
    group by c.commitment_id, c.employer_id, commitment.mechanism having sum(c.hours) > 0`;
  const planned = (day: string): string => plannedOn(day, postgres);
  const active = `select commitment.id, commitment.mechanism, contract.id contract_id,
      ${planned(last)} - ${planned(before)} forecast
    from commitment join lot on lot.id = commitment.lot_id
    join contract on contract.id = lot.contract_id and ${counted}
    where contract.starts_on is not null and ((contract.starts_on <= '${last}' and contract.ends_on > '${before}')
      or ${planned(last)} <> ${planned(before)})`;
  const statements: Array<[string, string]> = [
    ["forecast", `select sum(forecast) value from (${active}) a`],
    ["achieved", `select sum(statement.hours) value ${hours} and state = 'validated'`],
    ["achieved, collective", `select sum(c.hours) value ${collective} and c.state = 'validated'`],
    ["pending", `select sum(statement.hours) value ${hours} and state = 'submitted'`],
    ["participants", `select count(distinct person_key) value from (${worked}) w`],
    ["participants, rsa", `select count(distinct person_key) value from (${worked}) w where rsa = 1`],
    ["participants, disabled", `select count(distinct person_key) value from (${worked}) w where boeth = 1`],
    ["collective", `select sum(persons) value, sum(rsa) rsa, sum(boeth) boeth from (${heads}) h`],
    ...recruitmentStatements(before, last, path),
    [
      "mechanisms, active",
      `select mechanism, count(*) value, count(distinct contract_id) contracts, sum(forecast) forecast
        from (${active}) a group by mechanism`,
    ],
    [
      "mechanisms, hours",
      `select mechanism, sum(statement.hours) value ${hours} and state = 'validated' group by mechanism`,
    ],
    [
      "mechanisms, persons",
      `select mechanism, count(distinct person_key) value,
        count(distinct case when rsa = 1 then person_key end) rsa from (${worked}) w group by mechanism`,
    ],
    ["mechanisms, collective", `select mechanism, sum(persons) value from (${heads}) h group by mechanism`],
  ];
  for (const [group, members] of Object.entries(mechanismGroups)) {
    const only = `mechanism in (${members.map((code) => `'${code}'`).join(", ")})`;
    statements.push(
      [
        `${group}, active`,
        `select count(*) value, count(distinct contract_id) contracts, sum(forecast) forecast
          from (${active}) a where ${only}`,
      ],
      [
        `${group}, persons`,
        `select count(distinct person_key) value, count(distinct case when rsa = 1 then person_key end) rsa
          from (${worked}) w where ${only}`,
      ],
    );
  }
  statements.push(
    ["siae", siaeStatement(worked, heads, active)],
    ["outcomes, 6", outcomesStatement(6, { from, to }, postgres, path)],
    ["outcomes, 12", outcomesStatement(12, { from, to }, postgres, path)],
    [
      "actions",
      `select kind, count(*) value from network_action
        where state = 'done' and dated_on > '${before}' and dated_on <= '${last}' group by kind`,
    ],
  );
  return statements;
}

/** planned(d) of indicators.md in SQL: half up, `fixed` with its changes or `per_amount`. Whole hundredths. */
function plannedOn(day: string, postgres: boolean): string {
  const objective = `coalesce((select o.hours from obligation_change o where o.commitment_id = commitment.id
    and o.effective_on <= '${day}' order by o.effective_on desc, o.entered_rank desc limit 1), commitment.hours, 0)`;
  const days = (to: string): string =>
    postgres
      ? `((${to})::date - contract.starts_on::date + 1)`
      : `(cast(julianday(${to}) - julianday(contract.starts_on) as integer) + 1)`;
  const least = `case when contract.ends_on < '${day}' then contract.ends_on else '${day}' end`;
  const ordered = `coalesce((select sum(case when o.nature = 'order' then o.amount
    when o.nature = 'credit_note' then -o.amount else 0 end) from lot_order o
    where o.lot_id = commitment.lot_id and o.ordered_on <= '${day}'), 0)${postgres ? "::bigint" : ""}`; // a sum is numeric in PostgreSQL, and would divide as such
  return `case when commitment.rule = 'per_amount' then case when ${ordered} <= commitment.threshold then 0
      else 100 * ((${ordered} - commitment.threshold) / commitment.amount_per_hour) end
    when '${day}' < contract.starts_on then 0
    else (2 * ${objective} * ${days(least)} + ${days("contract.ends_on")}) / (2 * ${days("contract.ends_on")}) end`;
}

function recruitmentStatements(before: string, last: string, path: string): Array<[string, string]> {
  const hires = `from hire join participant on participant.id = hire.participant_id
    join organisation on organisation.id = hire.employer_id ${path.replace("{id}", "hire.commitment_id")}
    where hire.starts_on > '${before}' and hire.starts_on <= '${last}'`;
  const ways: Record<string, string> = {
    contractType: "hire.contract_type",
    modality: "hire.modality",
    employerKind: "coalesce(organisation.kind, 'company')",
    scheme:
      "coalesce(hire.scheme, case when contract_type in ('pec', 'cie') then 'contrat_aide' else 'none' end)",
    sex: "coalesce(participant.sex, 'unknown')",
    age: "case when hire.age < 26 then '-26' when hire.age < 50 then '26-49' else '50+' end",
    level: "coalesce(participant.education, 'unknown')",
    length: "case when hire.ends_on is null then 'open' else 'dated' end",
  };
  return Object.entries(ways).map(([name, key]) => [
    `recruitments by ${name}`,
    `select ${key} code, count(*) value ${hires} group by ${key}`,
  ]);
}

function siaeStatement(worked: string, heads: string, active: string): string {
  return `select kind, count(*) value from organisation where kind is not null and id in (
    select employer_id from (${worked}) w union select employer_id from (${heads}) h
    union select contractor.organisation_id from contractor join commitment k on k.lot_id = contractor.lot_id
      where k.id in (select id from (${active}) a)) group by kind`;
}

function outcomesStatement(months: 6 | 12, { from, to }: Period, postgres: boolean, path: string): string {
  const due = postgres
    ? `to_char(h.ends_on::date + interval '${months} months', 'YYYY-MM-DD')`
    : `min(date(h.ends_on, '+${months} months'), date(h.ends_on, 'start of month', '+${months + 1} months', '-1 day'))`;
  const dayAfter = postgres ? "to_char(h.ends_on::date + 1, 'YYYY-MM-DD')" : "date(h.ends_on, '+1 day')";
  const scoped = `select hire.id, hire.starts_on, hire.ends_on, participant.person_key from hire
    join participant on participant.id = hire.participant_id ${path.replace("{id}", "hire.commitment_id")}`;
  const others = `from hire o join participant p on p.id = o.participant_id
    ${path.replace("{id}", "o.commitment_id")} where p.person_key = h.person_key and o.id <> h.id`;
  const exits = `select h.person_key, h.ends_on, ${due} due from (${scoped}) h
    where h.ends_on between '${shifted(from, -months, -1)}-01' and '${shifted(to, -months, 1)}-31'
    and not exists (select 1 ${others} and o.starts_on <= ${dayAfter} and (o.ends_on is null or o.ends_on >= ${dayAfter}))
    and not exists (select 1 ${others} and o.starts_on > h.ends_on and o.starts_on <= ${due})`;
  const cohort = `select person_key, max(ends_on) left_on from (${exits}) e
    where due between '${from}-01' and '${to}-31' group by person_key`;
  return `select situation, count(*) value from (
    select (select outcome.situation from outcome join participant on participant.id = outcome.participant_id
      where participant.person_key = c.person_key and outcome.checkpoint = '${months}' and outcome.dated_on > c.left_on
      order by outcome.dated_on desc, outcome.entered_rank desc limit 1) situation from (${cohort}) c) s
    group by situation`;
}

function shifted(month: string, by: number, more: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by + more;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}
