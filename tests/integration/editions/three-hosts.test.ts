import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Day } from "#app/domain/calendar.ts";
import type { ComputedEdition } from "#app/domain/edition/computed-edition.ts";
import type { CellKeys } from "#app/domain/edition/edition-content.ts";
import { parseEditionPeriod } from "#app/domain/edition/edition-state.ts";
import type { EditionTableId } from "#app/domain/edition/edition-table.ts";
import { computeEdition } from "#app/features/editions/compute-edition.server.ts";
import { exportWorkbook } from "#app/features/exchange/export-workbook.server.ts";
import { exportPackage } from "#app/features/network-packages/export-package.server.ts";
import { importPackage } from "#app/features/network-packages/import-package.server.ts";
import { personKeyOf } from "#app/platform/person-key.server.ts";
import type { Db } from "#db/database.server.ts";
import { findHostBySiret } from "#db/queries/decp/find-host.server.ts";
import { bring, testSecret, type Sheets } from "#tests/integration/exchange/workbook-files.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { siretNumber } from "#tests/support/siret-number.ts";
import { describe, expect, test } from "#tests/support/test.ts";

const [buyer, company] = [siretNumber(951), siretNumber(952)];
const hosts = { south: siretNumber(961), north: siretNumber(962), elsewhere: siretNumber(963) };

/** One contract of a host, and persons of that number, each with 100 h validated in March 2026; the first is Camille Durand. */
function workOf(host: string, persons: number): Sheets {
  const numbers = Array.from({ length: persons }, (_, index) => index + 1);
  return {
    Organisations: [
      "siret;nom;roles;type_acheteur",
      `${host};Porteur ${host};porteur;`,
      `${buyer};Ville;maitre_ouvrage;collectivite`,
      `${company};Entreprise;entreprise;`,
    ],
    Marches: [
      "marche;siret_maitre_ouvrage;siret_porteur;date_debut;date_fin;etape;territoire",
      `M-${host};${buyer};${host};2026-01-01;2026-12-31;en_cours;gresivaudan`,
    ],
    Lots: ["marche;lot", `M-${host};1`],
    Engagements: ["marche;lot;dispositif;regle;heures", `M-${host};1;execution_clause;fixe;3650`],
    Participants: [
      "siret_porteur;participant;nom;prenom;date_naissance",
      `${host};P1;Durand;Camille;1990-05-17`,
      ...numbers
        .slice(1)
        .map(
          (n) =>
            `${host};P${n};Nom${"ABCDEFGHIJKLMNOP"[n] ?? ""}${hostLetters[host] ?? ""};Dominique;1985-02-03`,
        ),
    ],
    Embauches: [
      "embauche;siret_porteur;participant;marche;lot;dispositif;siret_employeur;type_contrat;modalite;date_debut;arsa;boeth",
      ...numbers.map(
        (n) =>
          `E-${host}-${n};${host};P${n};M-${host};1;execution_clause;${company};cdd;direct;2026-02-01;${n % 2 === 1 ? "oui" : "non"};non`,
      ),
    ],
    Heures: ["embauche;mois;heures;etat", ...numbers.map((n) => `E-${host}-${n};2026-03;100;valide`)],
  };
}

const hostLetters: Record<string, string> = {
  [hosts.south]: "sud",
  [hosts.north]: "nord",
  [hosts.elsewhere]: "est",
};

function exactOf(edition: ComputedEdition, table: EditionTableId, keys: CellKeys): number | undefined {
  const cells = edition.tables.find(({ id }) => id === table)?.cells ?? [];
  return cells.find((cell) =>
    Object.entries(keys).every(([name, code]) => cell.keys[name as keyof CellKeys] === code),
  )?.exact;
}

/** Three installations: two hosts send their exchange workbook, the third its pseudonymised package. */
async function consolidated(db: Db, secretElsewhere: string): Promise<ComputedEdition> {
  await bring(db, { Territoires: ["code;libelle", "gresivaudan;Grésivaudan"] });
  for (const host of [hosts.south, hosts.north]) {
    const own = await openTestDatabase();
    await bring(own.db, { Territoires: ["code;libelle", "gresivaudan;Grésivaudan"] });
    await bring(own.db, workOf(host, 12));
    const path = join(await mkdtemp(join(tmpdir(), "workbook-")), "classeur.xlsx");
    await exportWorkbook(own.db, {
      path,
      hostId: (await findHostBySiret(own.db, host)) ?? null,
      actor: "cli",
    });
    expect(await bring(db, path)).toMatchObject({ outcome: "imported" });
    await own.drop();
  }
  const other = await openTestDatabase();
  await bring(other.db, { Territoires: ["code;libelle", "gresivaudan;Grésivaudan"] });
  await bring(other.db, workOf(hosts.elsewhere, 15), {
    personKey: (text) => personKeyOf(text, secretElsewhere),
  });
  const hostId = await findHostBySiret(other.db, hosts.elsewhere);
  if (hostId === undefined) throw new Error("no host");
  const path = join(await mkdtemp(join(tmpdir(), "package-")), "paquet.zip");
  const today = "2026-09-01" as Day;
  await exportPackage(other.db, { path, hostId, secret: secretElsewhere, today, actor: "cli" });
  await other.drop();
  const now = new Date("2026-09-01T09:00:00Z");
  expect(await importPackage(db, { path, secret: testSecret, today, now, actor: "cli" })).toMatchObject({
    outcome: "read",
    keysMatch: secretElsewhere === testSecret,
  });
  const period = parseEditionPeriod("2026-S1");
  if (period === undefined) throw new Error("no period");
  return computeEdition(db, { period, merges: {}, together: [] });
}

describe("three hosts, two by their workbook and one by a pseudonymised package", () => {
  test("make one edition, where the person they share counts once", async ({ db }) => {
    const edition = await consolidated(db, testSecret);
    // 12 + 12 + 15 files, one person in all three: 37 persons; Camille Durand is RSA everywhere.
    expect(exactOf(edition, "persons-by-host", { host: "*", rsa: "*" })).toBe(37);
    expect(exactOf(edition, "persons-by-host", { host: hosts.south, rsa: "*" })).toBe(12);
    expect(exactOf(edition, "persons-by-host", { host: hosts.elsewhere, rsa: "*" })).toBe(15);
    // 6 + 6 + 8 files of RSA recipients, Camille Durand in the three.
    expect(exactOf(edition, "persons-by-host", { host: "*", rsa: "yes" })).toBe(18);
    expect(exactOf(edition, "hours-by-host", { host: "*" })).toBe(390_000);
    expect(exactOf(edition, "hours-by-territory", { territory: "gresivaudan" })).toBe(390_000);
    // 3 650 h over 365 days: 181 of them in the semester, for each of the three.
    expect(exactOf(edition, "forecast-by-host", { host: "*" })).toBe(3 * 181_000);
    expect(exactOf(edition, "contracts-by-host", { host: "*" })).toBe(3);
    expect(edition.disclosure.outcome).toBe("protected");
  });

  test("whose installation has another secret: the person they share counts twice", async ({ db }) => {
    const edition = await consolidated(db, "another secret, for tests only");
    expect(exactOf(edition, "persons-by-host", { host: "*", rsa: "*" })).toBe(38);
    expect(exactOf(edition, "hours-by-host", { host: "*" })).toBe(390_000);
  });
});
