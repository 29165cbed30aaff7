import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { noteContent } from "#app/features/study-note/note-content.ts";
import { loader as loadDocx } from "#app/routes/_app.calibrages.$id.note[.]docx/route.ts";
import { loader as loadPdf } from "#app/routes/_app.calibrages.$id.note[.]pdf/route.ts";
import { readNote } from "#app/features/study-note/read-note.server.ts";
import type { Day } from "#app/domain/calendar.ts";
import { textOf } from "#app/platform/pdf/pdf-content.ts";
import { findStudy } from "#db/queries/studies/study-list.server.ts";
import { listStudyLots } from "#db/queries/studies/study-lots.server.ts";
import type { Db } from "#db/database.server.ts";
import { docxText } from "#tests/support/docx-text.ts";
import { pdfText } from "#tests/support/pdf-text.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { ask, bytesOf, kitWorld } from "./kit-world.ts";

const today = "2026-11-25" as Day;

async function contentOf(db: Db, world: Awaited<ReturnType<typeof kitWorld>>): Promise<string> {
  const scope = { kind: "authority", organisationId: world.authority.id } as const;
  const study = await findStudy(db, scope, world.id);
  if (study === undefined) throw new Error("No study");
  return textOf(noteContent(await readNote(db, { study, lots: await listStudyLots(db, [study.id]), today })));
}

describe("the note de calibrage", () => {
  test("opens with the worked example, and writes its arithmetic out", async ({ db, given }) => {
    const text = await contentOf(db, await kitWorld(db, given));
    expect(text).toContain(
      "Ce marché demanderait 833\u00a0heures d’insertion, soit 119,0\u00a0jours de 7\u00a0heures, ou 6,2\u00a0mois de travail d’une personne à temps plein, ou 0,44\u00a0ETP pendant 14\u00a0mois.",
    );
    expect(text).toContain(
      "1\u202f000\u202f000\u00a0€ × 50\u00a0% de main-d’œuvre × 5\u00a0% d’insertion ÷ 30\u00a0€ de l’heure",
    );
    expect(text).toContain("Prudent (retenu) 5\u00a0% 833 119,0 6,2 0,44 2,5\u00a0%");
    expect(text).toContain("Usuel 7,5\u00a0% 1\u202f250 178,6 9,3 0,67 3,8\u00a0%");
    expect(text).toContain("Ambitieux 10\u00a0% 1\u202f667 238,1 12,4 0,89 5,0\u00a0%");
    expect(text).toContain("1. Maçonnerie 1\u202f000\u202f000\u00a0€ 50\u00a0% 833 119,0 0,44 Clause");
  });

  test("says what the clauses ask when a lot left to what is proposed owes no hours", async ({
    db,
    given,
  }) => {
    const small = { title: "Signalétique", amount_low: 20_000_00 as Cents, mechanism: null };
    const text = await contentOf(db, await kitWorld(db, given, { lots: [{}, small] }));
    expect(text).toContain("Ce marché demanderait 850\u00a0heures d’insertion");
    expect(text).toContain(
      "Si ce qui est proposé est suivi (lot 2, action qualitative), 833\u00a0h seront demandées\u00a0: c’est ce que disent les clauses.",
    );
    const decided = await contentOf(db, await kitWorld(db, given));
    expect(decided).not.toContain("Si ce qui est proposé");
  });

  test("says the law, the sources with their date and state, and what to do next", async ({ db, given }) => {
    const text = await contentOf(db, await kitWorld(db, given));
    expect(text).toContain("sous le seuil de 5\u202f404\u202f000\u00a0€ HT");
    expect(text).toContain(
      "Part de main-d’œuvre, maçonnerie 50\u00a0% MEF Sud 77, source publique, depuis le 1er\u00a0janvier 2026 source citée",
    );
    expect(text).toContain(
      "Taux d’insertion, scénario usuel 7,5\u00a0% Notre choix, depuis le 1er\u00a0janvier 2026 à signer",
    );
    expect(text).toContain("Envoyer cette note à Maison de l’insertion pour relecture.");
  });

  test("what is not known is « à compléter » or « n.d. », never 0", async ({ db, given }) => {
    const world = await kitWorld(db, given, {
      study: { host_id: null, category: null, consultation_on: null, duration_months: null },
      lots: [{}, { title: "Ascenseur", amount_low: null, mechanism: null }],
    });
    const text = await contentOf(db, world);
    expect(text).toContain("1\u00a0lot reste à compléter\u00a0: ce total est partiel.");
    expect(text).toContain("(ETP\u00a0: durée à compléter)");
    expect(text).toContain("2. Ascenseur à compléter 50\u00a0% n.d. n.d. n.d. à décider");
    expect(text).toContain("Catégorie à compléter");
    expect(text).toContain("Décider du dispositif de 1\u00a0lot.");
    expect(text).toContain("Compléter la catégorie du marché, la date de consultation et la durée.");
  });

  test("nothing counted yet is told so, and a range with its two ends", async ({ db, given }) => {
    const unknown = await kitWorld(db, given, { lots: [{ amount_low: null }, { amount_low: null }] });
    const text = await contentOf(db, unknown);
    expect(text).toContain("Les heures d’insertion ne peuvent pas encore être comptées. 2\u00a0lots restent");
    expect(text).toContain("Usuel 7,5\u00a0% à compléter n.d. n.d. n.d. n.d.");
    expect(text).toContain("Total à compléter  à compléter n.d. n.d.");
    expect(text).toContain("Total\u00a0: aucun lot calculé = à compléter.");
    const range = await kitWorld(db, given, { lots: [{ amount_high: 2_000_000_00 as Cents }] });
    expect(await contentOf(db, range)).toMatch(/De [\d\u202f]+ à [\d\u202f]+\u00a0h selon les montants\./u);
  });

  test("a value of the table edited since does not answer for the one the note was made with", async ({
    db,
    given,
  }) => {
    const world = await kitWorld(db, given, { lots: [{ labour_share: 480_000 as Millionths }] });
    const text = await contentOf(db, world);
    expect(text).toContain("48\u00a0% Table du jour où le lot a été écrit, changée depuis à vérifier");
    expect(text).not.toContain("48\u00a0% MEF Sud 77");
  });

  test("what remains to do is said of a service without a name too", async ({ db, given }) => {
    const named = await contentOf(db, await kitWorld(db, given));
    expect(named).toContain("Envoyer cette note à Maison de l’insertion pour relecture.");
    const unnamed = await contentOf(db, await kitWorld(db, given, { study: { host_id: null } }));
    expect(unnamed).toContain("Envoyer cette note au service facilitateur pour relecture.");
  });

  test("a rate and a cost of one's own say they were typed", async ({ db, given }) => {
    const world = await kitWorld(db, given, {
      study: { rate_prudent: 60_000 as Millionths, hourly_cost: 32_00 as Cents },
      lots: [{ labour_share_origin: "typed", labour_share_reason: "Devis de 2025" }],
    });
    const text = await contentOf(db, world);
    expect(text).toContain("Taux d’insertion, scénario prudent 6\u00a0% Saisi dans cette note");
    expect(text).toContain("Coût d’une heure de travail 32\u00a0€ Saisi dans cette note");
    expect(text).toContain("Part de main-d’œuvre, lot 1 50\u00a0% Saisi\u00a0: Devis de 2025");
  });

  test("names no other buyer", async ({ db, given }) => {
    const world = await kitWorld(db, given);
    const other = await given.authority({ name: "Zzautre acheteur" });
    const { id } = await givenStudies(db).study(other.id, { title: "Zzautre marché" });
    await givenStudies(db).studyLot(id);
    for (let index = 0; index < 4; index += 1) {
      await given.contract({ authority_id: other.id, title: "Zzautre marché" });
    }
    expect(await contentOf(db, world)).not.toContain("Zzautre");
  });

  test("holds sixty lots and none, in both files", async ({ db, given }) => {
    const title = "Entretien du secteur ".repeat(10).trim();
    for (const lots of [[], Array.from({ length: 60 }, () => ({ title }))]) {
      const { id, buyer } = await kitWorld(db, given, {
        lots,
        study: { title: "Accord ".repeat(40).trim() },
      });
      const docx = await docxText(await bytesOf(loadDocx(ask(buyer, { id }))));
      const pdf = pdfText(await bytesOf(loadPdf(ask(buyer, { id }))));
      for (const words of ["Trois scénarios", "Ce que demande la loi", "D’où viennent les chiffres"]) {
        expect(docx).toContain(words);
        expect(pdf).toContain(words);
      }
      expect(docx.includes("49\u202f980")).toBe(lots.length === 60);
    }
  });

  test("is its buyer's and its host's, in the audit trail, named after the contract", async ({
    db,
    given,
  }) => {
    const { id, buyer, host, account } = await kitWorld(db, given);
    const stranger = await account("authority", (await given.authority()).id);
    for (const load of [loadPdf, loadDocx]) {
      await expect(load(ask(stranger, { id }))).rejects.toMatchObject({ status: 404 });
      await expect(load(ask(await account("funder"), { id }))).rejects.toMatchObject({ status: 403 });
      expect((await load(ask(await account("facilitator", host.id), { id }))).status).toBe(200);
    }
    const answer = await loadPdf(ask(buyer, { id }));
    expect(answer.headers.get("Content-Disposition")).toBe(
      'attachment; filename="note_Salle-polyvalente.pdf"',
    );
    const events = await db
      .selectFrom("audit_event")
      .select("object_id as objectId")
      .orderBy("sequence")
      .execute();
    expect(events.map(({ objectId }) => objectId)).toEqual([
      `note:${id}.pdf`,
      `note:${id}.docx`,
      `note:${id}.pdf`,
    ]);
  });
});
