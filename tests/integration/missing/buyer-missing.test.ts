import type { Day, Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { missingSentence } from "#app/features/missing/missing-sentence.ts";
import { loader as list } from "#app/routes/_app.marches._index/route.tsx";
import { loader as page } from "#app/routes/_app.manquants/route.tsx";
import type { Db } from "#db/database.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-25T10:00:00Z");
const hours = (whole: number) => (whole * 100) as InsertionHours;

async function openAs(db: Db, organisationId: OrganisationId | null) {
  const buyer = await signedIn(db, { role: "authority", organisationId }, { now });
  return page({ request: buyer.get("/manquants"), params: {}, context: buyer.context });
}

/** A contract of that buyer, 1 000 h over the year, with one hire since September at a company that sent nothing. */
async function lateContract(
  given: Given,
  { authorityId, hostId, title }: { authorityId: OrganisationId; hostId: OrganisationId; title: string },
) {
  const contract = await given.contract({
    authority_id: authorityId,
    host_id: hostId,
    title,
    reference: title,
    facilitator: "Camille R.",
  });
  const lot = await given.lot({ contract_id: contract.id });
  const commitment = await given.commitment({ lot_id: lot.id });
  const participant = await given.participant({ host_id: hostId, birth_name: "Zzsecret" });
  const employer = await given.organisation({ name: `Entreprise de ${title}` }, ["company"]);
  const hire = await given.hire({
    commitment_id: commitment.id,
    participant_id: participant.id,
    employer_id: employer.id,
    starts_on: "2026-09-01" as Day,
  });
  return { contract, hire };
}

test("a buyer sees who is late, what is behind and whom to ask, of its own contracts only", async ({
  db,
  given,
}) => {
  const host = await given.host({ name: "Maison de l’insertion", email: "contact@maison.example" });
  const other = await given.host({ name: "Autre porteur" });
  const buyer = await given.authority();
  const elsewhere = await given.authority();
  const { hire } = await lateContract(given, { authorityId: buyer.id, hostId: host.id, title: "École" });
  await given.statement(hire.id, { month: "2026-09" as Month, hours: hours(120) });
  await lateContract(given, { authorityId: buyer.id, hostId: other.id, title: "Gymnase" });
  await lateContract(given, { authorityId: elsewhere.id, hostId: host.id, title: "D’ailleurs" });

  const missing = await openAs(db, buyer.id);

  expect(missing.late).toMatchObject([
    {
      reference: "Gymnase",
      company: "Entreprise de Gymnase",
      months: ["2026-09", "2026-10"],
      statements: 2,
      daysLate: 41,
      follower: { hostName: "Autre porteur" },
    },
    {
      reference: "École",
      company: "Entreprise de École",
      months: ["2026-10"],
      daysLate: 10,
      follower: {
        facilitator: "Camille R.",
        hostName: "Maison de l’insertion",
        email: "contact@maison.example",
      },
    },
  ]);
  expect(missing.behind).toMatchObject([
    { reference: "Gymnase", light: "at_risk", due: 100_000, done: 0, remaining: 100_000 },
    { reference: "École", light: "at_risk", due: 100_000, done: 12_000, remaining: 88_000 },
  ]);
  const sent = JSON.stringify(missing);
  expect(sent).not.toContain("D’ailleurs");
  expect(sent).not.toContain("Zzsecret");
  expect(missingSentence(missing)).toBe(
    "2\u00a0entreprises doivent 3\u00a0relevés d’heures et il reste 1\u202f880\u00a0h à faire sur 2\u00a0marchés en retard ou à risque.",
  );
});

test("what only the contract says is asked for", async ({ db, given }) => {
  const buyer = await given.authority();
  const open = { authority_id: buyer.id, host_id: null, source: "decp" } as const;
  const reserved = await given.contract({ ...open, title: "Réservé" });
  const lot = await given.lot({ contract_id: reserved.id });
  await given.commitment({ lot_id: lot.id, mechanism: "reserved_unspecified", hours: hours(0) });
  const endless = await given.contract({ authority_id: buyer.id, title: "Sans fin", ends_on: null });
  await given.commitment({ lot_id: (await given.lot({ contract_id: endless.id })).id });
  const done = await given.contract({ ...open, title: "Clos", stage: "closed" });
  const closedLot = await given.lot({ contract_id: done.id });
  await given.commitment({ lot_id: closedLot.id, mechanism: "reserved_unspecified", hours: hours(0) });

  const { unspecified, late, behind } = await openAs(db, buyer.id);

  expect(unspecified).toMatchObject([
    { title: "Sans fin", missing: ["dates"] },
    { title: "Réservé", missing: ["reservation", "hours"], follower: null },
  ]);
  expect([late, behind]).toEqual([[], []]);
});

test("nothing is missing to a buyer without a contract; an account without a buyer is refused", async ({
  db,
  given,
}) => {
  const buyer = await given.authority();
  const missing = await openAs(db, buyer.id);
  expect(missing).toEqual({ late: [], behind: [], unspecified: [], open: 0 });
  expect(missingSentence(missing)).toBe("Aucun marché ouvert.");
  expect(missingSentence({ ...missing, open: 2 })).toBe("Rien ne manque sur vos 2\u00a0marchés ouverts.");
  await expect(openAs(db, null)).rejects.toMatchObject({ status: 403 });
});

test("a buyer’s list says what is done of what is due, and what is to come", async ({ db, given }) => {
  const host = await given.host();
  const buyer = await given.authority();
  const { hire } = await lateContract(given, { authorityId: buyer.id, hostId: host.id, title: "École" });
  await given.statement(hire.id, { month: "2026-09" as Month, hours: hours(120) });
  const planned = await given.contract({ authority_id: buyer.id, stage: "planned" });
  const lot = await given.lot({ contract_id: planned.id });
  await given.commitment({ lot_id: lot.id, hours: hours(833) });
  const account = await signedIn(db, { role: "authority", organisationId: buyer.id }, { now });
  const shown = await list({ request: account.get("/marches"), params: {}, context: account.context });
  expect(shown).toMatchObject({
    isBuyer: true,
    sentence:
      "1\u00a0marché en cours\u00a0: 120\u00a0h d’insertion faites sur 1\u202f000\u00a0h dues, 1 à risque. 1\u00a0marché à venir, pour 833\u00a0h de plus.",
  });
});

test("every contract behind is told, however many", async ({ db, given }) => {
  const host = await given.host();
  const buyer = await given.authority();
  const employer = await given.organisation({}, ["company"]);
  const participant = await given.participant({ host_id: host.id });
  for (let index = 0; index < 45; index += 1) {
    const contract = await given.contract({ authority_id: buyer.id, host_id: host.id });
    const lot = await given.lot({ contract_id: contract.id });
    const commitment = await given.commitment({ lot_id: lot.id });
    await given.hire({
      commitment_id: commitment.id,
      participant_id: participant.id,
      employer_id: employer.id,
    });
  }
  const missing = await openAs(db, buyer.id);
  expect([missing.late.length, missing.behind.length]).toEqual([45, 45]);
});
