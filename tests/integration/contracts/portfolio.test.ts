import type { Day, Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { readContractFilters } from "#app/features/contracts/contract-filters.ts";
import { portfolioOf } from "#app/features/contracts/portfolio.server.ts";
import { filterContracts } from "#app/features/contracts/portfolio-list.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { expect, test } from "#tests/support/test.ts";

const today = "2026-11-22" as Day;
const hours = (whole: number) => (whole * 100) as InsertionHours;
const hostScope = (organisationId: OrganisationId) => ({ kind: "host", organisationId }) as const;

test("a contract adds up its commitments and wears the light of the worst", async ({ db, given }) => {
  const host = await given.host();
  const contract = await given.contract({ host_id: host.id });
  const lot = await given.lot({ contract_id: contract.id });
  const late = await given.commitment({
    lot_id: lot.id,
    hours: hours(640),
    starts_on: "2026-04-01" as Day,
    ends_on: "2026-10-31" as Day,
  });
  await given.commitment({ lot_id: lot.id, mechanism: "qualitative_action", hours: hours(0) });
  const hire = await given.hire({ commitment_id: late.id });
  await given.statement(hire.id, { hours: hours(100), month: "2026-05" as Month });
  await given.statement(hire.id, { hours: hours(50), month: "2026-06" as Month, state: "submitted" });
  await given.collectiveStatement(late.id, (await given.organisation()).id, { hours: hours(112) });

  const portfolio = await portfolioOf(db, hostScope(host.id), today);

  expect(portfolio.contracts).toMatchObject([
    {
      light: "late",
      due: 64_000,
      done: 21_200,
      pending: 5_000,
      remaining: 42_800,
      missing: 42_800,
      lots: 1,
      mechanisms: ["execution_clause", "qualitative_action"],
    },
  ]);
  expect(portfolio.open).toEqual({ contracts: 1, lots: 1, due: 64_000, done: 21_200, pending: 5000 });
});

test("a contract not awarded yet is to come, whatever its dates, and its hours stand apart", async ({
  db,
  given,
}) => {
  const host = await given.host();
  const contract = await given.contract({ host_id: host.id, stage: "published" });
  const lot = await given.lot({ contract_id: contract.id });
  await given.commitment({ lot_id: lot.id, ends_on: "2026-06-30" as Day });
  const portfolio = await portfolioOf(db, hostScope(host.id), today);
  expect(portfolio.contracts[0]?.light).toBe("not_started");
  expect(portfolio.coming).toMatchObject({ contracts: 1, due: 100_000 });
});

test("each scope holds its own contracts and no other's", async ({ db, given }) => {
  const [host, other] = [await given.host(), await given.host()];
  const buyer = await given.authority();
  const siae = await given.organisation({ kind: "EI" }, ["siae"]);
  const mine = await given.contract({ host_id: host.id, authority_id: buyer.id, reference: "mine" });
  await given.contract({ host_id: other.id, reference: "other" });
  await given.contract({ host_id: null, reference: "free" });
  const lot = await given.lot({ contract_id: mine.id });
  const commitment = await given.commitment({ lot_id: lot.id });
  await given.hire({ commitment_id: commitment.id, employer_id: siae.id });
  const refs = async (scope: Parameters<typeof portfolioOf>[1]) =>
    (await portfolioOf(db, scope, today)).contracts.map((contract) => contract.reference);
  expect(await refs(hostScope(host.id))).toEqual(["mine"]);
  expect(await refs({ kind: "authority", organisationId: buyer.id })).toEqual(["mine"]);
  expect(await refs({ kind: "structure", organisationId: siae.id })).toEqual(["mine"]);
  expect(await refs({ kind: "unassigned" })).toEqual(["free"]);
  expect(await refs({ kind: "structure", organisationId: other.id })).toEqual([]);
});

test("a search finds title, reference, buyer, facilitator and company without accents", async ({
  db,
  given,
}) => {
  const host = await given.host();
  const buyer = await given.authority({ name: "Évian-lès-Bains" });
  const company = await given.organisation({ name: "Péjat & Fils" });
  const contract = await given.contract({
    host_id: host.id,
    authority_id: buyer.id,
    title: "Réhabilitation de l’école",
    reference: "2026-ÉVI-1",
    search_text: "rehabilitation de l ecole 2026 evi 1",
    facilitator: "Nadège Ferrand",
  });
  const lot = await given.lot({ contract_id: contract.id });
  await db
    .insertInto("contractor")
    .values({
      id: "contractor-1" as never,
      lot_id: lot.id,
      organisation_id: company.id,
      role: "lead",
      share: null,
      principal_id: null,
      contact: null,
      email: null,
      phone: null,
      entered_rank: 1 as never,
      import_id: null,
    })
    .execute();
  const { contracts } = await portfolioOf(db, hostScope(host.id), today);
  const found = (q: string) =>
    filterContracts(contracts, readContractFilters(new URLSearchParams({ q }))).length;
  for (const words of ["rehabilitation", "ÉCOLE", "evi 1", "evian", "nadege", "pejat ecole"]) {
    expect(found(words), words).toBe(1);
  }
  expect(found("gymnase")).toBe(0);
});

test("figures are kept until a write, then counted again", async ({ db, given }) => {
  const host = await given.host();
  const scope = hostScope(host.id);
  const contract = await given.contract({ host_id: host.id });
  const first = await portfolioOf(db, scope, today);
  await given.lot({ contract_id: contract.id });
  expect(await portfolioOf(db, scope, today)).toBe(first);
  await db
    .transaction()
    .execute((trx) => recordAudit(trx, { actor: "system", act: "lot.created", objectType: "lot" }));
  expect((await portfolioOf(db, scope, today)).open.lots).toBe(1);
});
