import type { Month } from "#app/domain/calendar.ts";
import { figuresTitle } from "#app/features/own-work/figures-words.ts";
import * as figuresRoute from "#app/routes/_app.mon-activite._index/route.tsx";
import * as fileRoute from "#app/routes/_app.mon-activite[.]csv/route.ts";
import { listFa02CollectiveHours, listFa02HireHours } from "#db/queries/fa02-hours.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { randomWorld, settle, type World } from "#tests/support/random-world.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import { hours, now, october, ownStructure } from "./own-structure.ts";

function figures({ get, context }: SignedIn, search = "") {
  return figuresRoute.loader({ request: get(`/mon-activite${search}`), context, params: {} });
}

test("a year tells its hours, persons, contracts and hires, and nothing of another structure nor of any criterion", async ({
  db,
  given,
}) => {
  const { account, hires, siae, commitment_id } = await ownStructure(db, given);
  await given.statement(hires.idriss, { month: october, hours: hours(100_25), state: "submitted" });
  await given.statement(hires.marie, { month: october, hours: hours(50_00), state: "draft" });
  await given.collectiveStatement(commitment_id, siae.id, {
    month: "2026-08" as Month,
    hours: hours(70_00),
    persons: 3,
    state: "validated",
  });
  const page = await figures(account);
  expect(page).toMatchObject({
    year: 2026,
    totals: {
      validated: 273_00,
      pending: 100_25,
      persons: { named: 2, collective: 3 },
      contracts: 1,
      started: 2,
    },
    contracts: [{ validated: 273_00, pending: 100_25, started: 2 }],
    hires: { total: 2 },
  });
  expect(page.months.map(({ month }) => month).at(-1)).toBe("2026-11");
  expect(figuresTitle(page).replace(/[\u00a0\u202f]/g, " ")).toBe("273 h validées en 2026");
  expect(JSON.stringify(page)).not.toMatch(/Zztesfay|Zzgebre|rsa|boeth|person_?key/i);
});

test("a year without anything is empty; only years that exist are offered", async ({ db, given }) => {
  const { account } = await ownStructure(db, given);
  expect((await figures(account, "?annee=1999")).year).toBe(2026);
  const { id } = await given.organisation({ kind: "EI" }, ["siae"]);
  const alone = await signedIn(db, { role: "siae", organisationId: id }, { now });
  expect(await figures(alone)).toMatchObject({ years: [2026], contracts: [], totals: { validated: 0 } });
});

test("the file says the same hours, with a decimal comma, without a name, and leaves a trace", async ({
  db,
  given,
}) => {
  const { account } = await ownStructure(db, given);
  const request = account.get("/mon-activite.csv?annee=2026");
  const answer = await fileRoute.loader({ request, context: account.context, params: {} });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain("Mois;Référence;Marché");
  expect(text).toMatch(/2026-09;.*;nominatif;203(,00)?;0;2/);
  expect(text).not.toMatch(/Barry|Idriss|Zz/);
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
  const acts = await db
    .selectFrom("audit_event")
    .select("act")
    .where("act", "=", "own_figures.exported")
    .execute();
  expect(acts).toHaveLength(1);
});

for (const seed of [3, 11, 27]) {
  test(`the figures are those of the FA02 report for each employer, recounted by hand (world ${seed})`, async ({
    db,
  }) => {
    const world = randomWorld(seed);
    await settle(db, world);
    const period = { from: "2026-01" as Month, to: "2026-12" as Month };
    const scope = { period, territoryCode: null, hostId: null, authorityId: null };
    const employers = new Set([...world.hire, ...world.collective_statement].map((row) => row.employer_id));
    const named = await listFa02HireHours(db, scope);
    const together = await listFa02CollectiveHours(db, scope);
    let worked = 0;
    for (const employer of employers) {
      const account = await signedIn(db, { role: "siae", organisationId: employer }, { now });
      const { totals } = await figures(account, "?annee=2026");
      const ofHires = named.filter(({ employerId }) => employerId === employer);
      const ofCrowds = together.filter(({ employerId }) => employerId === employer);
      const people = new Set(ofHires.filter(({ validated }) => validated > 0).map((row) => row.personKey));
      const crowds = ofCrowds.filter(({ validated }) => validated > 0);
      expect(totals).toMatchObject({
        pending: [...ofHires, ...ofCrowds].reduce((sum, { submitted }) => sum + submitted, 0),
        persons: {
          named: people.size,
          collective: crowds.reduce((sum, { persons }) => sum + persons, 0),
        },
        ...recounted(world, employer),
      });
      worked += totals.validated;
    }
    expect(worked).toBe([...named, ...together].reduce((sum, { validated }) => sum + validated, 0));
    expect(worked).toBeGreaterThan(0);
  });
}

/** By hand, from the rows. */
function recounted(world: World, employer: OrganisationId) {
  const counts = new Set(["awarded", "running", "closed"]);
  const contractOf = (commitmentId: string) => {
    const lotId = world.commitment.find(({ id }) => id === commitmentId)?.lot_id;
    const contractId = world.lot.find(({ id }) => id === lotId)?.contract_id;
    return world.contract.find(({ id }) => id === contractId);
  };
  const own = world.hire.filter(
    (hire) => hire.employer_id === employer && counts.has(contractOf(hire.commitment_id)?.stage ?? ""),
  );
  const started = own.filter(({ starts_on }) => starts_on.startsWith("2026")).length;
  let validated = 0;
  for (const statement of world.statement) {
    const isOwn = own.some(({ id }) => id === statement.hire_id);
    if (isOwn && statement.state === "validated" && statement.month.startsWith("2026"))
      validated += statement.hours;
  }
  for (const line of world.collective_statement) {
    const isOwn = line.employer_id === employer && counts.has(contractOf(line.commitment_id)?.stage ?? "");
    if (isOwn && line.state === "validated" && line.month.startsWith("2026")) validated += line.hours;
  }
  return { started, validated };
}
