import { randomUUID } from "node:crypto";
import * as hireRoute from "#app/routes/_app.embauches.$id._index/route.tsx";
import * as endRoute from "#app/routes/_app.embauches.$id.fin/route.tsx";
import * as editRoute from "#app/routes/_app.embauches.$id.modifier/route.tsx";
import * as newRoute from "#app/routes/_app.embauches.nouvelle/route.tsx";
import * as needRoute from "#app/routes/_app.besoins.$id._index/route.tsx";
import * as proposeRoute from "#app/routes/_app.besoins.$id.proposition/route.tsx";
import * as newNeedRoute from "#app/routes/_app.marches.$reference.besoin/route.tsx";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { Db } from "#db/database.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");

async function world(db: Db, given: Given, { stage = "running" }: { stage?: ContractStage } = {}) {
  const host = await given.host();
  const contract = await given.contract({ host_id: host.id, stage });
  const lot = await given.lot({ contract_id: contract.id });
  const commitment = await given.commitment({ lot_id: lot.id, criteria: "rsa;deld_12" });
  const company = await given.organisation({ name: "Bâti Alpes" }, ["company"]);
  await givenLines(db).contractor(lot.id, company.id);
  const file = await given.participant({ host_id: host.id });
  const someone = await signedIn(
    db,
    { role: "facilitator", organisationId: host.id, name: "Nadège" },
    { now },
  );
  const eligible = (criterion: "rsa" | "ass", seenOn: string) =>
    db
      .insertInto("eligibility")
      .values({
        id: randomUUID() as string as Id<"eligibility">,
        participant_id: file.id,
        criterion,
        seen_on: seenOn as Day,
        proof: null,
        seen_by: null,
        valid_until: null,
        entered_rank: nextEnteredRank(),
        import_id: null,
      })
      .execute();
  const form = {
    employer: company.siret,
    contractor: company.id,
    contractType: "cdd",
    modality: "direct",
    startsOn: "2026-11-02",
    rsa: "yes",
    boeth: "no",
  };
  const search = `?participant=${file.id}&engagement=${commitment.id}`;
  const hire = (fields: Record<string, string> = {}, at = search): Promise<unknown> =>
    Promise.resolve(
      newRoute.action({
        request: someone.post(`/embauches/nouvelle${at}`, { id: randomUUID(), ...form, ...fields }),
        params: {},
        context: someone.context,
      }),
    );
  const at = (params: Record<string, string>, path: string, fields: Record<string, string>) => ({
    request: someone.post(path, fields),
    params,
    context: someone.context,
  });
  return { host, contract, commitment, company, file, someone, eligible, form, hire, at };
}

const hires = (db: Db) => db.selectFrom("hire").selectAll().execute();
const errorsOf = (reply: unknown): Record<string, string[]> =>
  (reply as { data: { result: { error?: Record<string, string[]> } } }).data.result.error ?? {};
const warningsOf = (reply: unknown) => (reply as { data: { warnings: string[]; confirmed: string } }).data;

describe("a new hire", () => {
  test("is written with its reference and the age on the start day", async ({ db, given }) => {
    const { hire, eligible, company } = await world(db, given);
    await eligible("rsa", "2026-10-01");
    expect(await hire()).toMatchObject({ status: 302 });
    expect(await hires(db)).toMatchObject([
      {
        reference: "E-2026-0001",
        age: 36,
        rsa: 1,
        boeth: 0,
        employer_id: company.id,
        contractor_id: company.id,
      },
    ]);
  });

  test("without a valid eligibility is refused, with why; a reasoned opinion makes it possible", async ({
    db,
    given,
  }) => {
    const { hire, eligible } = await world(db, given);
    expect(errorsOf(await hire()).opinion?.join()).toContain("Aucune éligibilité");
    await eligible("ass", "2026-10-01");
    expect(errorsOf(await hire()).opinion?.join()).toContain("n’est pas de celles");
    expect(await hires(db)).toEqual([]);
    expect(await hire({ opinion: "Dix mois sans emploi, sans véhicule" })).toMatchObject({ status: 302 });
    const opinion = await db
      .selectFrom("eligibility")
      .select(["seen_on", "seen_by", "proof"])
      .where("criterion", "=", "reasoned_opinion")
      .execute();
    expect(opinion).toEqual([
      { seen_on: "2026-11-02", seen_by: "Nadège", proof: "Dix mois sans emploi, sans véhicule" },
    ]);
    const told = await db.selectFrom("audit_change").selectAll().execute();
    expect(JSON.stringify(told)).not.toContain("véhicule");
  });

  test("made twice the same day is refused; overlapping another is told, then saved", async ({
    db,
    given,
  }) => {
    const { hire, eligible } = await world(db, given);
    await eligible("rsa", "2026-10-01");
    await hire();
    expect(errorsOf(await hire()).startsOn?.join()).toContain("E-2026-0001");
    const { warnings, confirmed } = warningsOf(await hire({ startsOn: "2026-11-09" }));
    expect(warnings.join()).toContain("E-2026-0001");
    expect(await hire({ startsOn: "2026-11-09", confirmed })).toMatchObject({ status: 302 });
    expect(await hires(db)).toHaveLength(2);
  });

  test.for(["closed", "cancelled"] as const)("on a %s contract is refused", async (stage, { db, given }) => {
    const { hire, eligible } = await world(db, given, { stage });
    await eligible("rsa", "2026-10-01");
    expect(JSON.stringify(await hire())).toContain("clos ou annulé");
  });

  test("starts from what is known: files with their eligibility, then the contractor’s own modality", async ({
    db,
    given,
  }) => {
    const { someone, eligible, contract, file, company } = await world(db, given);
    await eligible("rsa", "2026-10-01");
    await db.updateTable("contractor").set({ modality: "secondment" }).execute();
    const open = (search: string) =>
      newRoute.loader({ request: someone.get(`/x?${search}`), params: {}, context: someone.context });
    const from = `marche=${encodeURIComponent(contract.reference)}`;
    expect(await open(from)).toMatchObject({
      step: "person",
      contract: { reference: contract.reference },
      found: { files: [{ id: file.id, eligibility: { state: "valid" }, employer: null }] },
    });
    expect(await open(`${from}&participant=${file.id}`)).toMatchObject({
      step: "hire",
      values: { modality: "secondment", contractor: company.id },
    });
  });

  test("with a last day to come has its end still to be noted", async ({ db, given }) => {
    const { hire, eligible, at } = await world(db, given);
    await eligible("rsa", "2026-10-01");
    await hire({ endsOn: "2026-12-15" });
    const id = (await hires(db))[0]?.id ?? "";
    expect(await hireRoute.loader(at({ id }, "/x", {}))).toMatchObject({ endIsPlanned: true });
    await endRoute.action(at({ id }, "/x", { seen: "1", endsOn: "2026-11-20", reason: "resignation" }));
    expect(await hireRoute.loader(at({ id }, "/x", {}))).toMatchObject({ endIsPlanned: false });
  });

  test("cannot name a company that is not on the lot, nor end before it starts", async ({ db, given }) => {
    const { hire, eligible } = await world(db, given);
    await eligible("rsa", "2026-10-01");
    const other = await given.organisation({}, ["company"]);
    expect(errorsOf(await hire({ contractor: other.id })).contractor?.join()).toContain("lot");
    expect(errorsOf(await hire({ endsOn: "2026-11-01" })).endsOn).toBeDefined();
  });
});

describe("a hire", () => {
  test("moved to a day without eligibility is refused; another change asks nothing", async ({
    db,
    given,
  }) => {
    const { hire, eligible, form, at } = await world(db, given);
    await eligible("rsa", "2026-10-01");
    await hire();
    const id = (await hires(db))[0]?.id ?? "";
    const edit = (fields: Record<string, string>) =>
      editRoute.action(at({ id }, `/embauches/${id}/modifier`, { ...form, ...fields }));
    expect(errorsOf(await edit({ seen: "1", startsOn: "2026-09-01" })).opinion?.join()).toContain(
      "après le début",
    );
    expect(await edit({ seen: "1", jobTitle: "Manœuvre" })).toMatchObject({ status: 302 });
    expect(await edit({ seen: "1", jobTitle: "Peintre" })).toMatchObject({
      data: { conflict: { rows: [{ label: "Poste", stored: "Manœuvre", typed: "Peintre" }] } },
    });
  });

  test("does not end before hours already noted; ended, it leads to the outcome", async ({ db, given }) => {
    const { hire, eligible, at, file } = await world(db, given);
    await eligible("rsa", "2026-01-01");
    await hire({ startsOn: "2026-02-02" });
    const id = (await hires(db))[0]?.id;
    if (id === undefined) throw new Error("No hire");
    await given.statement(id, { month: "2026-04" as Month });
    const end = (endsOn: string) =>
      endRoute.action(at({ id }, `/embauches/${id}/fin`, { seen: "1", endsOn, reason: "term" }));
    expect(errorsOf(await end("2026-03-31")).endsOn?.join()).toContain("avril 2026");
    const answer = (await end("2026-04-30")) as Response;
    expect(answer.headers.get("Location")).toBe(`/suites/${file.id}/exit`);
    expect((await hires(db))[0]).toMatchObject({ ends_on: "2026-04-30", end_reason: "Fin de contrat" });
  });
});

test("a need, a person proposed, hired from there: the need is filled", async ({ db, given }) => {
  const { contract, commitment, eligible, hire, at, file, someone } = await world(db, given);
  await eligible("rsa", "2026-10-01");
  const id = randomUUID();
  const need = { id, commitment: commitment.id, jobTitle: "Manœuvre", positions: "1", notedOn: "2026-11-02" };
  await newNeedRoute.action(at({ reference: contract.reference }, "/", need));
  const proposal = randomUUID();
  await proposeRoute.action(
    at({ id }, `/besoins/${id}/proposition?participant=${file.id}`, {
      id: proposal,
      proposedOn: "2026-11-03",
      rsa: "yes",
    }),
  );
  const read = () =>
    needRoute.loader({ request: someone.get("/"), params: { id }, context: someone.context });
  expect(await read()).toMatchObject({ code: "B-2026-0001", state: "open", proposed: 1, rsa: 1, hired: 0 });
  expect(await hire({}, `?proposition=${proposal}`)).toMatchObject({ status: 302 });
  expect(await read()).toMatchObject({ state: "filled", hired: 1, proposals: [{ result: "hired" }] });
});

test("nobody is proposed on a contract that is closed", async ({ db, given }) => {
  const { contract, commitment, at, file } = await world(db, given);
  const id = randomUUID();
  const need = { id, commitment: commitment.id, jobTitle: "Manœuvre", positions: "1", notedOn: "2026-11-02" };
  await newNeedRoute.action(at({ reference: contract.reference }, "/", need));
  await db.updateTable("contract").set({ stage: "closed" }).where("id", "=", contract.id).execute();
  const refused = await proposeRoute.action(
    at({ id }, `/besoins/${id}/proposition?participant=${file.id}`, {
      id: randomUUID(),
      proposedOn: "2026-11-03",
      rsa: "yes",
    }),
  );
  expect(errorsOf(refused)[""]?.[0]).toContain("clos");
  expect(await db.selectFrom("proposal").select("id").execute()).toEqual([]);
});
