import { randomUUID } from "node:crypto";
import { fromBuffer, type ZipFile } from "yauzl";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { loader as history } from "#app/routes/_app.marches.$reference._index/route.tsx";
import { action, loader } from "#app/routes/_app.relances.$reference.$siret/route.tsx";
import * as messageRoute from "#app/routes/_app.envois.$messageId/route.tsx";
import { loader as letter } from "#app/routes/envois.$messageId.courrier[.]docx/route.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import type { SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { ask, keptMessages, lateWorld, reference, stranger } from "./late-world.ts";

const open = (someone: SignedIn, siret: string) =>
  loader(ask(someone, someone.get("/relances"), { reference, siret }));

async function prepare(someone: SignedIn, siret: string, id: string = randomUUID()): Promise<string> {
  const { text } = await open(someone, siret);
  await action(ask(someone, someone.post("/relances", { level: "3", id, ...text }), { reference, siret }));
  return id;
}

const mark = (someone: SignedIn, messageId: string, sentOn: string): Promise<unknown> =>
  messageRoute.action(
    ask(someone, someone.post("/envois", { intent: "mark", seen: "outbox", sentOn }), { messageId }),
  );

describe("the arithmetic of the penalty", () => {
  test("is written out line by line from the contract's own terms", async ({ db, given }) => {
    const { someone, bois } = await lateWorld(db, given);
    const { text } = await open(someone, bois.siret);
    expect(text.body).toContain(
      [
        "– Lot 2, relevé d’août 2026\u00a0: 71\u00a0jours × 75\u00a0€ = 5\u202f325\u00a0€",
        "– Lot 2, relevé de septembre 2026\u00a0: 41\u00a0jours × 75\u00a0€ = 3\u202f075\u00a0€",
        "– Lot 2, relevé d’octobre 2026\u00a0: 10\u00a0jours × 75\u00a0€ = 750\u00a0€",
        "Total\u00a0: 9\u202f150\u00a0€",
      ].join("\n"),
    );
  });

  test("counts the hours missing once the window has ended", async ({ db, given }) => {
    const { someone, bois } = await lateWorld(db, given, { endsOn: "2026-10-31" });
    const { text } = await open(someone, bois.siret);
    expect(text.body).toContain(
      "Lot 2, heures non réalisées\u00a0: 428\u00a0h × 200\u00a0€ = 85\u202f600\u00a0€",
    );
  });

  test("of a grouping, what one company declared is not taken off what another still owes", async ({
    db,
    given,
  }) => {
    const { someone, bois, sols } = await lateWorld(db, given, { endsOn: "2026-10-31" });
    const { lot_id } = await db
      .selectFrom("commitment")
      .select("lot_id")
      .where("id", "=", bois.commitmentId)
      .executeTakeFirstOrThrow();
    // Half each: 214 h. The partner has declared 100 h, Belledonne Bois 14 h, none validated.
    await givenLines(db).contractor(lot_id, sols.id, { role: "joint" });
    const declare = async (contractor_id: OrganisationId, hours: number) => {
      const hire = await given.hire({
        commitment_id: bois.commitmentId,
        contractor_id,
        starts_on: "2026-08-03" as Day,
      });
      await given.statement(hire.id, {
        month: "2026-08" as Month,
        hours: hours as InsertionHours,
        state: "submitted",
      });
    };
    await declare(sols.id, 100_00);
    await declare(bois.id, 14_00);
    const { text } = await open(someone, bois.siret);
    expect(text.body).toContain(
      "Lot 2, heures non réalisées\u00a0: 200\u00a0h × 200\u00a0€ = 40\u202f000\u00a0€",
    );
  });

  test("says that the contract gives no amount, when it gives none", async ({ db, given }) => {
    const { someone, bois } = await lateWorld(db, given, { perDay: null });
    const { text } = await open(someone, bois.siret);
    expect(text.body).toContain("Le marché ne prévoit aucun montant de pénalité pour ce retard.");
    expect(text.body).not.toContain("€");
  });
});

describe("the letter", () => {
  test("is kept, downloaded, then marked as posted; the contract's history tells it", async ({
    db,
    given,
  }) => {
    const { someone, bois } = await lateWorld(db, given);
    const messageId = await prepare(someone, bois.siret);
    expect(await keptMessages(db)).toMatchObject([
      { kind: "formal_notice", channel: "letter", state: "outbox" },
    ]);

    const answer = await letter(ask(someone, someone.get("/envois"), { messageId }));
    expect(answer.headers.get("Content-Disposition")).toBe(
      'attachment; filename="courrier-2026-CRO-011.docx"',
    );
    const words = await wordsIn(Buffer.from(await answer.arrayBuffer()));
    for (const word of [
      "Maison de l’insertion",
      "Belledonne Bois",
      `SIRET ${bois.siret}`,
      "Le 25\u00a0novembre 2026",
    ]) {
      expect(words).toContain(word);
    }
    expect(words).toContain("Total\u00a0: 9\u202f150\u00a0€");
    expect(words).toContain("Nadège Ferrand");

    expect(await mark(someone, messageId, "2026-11-24")).toMatchObject({ init: { status: 400 } });
    expect(await mark(someone, messageId, "2026-11-26")).toMatchObject({ init: { status: 400 } });
    await mark(someone, messageId, "2026-11-25");
    expect(await keptMessages(db)).toMatchObject([{ state: "sent", sentAt: "2026-11-25T12:00:00.000Z" }]);

    const page = await history(ask(someone, someone.get("/marches"), { reference }));
    expect(page.events.slice(0, 2)).toMatchObject([
      {
        what: "Mise en demeure, envoyée par courrier recommandé à Belledonne Bois, par Nadège Ferrand",
        messageId,
      },
      { what: "Mise en demeure, préparée pour Belledonne Bois, par Nadège Ferrand" },
    ]);
  });

  test("confirmed twice is kept once", async ({ db, given }) => {
    const { someone, bois } = await lateWorld(db, given);
    const id = await prepare(someone, bois.siret);
    await prepare(someone, bois.siret, id);
    expect(await keptMessages(db)).toHaveLength(1);
    const acts = await db.selectFrom("audit_event").select("act").execute();
    expect(acts.filter(({ act }) => act === "notice.prepared")).toHaveLength(1);
  });

  test("is nobody else's: 404 for another host, and for a message that is no letter", async ({
    db,
    given,
  }) => {
    const { someone, bois, facades } = await lateWorld(db, given);
    const messageId = await prepare(someone, bois.siret);
    const other = await stranger(db, given);
    const notFound = { status: 404 };
    await expect(letter(ask(other, other.get("/envois"), { messageId }))).rejects.toMatchObject(notFound);
    await expect(mark(other, messageId, "2026-11-25")).rejects.toMatchObject(notFound);
    const form = { level: "1", to: "", subject: "Objet", body: "Texte" };
    await action(ask(someone, someone.post("/relances", form), { reference, siret: facades.siret }));
    const mail = (await keptMessages(db)).at(-1)?.id ?? "";
    await expect(letter(ask(someone, someone.get("/envois"), { messageId: mail }))).rejects.toMatchObject(
      notFound,
    );
  });
});

/** The words of a DOCX, its marks taken out. */
async function wordsIn(file: Buffer): Promise<string> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(file, { lazyEntries: true }, (error, opened) => {
      if (error) reject(error);
      else resolve(opened);
    });
  });
  const xml = await new Promise<string>((resolve, reject) => {
    zip.on("entry", (entry: { fileName: string }) => {
      if (entry.fileName !== "word/document.xml") {
        zip.readEntry();
        return;
      }
      zip.openReadStream(entry as never, (error, stream) => {
        if (error) {
          reject(error);
          return;
        }
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          resolve(Buffer.concat(chunks).toString("utf8"));
        });
      });
    });
    zip.readEntry();
  });
  return xml.replace(/<[^>]+>/g, "|");
}
