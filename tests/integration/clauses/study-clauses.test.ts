import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { loader } from "#app/routes/_app.calibrages.$id.clauses/route.tsx";
import { loader as loadFile } from "#app/routes/_app.calibrages.$id.clauses[.]docx/route.ts";
import { docxPart, docxText } from "#tests/support/docx-text.ts";
import type { SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { ask, bytesOf, kitWorld } from "./kit-world.ts";

async function screenText(someone: SignedIn, id: string): Promise<string> {
  const { documents } = await loader(ask(someone, { id }));
  return documents
    .flatMap(({ label, articles }) => [label, ...articles.flatMap(({ title, text }) => [title, text])])
    .join("\n");
}

const fileText = async (someone: SignedIn, id: string) =>
  docxText(await bytesOf(loadFile(ask(someone, { id }))));

describe("the clauses of a study", () => {
  test("say the worked example: 833 hours, 119,0 days, for its buyer and its facilitator", async ({
    db,
    given,
  }) => {
    const { id, buyer, host, account } = await kitWorld(db, given);
    for (const someone of [buyer, await account("facilitator", host.id)]) {
      const text = await screenText(someone, id);
      expect(text).toContain("lot 1 (Maçonnerie)\u00a0: 833\u00a0heures d’insertion");
      expect(text).toContain("soit 119,0\u00a0jours de 7\u00a0heures, ou 6,2\u00a0mois");
      expect(text).not.toContain("à compléter");
      expect(text).not.toMatch(/[{}]/);
    }
  });

  test("are the same in the file, which says its versions", async ({ db, given }) => {
    const { id, buyer } = await kitWorld(db, given);
    const file = await fileText(buyer, id);
    for (const line of (await screenText(buyer, id)).split("\n")) {
      expect(file).toContain(line.replace(/^- /, ""));
    }
    expect(file).toContain("Textes du réseau, version 1 du 29\u00a0novembre 2026");
    const titles = await docxPart(await bytesOf(loadFile(ask(buyer, { id }))));
    expect(titles.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBe(5);
  });

  test("follow the text the network adopted since, and say so", async ({ db, given }) => {
    const { id, buyer } = await kitWorld(db, given);
    await db
      .insertInto("clause_text")
      .values({
        key: "ccap_penalties",
        version: 2,
        title: "Pénalités du réseau",
        body: "Par heure : {penalite_heure}.",
        reason: "Plus court",
        account_id: null,
        adopted_at: "2026-11-03T09:00:00.000Z" as never,
      })
      .execute();
    const page = await loader(ask(buyer, { id }));
    expect(await screenText(buyer, id)).toContain("Pénalités du réseau\nPar heure\u00a0: 200\u00a0€.");
    expect(page.versions).toContain(
      "Textes du réseau, version 2 du 3\u00a0novembre 2026\u00a0: Pénalités du réseau.",
    );
  });

  test("say the weight of the criterion and the action asked, as they were written of the lots", async ({
    db,
    given,
  }) => {
    const { id, buyer } = await kitWorld(db, given, {
      lots: [
        { mechanism: "execution_clause_and_criterion", criterion_weight: 100_000 as Millionths },
        { mechanism: "qualitative_action", qualitative_action: "Accueillir trois stagiaires." },
      ],
    });
    const file = await fileText(buyer, id);
    expect(file).toContain("Sa pondération est la suivante\u00a0: 10\u00a0%.");
    expect(file).toContain("accueillir trois stagiaires.");
    expect(file).not.toContain("à compléter");
  });

  test("say what is missing where it is missing", async ({ db, given }) => {
    const { id, buyer } = await kitWorld(db, given, {
      study: { host_id: null, penalty_per_hour: null, penalty_per_day: null, category: null, criteria: null },
      lots: [{ amount_low: null, mechanism: null }],
    });
    const text = await screenText(buyer, id);
    expect(text).toContain("[à compléter\u00a0: les heures du lot]");
    expect(text).toContain(
      "[à compléter\u00a0: le nom, le courriel et le téléphone du service facilitateur]",
    );
    const words = (await loader(ask(buyer, { id }))).notes.map((note) => note.words).join(" ");
    expect(words).toContain("la pénalité par heure non faite");
    expect(words).toContain("dispositif non décidé");
    expect(words).toContain("Aucune liste de publics");
  });

  test("of a private buyer quote no article of the code", async ({ db, given }) => {
    const { id, buyer } = await kitWorld(db, given, { isPrivate: true });
    const text = await screenText(buyer, id);
    expect(text).toContain("833\u00a0heures d’insertion");
    expect(text).not.toMatch(/commande publique|CCAG|[LR]2\d{3}/);
  });

  test("side by side: per amount, share of hours, with a criterion, reserved", async ({ db, given }) => {
    const { id, buyer } = await kitWorld(db, given, {
      lots: [
        { rule: "per_amount", amount_per_hour: 2_000_00 as Cents, threshold: 100_000_00 as Cents },
        { rule: "share_of_hours", mechanism: "execution_clause_and_criterion" },
        { mechanism: "reserved_disability" },
      ],
    });
    const text = await screenText(buyer, id);
    expect(text).toContain(
      "1\u00a0heure d’insertion pour 2\u202f000\u00a0€ HT commandés au-delà de 100\u202f000\u00a0€ HT",
    );
    expect(text).toContain("lot 2 (Maçonnerie)\u00a0: 5\u00a0% des heures travaillées");
    expect(text).toContain("R2152-7");
    expect(text).toContain("L2113-12");
    expect(text).toContain("au moins 50\u00a0% de travailleurs en situation de handicap");
  });

  test("hold sixty lots with long titles", async ({ db, given }) => {
    const title = "Entretien tous corps d’état du secteur ".repeat(5).trim();
    const { id, buyer } = await kitWorld(db, given, {
      study: { title: "Accord-cadre ".repeat(20).trim() },
      lots: Array.from({ length: 60 }, () => ({ title })),
    });
    const text = await fileText(buyer, id);
    expect(text).toContain(`lot 60 (${title})\u00a0: 833\u00a0heures d’insertion`);
    expect(text).toContain("49\u202f980\u00a0heures");
  });

  test("of a study without lots are nothing, and the page says so", async ({ db, given }) => {
    const { id, buyer } = await kitWorld(db, given, { lots: [] });
    expect(await loader(ask(buyer, { id }))).toMatchObject({ documents: [], notes: [], versions: [] });
    expect(await fileText(buyer, id)).toContain("Aucun lot ne porte de dispositif");
  });

  test("are nobody else's, and each file is in the audit trail", async ({ db, given }) => {
    const { id, buyer, account } = await kitWorld(db, given);
    const stranger = await account("authority", (await given.authority()).id);
    await expect(loader(ask(stranger, { id }))).rejects.toMatchObject({ status: 404 });
    await expect(loadFile(ask(stranger, { id }))).rejects.toMatchObject({ status: 404 });
    const otherHost = await account("facilitator", (await given.host()).id);
    await expect(loadFile(ask(otherHost, { id }))).rejects.toMatchObject({ status: 404 });
    await expect(loader(ask(await account("animator"), { id }))).rejects.toMatchObject({ status: 403 });
    const answer = await loadFile(ask(buyer, { id }));
    expect(answer.headers.get("Content-Disposition")).toBe(
      'attachment; filename="clauses_Salle-polyvalente.docx"',
    );
    const events = await db.selectFrom("audit_event").select(["act", "object_id as objectId"]).execute();
    expect(events).toEqual([{ act: "document.printed", objectId: `clauses:${id}` }]);
  });
});
