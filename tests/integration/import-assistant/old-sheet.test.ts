import { readdir } from "node:fs/promises";
import type * as commandProcess from "#app/platform/command-process.server.ts";
import { uploadsFolder } from "#app/features/imports/upload-folder.server.ts";
import { runCommand } from "#db/commands/run-command.server.ts";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  anotherHost,
  confirmed,
  formOf,
  installation,
  matchingPage,
  preview,
  send,
  sentId,
  type Installation,
} from "./old-file.ts";

const imports = vi.hoisted(() => ({ inTheirProcess: false }));

// A process costs seconds: one import has its own, the others run the same command here.
vi.mock("#app/platform/command-process.server.ts", async (original) => {
  const real = await original<typeof commandProcess>();
  const here: typeof real.runCommand = (args, { env, secrets }, onLine) =>
    runCommand({
      args,
      variables: {
        DATABASE_URL: env.databaseUrl,
        PERSON_KEY_SECRET: secrets.personKey,
        SESSION_SECRET: secrets.session,
      },
      output: { out: (text) => onLine?.(text), err: () => undefined },
      now: new Date(),
    });
  const either: typeof real.runCommand = (...asked) =>
    imports.inTheirProcess ? real.runCommand(...asked) : here(...asked);
  return { runCommand: either };
});

let installed: Installation;
beforeAll(async () => {
  installed = await installation();
});
afterAll(() => installed.drop());

/** Titles above, names in place of SIRET, dates of two digits, months in columns, a total at the foot. */
const followUp = [
  "Suivi des clauses sociales;;;;;;;;;;;;;",
  ";;;;;;;;;;;;;",
  "N° marché;Objet;Maître d'ouvrage;Titulaire;Nom du salarié;Date de naissance;Type de contrat;Modalité;RSA;TH;Date de début;Objectif heures;janv. 2026;févr. 2026",
  "2026-CH-1;Groupe scolaire;Ville de Grenoble;Bâti Alpes;DURAND Camille;12/03/90;CDDI;Embauche directe;x;;05/01/26;700;151,67;120",
  "2026-CH-1;Groupe scolaire;Ville de Grenoble;Bâti Alpes;NGUYEN Thi Mai;01/02/1985;Intérim;MAD;;x;12/01/26;700;;35:30",
  "Total;;;;;;;;;;;;151,67;155,5",
].join("\r\n");

describe("a sheet that holds everything on a row", () => {
  test(
    "is recognised, tried, confirmed, then brings nothing new when it comes again",
    { timeout: 120_000 },
    async () => {
      const { facilitator, db } = installed;
      const id = await sentId(facilitator, followUp);
      const { matching } = await matchingPage(facilitator, id);
      expect(matching).toMatchObject({
        shape: "everything",
        headerRow: 3,
        months: ["janv. 2026", "févr. 2026"],
        savedAt: null,
      });
      imports.inTheirProcess = true;
      const tried = await preview(installed, id, await formOf(facilitator, id));
      imports.inTheirProcess = false;
      if (!("run" in tried)) throw new Error(JSON.stringify(tried.refused));
      expect(tried.remarks.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(tried.state).toBe("previewed");
      expect(tried.remarks.map(({ message }) => message).join("\n")).toContain("1 de total");
      expect(await db.selectFrom("hire").select("id").execute()).toEqual([]);

      const done = await confirmed(installed, tried.run);
      expect(done.state).toBe("done");
      const hires = await db
        .selectFrom("hire")
        .innerJoin("participant", "participant.id", "hire.participant_id")
        .select([
          "reference",
          "birth_name",
          "first_name",
          "born_on",
          "rsa",
          "boeth",
          "contract_type",
          "starts_on",
        ])
        .orderBy("reference")
        .execute();
      expect(hires).toEqual([
        {
          reference: "2026-CH-1-A-0001-2026-01-05",
          birth_name: "DURAND",
          first_name: "Camille",
          born_on: "1990-03-12",
          rsa: 1,
          boeth: 0,
          contract_type: "cddi",
          starts_on: "2026-01-05",
        },
        expect.objectContaining({
          birth_name: "NGUYEN",
          first_name: "Thi Mai",
          boeth: 1,
          contract_type: "ctt",
        }),
      ]);
      expect(
        await db
          .selectFrom("statement")
          .select(["month", "hours", "state"])
          .orderBy("month")
          .orderBy("hours")
          .execute(),
      ).toEqual([
        { month: "2026-01", hours: 15167, state: "submitted" },
        { month: "2026-02", hours: 3550, state: "submitted" },
        { month: "2026-02", hours: 12000, state: "submitted" },
      ]);
      const kept = await readdir(uploadsFolder(installed.env.databaseUrl));
      expect(kept.filter((name) => name === id || name === tried.run || name === done.run)).toEqual([]);

      const again = await sentId(facilitator, followUp);
      expect((await matchingPage(facilitator, again)).matching.savedAt).not.toBeNull();
      const same = await preview(installed, again, await formOf(facilitator, again));
      if (!("run" in same)) throw new Error(JSON.stringify(same.refused));
      const written = Object.values(same.counts).map(({ created, updated }) => created + updated);
      expect([same.state, Math.max(...written)]).toEqual(["previewed", 0]);
    },
  );

  test(
    "names what it cannot read by the row and the header of the sheet itself",
    { timeout: 60_000 },
    async () => {
      const { facilitator } = installed;
      const wrong = followUp
        .replace("12/03/90", "jadis")
        .replaceAll("Bâti Alpes;NGUYEN", "Bati Alpes & fils;NGUYEN");
      const id = await sentId(facilitator, wrong);
      const tried = await preview(installed, id, await formOf(facilitator, id));
      if (!("run" in tried)) throw new Error(JSON.stringify(tried.refused));
      expect(tried.state).toBe("refused");
      expect(tried.remarks.filter(({ severity }) => severity === "error")).toEqual([
        expect.objectContaining({ sheet: "suivi", row: 4, column: "Date de naissance", value: null }),
        expect.objectContaining({ sheet: "suivi", row: 5, column: "Titulaire", value: "Bati Alpes & fils" }),
      ]);
      const { names } = await matchingPage(facilitator, id);
      expect(names).toEqual([{ name: "Bati Alpes & fils", siret: "" }]);

      const form = await formOf(facilitator, id, { ecarter: "oui" });
      form.append("nom", "Bati Alpes & fils");
      form.append("siret", installed.company.siret);
      const aside = await preview(installed, id, form);
      expect(aside).toMatchObject({ state: "previewed" });
      const { matching } = await matchingPage(facilitator, id);
      expect(matching.sirets).toEqual({ batialpesfils: installed.company.siret });
    },
  );

  test(
    "refuses a social security number wherever it is, and never repeats it",
    { timeout: 60_000 },
    async () => {
      const { facilitator, db } = installed;
      const nir = "2 90 03 38 185 001 24";
      const key = String(97 - Number(2900338185001n % 97n)).padStart(2, "0");
      const id = await sentId(
        facilitator,
        followUp.replace("Groupe scolaire", `vu ${nir.slice(0, -2)}${key}`),
      );
      const tried = await preview(installed, id, await formOf(facilitator, id));
      if (!("run" in tried)) throw new Error(JSON.stringify(tried.refused));
      expect(tried.remarks).toContainEqual(
        expect.objectContaining({ severity: "error", row: 4, column: "Objet", value: null }),
      );
      expect(JSON.stringify(await db.selectFrom("import_remark").selectAll().execute())).not.toContain(
        "185 001",
      );
    },
  );
});

describe("the file that waits", () => {
  test("is the host's own: another's is 404, and so is one that was given up", async () => {
    const { facilitator } = installed;
    const id = await sentId(facilitator, followUp);
    const other = await anotherHost(installed);
    await expect(matchingPage(other, id)).rejects.toMatchObject({ status: 404 });
    await expect(matchingPage(facilitator, "../../etc")).rejects.toMatchObject({ status: 404 });
    const gone = await preview(installed, id, await formOf(facilitator, id, { intent: "abandon" })).catch(
      () => null,
    );
    expect(gone).toBeNull();
    await expect(matchingPage(facilitator, id)).rejects.toMatchObject({ status: 404 });
  });

  test.for([
    ["an empty file", "", "vide.csv", /Ce fichier est vide/],
    ["a file of another kind", "x", "suivi.pdf", /ni un classeur .xlsx ni un fichier .csv/],
    ["a workbook that is none", "x", "suivi.xlsx", /n’est pas un classeur/],
  ] as const)("%s is refused with what to do", async ([, content, name, message]) => {
    const sent = await send(installed.facilitator, new TextEncoder().encode(content), name);
    expect(sent).toEqual({ refusal: expect.stringMatching(message) as string });
  });

  test("without known headers is shown all the same, to be matched by hand", async () => {
    const id = await sentId(installed.facilitator, "aaa;bbb\n1;2\n");
    expect((await matchingPage(installed.facilitator, id)).matching.isRecognised).toBe(false);
    const refused = await preview(installed, id, await formOf(installed.facilitator, id));
    expect(refused).toMatchObject({ refused: { marche: expect.any(String) as string } });
  });
});
