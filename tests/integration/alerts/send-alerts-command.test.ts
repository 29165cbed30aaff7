import type { Day } from "#app/domain/calendar.ts";
import { sendAlertsCommand } from "#db/commands/send-alerts.server.ts";
import type { Db } from "#db/database.server.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { testEnv, testSecrets } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import { digestsOf, openedLot, toldStructure } from "./told-structure.ts";

async function send(db: Db, args: string[], { day = "2026-11-30", mailUrl = "" } = {}) {
  let [out, err] = ["", ""];
  const output = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const env = { ...testEnv, mail: mailUrl === "" ? null : { url: mailUrl, from: "clauses@exemple.fr" } };
  const now = new Date(`${day}T06:00:00Z`);
  const code = await sendAlertsCommand({ db, env, secrets: testSecrets, output, now }, args, day as Day);
  return { code, out, err };
}

test.for(["maintenant", "--day demain", "--day", "--force"])("%s is wrong usage", async (line, { db }) => {
  expect(await send(db, line.split(" "))).toMatchObject({
    code: 2,
    err: "Usage\u00a0: npm run cli -- alerts send [--dry-run] [--day 2026-11-30]\n",
  });
});

test("a dry run says to whom and what, and writes nothing", async ({ db, given }) => {
  const { email } = await toldStructure(db, given);
  await openedLot(db, given);
  expect(await send(db, ["--dry-run"])).toEqual({
    code: 0,
    out: `${email}\t1\u00a0opportunité pour Peintres du Drac\n`,
    err: "",
  });
  expect(await digestsOf(db)).toEqual([]);
});

test("what is sent is counted, once", async ({ db, given }) => {
  const mail = await startMailServer();
  await toldStructure(db, given);
  await openedLot(db, given);
  const sent = { code: 0, out: "1\u00a0récapitulatif, 1\u00a0envoyé.\n", err: "" };
  expect(await send(db, [], { mailUrl: mail.url })).toEqual(sent);
  expect((await send(db, [], { mailUrl: mail.url })).out).toBe("0\u00a0récapitulatif, 0\u00a0envoyé.\n");
  await mail.stop();
});

test("a Sunday has none, another day may be asked for", async ({ db, given }) => {
  await toldStructure(db, given);
  await openedLot(db, given);
  const sunday = { day: "2026-11-29" };
  expect((await send(db, [], sunday)).out).toContain("pas un jour ouvré");
  const reply = await send(db, ["--day", "2026-11-30"], sunday);
  expect(reply).toMatchObject({ code: 0, err: expect.stringContaining("SMTP_URL") as string });
});

test("a mail server that is away, or refuses an address, is a failure that says why", async ({
  db,
  given,
}) => {
  const mail = await startMailServer({ refuses: ["perdue@exemple.fr"] });
  const { accountId } = await toldStructure(db, given);
  await db.updateTable("account").set({ email: "perdue@exemple.fr" }).where("id", "=", accountId).execute();
  await openedLot(db, given);
  expect(await send(db, [], { mailUrl: "smtp://127.0.0.1:9" })).toMatchObject({ code: 1 });
  const next = await send(db, [], { mailUrl: mail.url, day: "2026-12-01" });
  expect(next).toMatchObject({ code: 1, err: expect.stringContaining("en échec") as string });
  await mail.stop();
});
