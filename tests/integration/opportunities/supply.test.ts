import * as structuresRoute from "#app/routes/_app.opportunites.$lot.structures/route.tsx";
import { signedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import { answerWorld, now } from "./answer-world.ts";

test("a buyer reads how many answered before the award, and who did after", async ({ db, given }) => {
  const { lot, siae, contract, opportunities } = await answerWorld(db, given);
  await db.updateTable("lot").set({ trade: "peinture_interieure" }).where("id", "=", lot.id).execute();
  await opportunities.activities(siae.id, "peinture-revetement-des-murs");
  const { authority_id: authority } = await db
    .selectFrom("contract")
    .select("authority_id")
    .where("id", "=", contract.id)
    .executeTakeFirstOrThrow();
  const buyer = await signedIn(db, { role: "authority", organisationId: authority }, { now });
  const read = () =>
    structuresRoute.loader({
      request: buyer.get(`/opportunites/${lot.id}/structures`),
      context: buyer.context,
      params: { lot: lot.id },
    });
  await db.updateTable("contract").set({ stage: "published" }).where("id", "=", contract.id).execute();
  expect(await read()).toMatchObject({
    found: 1,
    seesWho: false,
    counts: { interested: 1 },
    lines: [{ name: "Peintres Solidaires", answered: null }],
  });
  await db.updateTable("contract").set({ stage: "awarded" }).where("id", "=", contract.id).execute();
  expect(await read()).toMatchObject({
    seesWho: true,
    mayFollow: false,
    lines: [{ answered: { answer: "interested" } }],
  });
});

test("a lot nobody can do says why as the match reads it: its own words before a CPV nobody answers", async ({
  db,
  given,
}) => {
  const { lot, siae, opportunities, facilitator } = await answerWorld(db, given);
  await db.updateTable("lot").set({ trade: null, cpv: "71200000" }).where("id", "=", lot.id).execute();
  await opportunities.activities(siae.id, "nettoyage-de-locaux");
  const read = await structuresRoute.loader({
    request: facilitator.get(`/opportunites/${lot.id}/structures`),
    context: facilitator.context,
    params: { lot: lot.id },
  });
  expect(read).toMatchObject({ found: 0, nobody: { cause: "none" } });
  expect(read.nobody?.words).toContain("«\u00a0peinture et revêtement des murs\u00a0»");
});
