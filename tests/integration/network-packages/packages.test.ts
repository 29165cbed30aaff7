import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Day } from "#app/domain/calendar.ts";
import type { Fa02Scope } from "#app/domain/fa02-report.ts";
import { exportPackage } from "#app/features/network-packages/export-package.server.ts";
import { importPackage } from "#app/features/network-packages/import-package.server.ts";
import { fa02Json } from "#app/features/report/fa02-json.ts";
import { fa02Report } from "#app/features/report/report-fa02.server.ts";
import { openSheetFile } from "#app/platform/files/open-sheet-file.server.ts";
import { writeSheetFile } from "#app/platform/files/write-sheet-file.server.ts";
import type { Db } from "#db/database.server.ts";
import { listPlannedLines } from "#db/queries/editions/planned-lines.server.ts";
import { listPackages } from "#db/queries/network-packages.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { exchangeableWorld, settleExchangeable } from "#tests/integration/exchange/exchangeable-world.ts";
import { bring, exported, testSecret } from "#tests/integration/exchange/workbook-files.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { siretNumber } from "#tests/support/siret-number.ts";
import { describe, expect, test } from "#tests/support/test.ts";

const today = "2026-11-30" as Day;
const now = new Date("2026-11-30T09:00:00Z");

async function packed(
  db: Db,
  hostId: OrganisationId,
  { secret = testSecret, on = today }: { secret?: string; on?: Day } = {},
): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "package-")), "paquet.zip");
  await exportPackage(db, { path, hostId, secret, today: on, actor: "cli" });
  return path;
}

function read(db: Db, path: string, options: { dryRun?: boolean; secret?: string } = {}) {
  return importPackage(db, { path, secret: testSecret, today, now, actor: "cli", ...options });
}

async function hostsOf(db: Db): Promise<Array<{ id: OrganisationId; siret: string }>> {
  return db
    .selectFrom("organisation")
    .select(["id", "siret"])
    .where("id", "in", (eb) => eb.selectFrom("participant").select("host_id"))
    .orderBy("siret")
    .execute();
}

async function reportOf(db: Db, host: string | null, period = { from: "2024-01", to: "2027-12" }) {
  const scope = { ...period, territory: null, host, authority: null } as Fa02Scope;
  const found = await fa02Report(db, scope);
  return found.outcome === "report" ? found.report : found.outcome;
}

/** Everything a package holds, as text. */
async function textOf(path: string): Promise<string> {
  const file = await openSheetFile(path);
  const lines: string[] = [];
  for (const name of file.sheetNames) {
    for await (const { cells } of file.rows(name)) {
      lines.push(`${name}|${cells.map((cell) => cell?.text ?? "").join("|")}`);
    }
  }
  await file.close();
  return lines.join("\n");
}

const [buyer, company] = [siretNumber(903), siretNumber(904)];

/** Two hosts in two installations, a person at both: one hire each, ten hours in March 2026. */
async function twoInstallations(db: Db, elsewhere: Db) {
  const sheets = (host: string, marche: string, other: string) => ({
    Organisations: [
      "siret;nom;roles",
      `${host};Porteur ${host};porteur`,
      `${buyer};Ville;maitre_ouvrage`,
      `${company};Entreprise;entreprise`,
    ],
    Marches: [
      "marche;siret_maitre_ouvrage;siret_porteur;date_debut;date_fin;etape",
      `${marche};${buyer};${host};2026-01-01;2026-12-31;en_cours`,
    ],
    Lots: ["marche;lot", `${marche};1`],
    Engagements: ["marche;lot;dispositif;regle;heures", `${marche};1;execution_clause;fixe;1000`],
    Participants: [
      "siret_porteur;participant;nom;prenom;date_naissance;courriel",
      `${host};DURAND-C;Durand;Camille;1990-05-17;camille.durand@exemple.fr`,
      `${host};P2;${other};Dominique;1985-02-03;`,
    ],
    Embauches: [
      "embauche;siret_porteur;participant;marche;lot;dispositif;siret_employeur;type_contrat;modalite;date_debut;arsa;boeth;poste",
      `E-${host}-1;${host};DURAND-C;${marche};1;execution_clause;${company};cdd;direct;2026-02-01;oui;non;Aide de Camille Durand`,
      `E-${host}-2;${host};P2;${marche};1;execution_clause;${company};cdd;direct;2026-02-01;non;non;`,
    ],
    Heures: [
      "embauche;mois;heures;etat;commentaire",
      `E-${host}-1;2026-03;10;valide;Vu avec Camille`,
      `E-${host}-2;2026-03;10;valide;`,
    ],
  });
  const [here, there] = [siretNumber(901), siretNumber(902)];
  await bring(db, sheets(here, "M-1", "Martin"));
  await bring(elsewhere, sheets(there, "M-1", "Petit"));
  const host = (await hostsOf(elsewhere))[0];
  if (host === undefined) throw new Error("no host");
  return { here, there, hostThere: host.id };
}

const withElsewhere = test.extend<{ elsewhere: Db }>({
  elsewhere: async ({}, provide) => {
    const { db, drop } = await openTestDatabase();
    await provide(db);
    await drop();
  },
});

describe.each([1, 2, 3])("a package of each host of world %i", (seed) => {
  withElsewhere(
    "gives that host the same report elsewhere, whatever the world",
    async ({ db, elsewhere }) => {
      await settleExchangeable(db, exchangeableWorld(seed));
      const files = await exported(db);
      const places = ["Territoires", "Communes", "Parametres"].map((name) => [
        name,
        (files[`${name}.csv`] ?? "")
          .replace(/^\ufeff/, "")
          .trim()
          .split(/\r?\n/),
      ]);
      await bring(elsewhere, Object.fromEntries(places) as Record<string, string[]>);
      for (const { id, siret } of await hostsOf(db)) {
        const outcome = await read(elsewhere, await packed(db, id));
        expect(outcome).toMatchObject({
          outcome: "read",
          keysMatch: true,
          workbook: { outcome: "imported" },
        });
        for (const period of [
          { from: "2024-01", to: "2027-12" },
          { from: "2026-01", to: "2026-12" },
        ]) {
          expect(await reportOf(elsewhere, siret, period)).toEqual(await reportOf(db, siret, period));
        }
      }
    },
  );
});

describe("two installations that share the network’s secret", () => {
  withElsewhere(
    "no hire is said ineligible for a proof that stays with its host",
    async ({ db, elsewhere }) => {
      const { hostThere } = await twoInstallations(db, elsewhere);
      const outcome = await read(db, await packed(elsewhere, hostThere));
      if (outcome.outcome !== "read") throw new Error(outcome.reason);
      expect(outcome.workbook.remarks.filter(({ sheet }) => sheet === "Embauches")).toEqual([]);
    },
  );

  withElsewhere("count once a person who is in both", async ({ db, elsewhere }) => {
    const { hostThere, there } = await twoInstallations(db, elsewhere);
    const outcome = await read(db, await packed(elsewhere, hostThere));
    expect(outcome).toMatchObject({ outcome: "read", keysMatch: true });
    expect(await reportOf(db, null)).toMatchObject({
      participants: { named: 3, rsa: 1 },
      hours: { achieved: 40 },
    });
    expect(await listPackages(db)).toMatchObject([
      { siret: there, host: `Porteur ${there}`, keysMatch: true, madeOn: today, isLast: true },
    ]);
  });

  withElsewhere("no name, birth date, contact, own code or free text leaves", async ({ db, elsewhere }) => {
    const { hostThere } = await twoInstallations(db, elsewhere);
    const text = await textOf(await packed(elsewhere, hostThere));
    for (const word of ["Durand", "DURAND", "Camille", "Petit", "1990-05-17", "exemple.fr", "P2", "E-90"]) {
      expect(text).not.toContain(word);
    }
    expect(text).toMatch(/^Participants\|.*\|[0-9a-f]{64}$/m);
    expect(text).toContain("M-1");
  });

  withElsewhere("a contract number both use is told apart, and stays so", async ({ db, elsewhere }) => {
    const { hostThere } = await twoInstallations(db, elsewhere);
    const path = await packed(elsewhere, hostThere);
    await read(db, path);
    await read(db, path);
    const contracts = await db.selectFrom("contract").select("reference").orderBy("reference").execute();
    expect(contracts.map(({ reference }) => reference)).toEqual(
      [`${siretNumber(902).slice(0, 9)}-M-1`, "M-1"].sort(),
    );
  });

  withElsewhere("read again, nothing is counted twice", async ({ db, elsewhere }) => {
    const { hostThere } = await twoInstallations(db, elsewhere);
    const path = await packed(elsewhere, hostThere);
    await read(db, path);
    const before = fa02Json((await reportOf(db, null)) as never);
    const again = await read(db, path);
    if (again.outcome !== "read") throw new Error(again.outcome);
    for (const counts of Object.values(again.workbook.counts)) {
      expect(counts).toMatchObject({ created: 0, updated: 0 });
    }
    expect(fa02Json((await reportOf(db, null)) as never)).toBe(before);
  });

  withElsewhere("a dry run keeps nothing, not even the host", async ({ db, elsewhere }) => {
    const { hostThere, there } = await twoInstallations(db, elsewhere);
    const outcome = await read(db, await packed(elsewhere, hostThere), { dryRun: true });
    expect(outcome).toMatchObject({ outcome: "read", workbook: { outcome: "previewed" } });
    expect(await listPackages(db)).toEqual([]);
    const row = await db
      .selectFrom("organisation")
      .select("id")
      .where("siret", "=", there)
      .executeTakeFirst();
    expect(row).toBeUndefined();
  });
});

/** What the edition reads of the plans of 2026, by kind. */
async function progressOf(db: Db, host: string) {
  const lines = await listPlannedLines(db, { year: 2026, upTo: today });
  return lines
    .filter((line) => line.host === host)
    .map(({ kind, expected, done }) => ({ kind, expected, done }))
    .sort((a, b) => a.kind.localeCompare(b.kind));
}

describe("the plan of a host, in its package", () => {
  const host = siretNumber(902);
  const planned = (shared: string) => ({
    Plans: ["siret_porteur;annee;diagnostic;partage_le", `${host};2026;Trop peu de femmes;${shared}`],
    Actions_prevues: [
      "code;siret_porteur;annee;type;intitule;nombre;echeance;etat;motif;partenaires",
      `PA-2026-0001;${host};2026;promotion;Petits déjeuners de Camille;4;2026-06-30;prevue;;Chez Durand`,
      `PA-2026-0002;${host};2026;evaluation;Bilan;1;;abandonnee;Plus de temps;`,
    ],
    Actions: [
      "action;siret_porteur;date;type;intitule;compte_rendu;action_prevue",
      `A-1;${host};2026-03-01;promotion;Chez Camille;Café;PA-2026-0001`,
      `A-2;${host};2026-04-01;promotion;;;PA-2026-0001`,
      `A-3;${host};2026-05-01;promotion;;;`,
    ],
  });

  withElsewhere("makes the same progress elsewhere, read again too", async ({ db, elsewhere }) => {
    const { hostThere } = await twoInstallations(db, elsewhere);
    await bring(elsewhere, planned("2026-02-01"));
    const path = await packed(elsewhere, hostThere);
    const expected = [{ kind: "promotion", expected: 4, done: 2 }];
    expect(await progressOf(elsewhere, host)).toEqual(expected);
    for (let time = 0; time < 2; time += 1) {
      expect(await read(db, path)).toMatchObject({ outcome: "read", workbook: { errors: 0 } });
      expect(await progressOf(db, host)).toEqual(expected);
    }
  });

  withElsewhere("says no word that was typed in it", async ({ db, elsewhere }) => {
    const { hostThere } = await twoInstallations(db, elsewhere);
    await bring(elsewhere, planned("2026-02-01"));
    const text = await textOf(await packed(elsewhere, hostThere));
    for (const word of ["femmes", "Camille", "Durand", "temps", "PA-2026", "Café", "A-1"]) {
      expect(text).not.toContain(word);
    }
    expect(text).toMatch(/^Actions_prevues\|[0-9A-F]{16}\|.*\|Promotion des clauses\|/m);
  });

  withElsewhere("stays at home until it is shared", async ({ db, elsewhere }) => {
    const { hostThere } = await twoInstallations(db, elsewhere);
    await bring(elsewhere, planned(""));
    const path = await packed(elsewhere, hostThere);
    expect(await textOf(path)).not.toContain("Promotion des clauses");
    expect(await read(db, path)).toMatchObject({ outcome: "read", workbook: { errors: 0 } });
    expect(await db.selectFrom("action_plan").select("id").execute()).toEqual([]);
    expect(await db.selectFrom("network_action").select("planned_action_id").execute()).toEqual(
      Array.from({ length: 3 }, () => ({ planned_action_id: null })),
    );
  });
});

describe("another secret", () => {
  withElsewhere("says that keys do not match, and counts the person twice", async ({ db, elsewhere }) => {
    const { hostThere } = await twoInstallations(db, elsewhere);
    const path = await packed(elsewhere, hostThere, { secret: "another secret, for tests only" });
    const outcome = await read(db, path);
    expect(outcome).toMatchObject({ outcome: "read", keysMatch: false });
    expect(await listPackages(db)).toMatchObject([{ keysMatch: false }]);
  });

  withElsewhere("once shared, the same files take the new keys", async ({ db, elsewhere }) => {
    const { hostThere } = await twoInstallations(db, elsewhere);
    await elsewhere
      .updateTable("participant")
      .set({ person_key: "0".repeat(64) })
      .where("code", "=", "DURAND-C")
      .execute();
    await read(db, await packed(elsewhere, hostThere, { secret: "another secret, for tests only" }));
    expect(await reportOf(db, null)).toMatchObject({ participants: { named: 4 } });
    const key = await db
      .selectFrom("participant")
      .select("person_key")
      .where("birth_name", "=", "Durand")
      .executeTakeFirstOrThrow();
    await elsewhere.updateTable("participant").set(key).where("code", "=", "DURAND-C").execute();
    await read(db, await packed(elsewhere, hostThere));
    expect(await reportOf(db, null)).toMatchObject({ participants: { named: 3 } });
  });
});

describe("refusals, of which nothing is read", () => {
  test("a host that keeps its files here", async ({ db }) => {
    await bring(db, {
      Organisations: ["siret;nom;roles", `${siretNumber(901)};Porteur;porteur`],
      Participants: [
        "siret_porteur;participant;nom;prenom;date_naissance",
        `${siretNumber(901)};P1;Durand;Camille;1990-05-17`,
      ],
    });
    const [host] = await hostsOf(db);
    if (host === undefined) throw new Error("no host");
    expect(await read(db, await packed(db, host.id))).toMatchObject({
      outcome: "kept here",
      reason: expect.stringContaining("deux fois") as string,
    });
  });

  withElsewhere("a package older than the last one read", async ({ db, elsewhere }) => {
    const { hostThere } = await twoInstallations(db, elsewhere);
    await read(db, await packed(elsewhere, hostThere));
    const older = await packed(elsewhere, hostThere, { on: "2026-11-01" as Day });
    expect(await read(db, older)).toMatchObject({
      outcome: "older",
      reason: expect.stringMatching(/30.novembre.2026/) as string,
    });
  });

  test.for([
    ["a column more", { Participants: ["siret_porteur", "participant", "nom"] }, "la colonne « nom »"],
    ["a sheet more", { Eligibilites: ["siret_porteur"] }, "la feuille « Eligibilites »"],
  ] as const)("%s", async ([, sheets, said], { db }) => {
    const path = join(await mkdtemp(join(tmpdir(), "package-")), "paquet.zip");
    await writeSheetFile(path, [
      {
        name: "Paquet",
        columns: ["cle", "valeur"],
        rows: [
          ["format", "clause-commune-reseau"],
          ["version", "1"],
          ["porteur", siretNumber(901)],
          ["fait_le", "2026-11-30"],
          ["marque_du_secret", "0123456789abcdef"],
          ["participants", "0"],
        ],
      },
      ...(Object.entries(sheets) as Array<[string, readonly string[]]>).map(([name, columns]) => ({
        name,
        columns,
        rows: [],
      })),
    ]);
    const outcome = await read(db, path);
    expect(outcome).toMatchObject({ outcome: "not a package" });
    expect("reason" in outcome && outcome.reason.replaceAll("\u00a0", " ")).toContain(said);
  });

  test("a workbook, a broken file, another file", async ({ db }) => {
    const folder = await mkdtemp(join(tmpdir(), "package-"));
    const path = join(folder, "classeur.zip");
    await writeSheetFile(path, [{ name: "Marches", columns: ["marche"], rows: [] }]);
    expect(await read(db, path)).toMatchObject({
      outcome: "not a package",
      reason: expect.stringContaining("pas un paquet") as string,
    });
    expect(await read(db, join(folder, "absent.zip"))).toMatchObject({ outcome: "not a package" });
    expect(await read(db, join(folder, "classeur.xlsx"))).toMatchObject({ outcome: "not a package" });
  });
});
