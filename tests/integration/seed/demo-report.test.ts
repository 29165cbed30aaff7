import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import type { Month } from "#app/domain/calendar.ts";
import type { Fa02Report, Fa02Scope } from "#app/domain/fa02-report.ts";
import { fa02Json } from "#app/features/report/fa02-json.ts";
import { fa02Report } from "#app/features/report/report-fa02.server.ts";
import type { Db } from "#db/database.server.ts";
import { describe, expect } from "#tests/support/test.ts";
import { test } from "./demo-database.ts";

const frozen = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/demo/${name}.json`, import.meta.url));

async function reportOf(db: Db, scope: Partial<Fa02Scope> = {}): Promise<Fa02Report> {
  const year = { from: "2026-01" as Month, to: "2026-12" as Month };
  const asked = await fa02Report(db, { ...year, territory: null, host: null, authority: null, ...scope });
  if (asked.outcome !== "report") throw new Error(asked.outcome);
  return asked.report;
}

async function siretOf(db: Db, name: string): Promise<string> {
  const row = db.selectFrom("organisation").select("siret").where("name", "=", name);
  return (await row.executeTakeFirstOrThrow()).siret;
}

describe("the FA02 report of the demonstration never changes, on either engine", () => {
  test("2026, the whole Département", async ({ demo }) => {
    await expect(fa02Json(await reportOf(demo))).toMatchFileSnapshot(frozen("fa02-2026"));
  });

  test("2026, one host, with its grant", async ({ demo }) => {
    const host = await siretOf(demo, "Maison de l’insertion du Grésivaudan");
    await expect(fa02Json(await reportOf(demo, { host }))).toMatchFileSnapshot(
      frozen("fa02-2026-gresivaudan"),
    );
  });

  test("2024 to 2026, one territory", async ({ demo }) => {
    const scope = { from: "2024-01" as Month, territory: "isere-rhodanienne" };
    await expect(fa02Json(await reportOf(demo, scope))).toMatchFileSnapshot(
      frozen("fa02-2024-2026-isere-rhodanienne"),
    );
  });
});

/** Statements of 2026 on contracts that count, written again by hand. */
const statementsOf2026 = sql`
  from statement s
  join hire h on h.id = s.hire_id
  join participant p on p.id = h.participant_id
  join commitment c on c.id = h.commitment_id
  join lot l on l.id = c.lot_id
  join contract k on k.id = l.contract_id
  where s.month between '2026-01' and '2026-12' and k.stage in ('awarded', 'running', 'closed')`;
const collectiveOf2026 = sql`
  from collective_statement s
  join commitment c on c.id = s.commitment_id
  join lot l on l.id = c.lot_id
  join contract k on k.id = l.contract_id
  where s.month between '2026-01' and '2026-12' and k.stage in ('awarded', 'running', 'closed')`;

async function number(db: Db, select: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ n: number }>`${select}`.execute(db);
  return rows[0]?.n ?? Number.NaN;
}

describe("its figures are those SQL written by hand counts", () => {
  test("hours achieved and pending", async ({ demo }) => {
    const { hours } = await reportOf(demo);
    const sum = async (state: string): Promise<number> =>
      ((await number(demo, sql`select sum(s.hours) as n ${statementsOf2026} and s.state = ${state}`)) +
        (await number(demo, sql`select sum(s.hours) as n ${collectiveOf2026} and s.state = ${state}`))) /
      100;
    expect(hours.achieved).toBe(await sum("validated"));
    expect(hours.pending).toBe(await sum("submitted"));
  });

  test("participants named, RSA recipients and disabled persons among them", async ({ demo }) => {
    const { participants } = await reportOf(demo);
    const persons = (condition: ReturnType<typeof sql>): Promise<number> =>
      number(
        demo,
        sql`select count(*) as n from (select p.person_key ${statementsOf2026} and s.state = 'validated' and ${condition}
            group by p.person_key having sum(s.hours) > 0) as worked`,
      );
    expect(participants.named).toBe(await persons(sql`1 = 1`));
    expect(participants.rsa).toBe(await persons(sql`h.rsa = 1`));
    expect(participants.disabled).toBe(await persons(sql`h.boeth = 1`));
  });

  test("persons declared without names", async ({ demo }) => {
    const { participants } = await reportOf(demo);
    const largest = (column: ReturnType<typeof sql>): Promise<number> =>
      number(
        demo,
        sql`select sum(n) as n from (select max(${column}) as n ${collectiveOf2026} and s.state = 'validated'
            group by s.commitment_id, s.employer_id having sum(s.hours) > 0) as teams`,
      );
    expect(participants.collective).toBe(await largest(sql`s.persons`));
    expect(participants.collectiveRsa).toBe(await largest(sql`s.rsa`));
    expect(participants.collectiveDisabled).toBe(await largest(sql`s.boeth`));
  });

  test("recruitments, actions and contracts with a social consideration of one kind", async ({ demo }) => {
    const { recruitments, actions, mechanisms } = await reportOf(demo);
    expect(recruitments.total).toBe(
      await number(
        demo,
        sql`select count(*) as n from hire where starts_on between '2026-01-01' and '2026-12-31'`,
      ),
    );
    expect(recruitments.byContractType?.cddi).toBe(
      await number(
        demo,
        sql`select count(*) as n from hire where starts_on like '2026-%' and contract_type = 'cddi'`,
      ),
    );
    expect(actions.prescription).toBe(
      await number(
        demo,
        sql`select count(*) as n from network_action
            where kind = 'prescription' and state = 'done' and dated_on like '2026-%'`,
      ),
    );
    const reserved = mechanisms.find(({ mechanism }) => mechanism === "reserved_disability");
    expect(reserved?.contracts).toBe(
      await number(
        demo,
        sql`select count(distinct k.id) as n from commitment c
            join lot l on l.id = c.lot_id join contract k on k.id = l.contract_id
            where c.mechanism = 'reserved_disability' and k.stage in ('awarded', 'running', 'closed')
            and coalesce(c.starts_on, k.starts_on) <= '2026-12-31' and coalesce(c.ends_on, k.ends_on) >= '2026-01-01'`,
      ),
    );
  });

  test("the grant of a host: RSA recipients reached, part earned", async ({ demo }) => {
    const name = "Maison de l’insertion du Grésivaudan";
    const { grant, participants } = await reportOf(demo, { host: await siretOf(demo, name) });
    const reached = Math.min(1, (participants.rsaTotal ?? 0) / 60);
    expect(grant).toMatchObject({
      year: 2026,
      rsaTarget: 60,
      fixedPart: 30_000,
      rsaReached: participants.rsaTotal,
    });
    expect(grant?.variableEarned).toBe(Math.round(10_000 * reached * 100) / 100);
  });
});
