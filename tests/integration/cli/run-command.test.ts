import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { runCommand } from "#db/commands/run-command.server.ts";
import { connect } from "#db/database.server.ts";
import { siretNumber } from "#tests/support/siret-number.ts";
import { describe, expect, test as base } from "#tests/support/test.ts";

type Said = { code: number; out: string; err: string };
type Run = (line: string, variables?: Record<string, string>) => Promise<Said>;

/** A folder of its own, where each test's installation lives, and the command line that works there. */
const test = base.extend<{ folder: string; run: Run }>({
  folder: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), "clause-commune-"));
    await provide(folder);
    await rm(folder, { recursive: true });
  },
  run: async ({ folder }, provide) => {
    await provide(async (line, variables = {}) => {
      let [out, err] = ["", ""];
      const code = await runCommand({
        args: line.split(" ").map((word) => word.replaceAll("_", " ")),
        variables: { DATABASE_URL: `sqlite:${folder}/a.sqlite`, ...variables },
        output: {
          out: (text) => {
            out += text;
          },
          err: (text) => {
            err += text;
          },
        },
        now: new Date("2026-11-22T09:00:00.000Z"),
      });
      return { code, out, err };
    });
  },
});

const admin = "user create --email lea@exemple.fr --name Léa_Martin --role admin";

describe("wrong usage is 2, and says how", () => {
  test.for([
    "",
    "bonjour",
    "import",
    "import autre x",
    "import workbook",
    "import decp",
    "export workbook",
    "report fa02",
    "report fa02 --from 2026-01",
    "report fa02 --from 2026-13 --to 2026-12",
    "report fa02 --from 2026-01 --to 2026-12 --format pdf",
    "report fa02 --from 2026-01 --to 2026-12 --format xlsx",
    "report fa02 --from 2026-01 --to 2026-12 --zone nord",
    "user create --email a@exemple.fr",
    "user create --courriel a@exemple.fr",
    "user list tous",
    "user disable",
    "demo seed encore",
    "alerts",
    "alerts send maintenant",
    "doctor maintenant",
    "backup",
    "backup a b",
    "restore",
  ])("%j", async (line, { run }) => {
    const { code, err } = await run(line);
    expect(code).toBe(2);
    expect(err).toMatch(/^Usage\u00a0: npm run cli -- /);
  });
});

test("an environment that cannot work is a refusal", async ({ run }) => {
  expect(await run("user list", { DATABASE_URL: "mysql://x" })).toMatchObject({
    code: 1,
    err: expect.stringContaining("DATABASE_URL") as string,
  });
});

describe("accounts", () => {
  test("creating one prints its single-use link, once", async ({ run }) => {
    const made = await run(admin);
    expect(made).toMatchObject({ code: 0 });
    expect(made.out).toMatch(/^http:\/\/127\.0\.0\.1:3000\/invitation\/[\w-]{43}\n$/);
    expect((await run("user list")).out).toBe("lea@exemple.fr\tadmin\tinvité\t\n");
    expect(await run(admin)).toMatchObject({ code: 1, err: "Cette adresse a déjà un compte.\n" });
  });

  test("a host that is not known yet is created by its SIRET", async ({ run }) => {
    const siret = siretNumber(12);
    const line = admin.replace("--role admin", `--role facilitator --organisation ${siret}`);
    expect(await run(line)).toMatchObject({ code: 0 });
    expect((await run("user list")).out).toBe(`lea@exemple.fr\tfacilitator\tinvité\t${siret}\n`);
  });

  test.for([
    ["--role facilitator", "--organisation SIRET"],
    ["--role facilitator --organisation 123", "14 chiffres"],
    ["--role territory", "--territory"],
    ["--role territory --territory lune", "--territory"],
    ["--role chef", "--role"],
  ] as const)("%s is refused with its remedy", async ([role, words], { run }) => {
    const { code, err } = await run(admin.replace("--role admin", role));
    expect(code).toBe(1);
    expect(err).toContain(words);
    expect((await run("user list")).out).toBe("");
  });

  test("one is closed by its address", async ({ run }) => {
    await run(admin);
    expect(await run("user disable --email LEA@exemple.fr")).toMatchObject({ code: 0 });
    expect((await run("user list")).out).toContain("fermé");
    expect(await run("user disable --email autre@exemple.fr")).toMatchObject({ code: 1 });
  });
});

describe("the report", () => {
  const report = "report fa02 --from 2026-01 --to 2026-12";

  test("is printed whole, the same each time", async ({ run }) => {
    const first = await run(report);
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject({ report: "fa02", scope: { from: "2026-01", host: null } });
    expect((await run(report)).out).toBe(first.out);
    expect((await run(`${report} --format csv`)).out).toContain("indicateur;cle;valeur;statut");
  });

  test("goes to a file", async ({ run, folder }) => {
    expect(await run(`${report} --out ${folder}/r.json`)).toMatchObject({ code: 0, out: "" });
    expect(await readFile(`${folder}/r.json`, "utf8")).toBe((await run(report)).out);
    expect(await run(`${report} --format xlsx --out ${folder}/r.xlsx`)).toMatchObject({ code: 0 });
    expect((await readFile(`${folder}/r.xlsx`)).subarray(0, 2).toString()).toBe("PK");
    expect(await run(`${report} --out ${folder}/nulle/part.json`)).toMatchObject({ code: 1 });
  });

  test.for(["--territory lune", "--host 123", "--authority 123"])("refuses %s", async (filter, { run }) => {
    expect(await run(`${report} ${filter}`)).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("corrigez") as string,
    });
  });

  test("refuses a period that ends before it starts", async ({ run }) => {
    expect(await run("report fa02 --from 2026-12 --to 2026-01")).toMatchObject({ code: 1 });
  });
});

describe("secrets", () => {
  test("are made on first use, for their owner only, and refuse to be replaced", async ({ run, folder }) => {
    await run("user list");
    const { mode } = await stat(`${folder}/clause-commune.secrets`);
    expect(mode & 0o777).toBe(0o600);
    const another = { PERSON_KEY_SECRET: "z".repeat(64), SESSION_SECRET: "y".repeat(64) };
    expect(await run("user list", another)).toMatchObject({
      code: 1,
      err: expect.stringContaining("PERSON_KEY_SECRET") as string,
    });
    expect(await run("user list")).toMatchObject({ code: 0 });
  });
});

describe("doctor", () => {
  test("finds nothing wrong with a new installation", async ({ run }) => {
    const { code, out } = await run("doctor");
    expect(out).not.toContain("À VOIR");
    expect(code).toBe(0);
  });

  test("finds a trail that was touched, and another key", async ({ run, folder }) => {
    await run(admin);
    const db = connect(`sqlite:${folder}/a.sqlite`);
    await db.updateTable("audit_change").set({ after: "siae" }).execute();
    await db.destroy();
    const { code, out } = await run("doctor", { PERSON_KEY_SECRET: "z".repeat(64) });
    expect(code).toBe(1);
    expect(out).toContain("À VOIR  Journal modifié après coup à l’événement 1");
    expect(out).toContain("À VOIR  PERSON_KEY_SECRET");
  });
});

describe("backup and restore", () => {
  test("bring the same installation back, without its secrets", async ({ run, folder }) => {
    await run(admin);
    expect(await run(`backup ${folder}/b.bak`)).toMatchObject({ code: 0, err: "" });
    expect((await stat(`${folder}/b.bak`)).mode & 0o777).toBe(0o600);
    const secret = /PERSON_KEY_SECRET=(\S+)/.exec(
      await readFile(`${folder}/clause-commune.secrets`, "utf8"),
    )?.[1];
    expect((await readFile(`${folder}/b.bak`)).includes(secret ?? "PERSON")).toBe(false);
    const other = { DATABASE_URL: `sqlite:${folder}/other.sqlite` };
    expect(await run(`restore ${folder}/b.bak`, other)).toMatchObject({ code: 0 });
    expect((await run("user list", other)).out).toBe((await run("user list")).out);
    expect(await run("doctor", other)).toMatchObject({ code: 0 });
  });

  test("are made while another process writes, with what it has committed", async ({ run, folder }) => {
    await run(admin);
    const writer = connect(`sqlite:${folder}/a.sqlite`);
    await writer.transaction().execute(async (trx) => {
      await trx.updateTable("account").set({ role: "siae" }).execute();
      expect(await run(`backup ${folder}/b.bak`)).toMatchObject({ code: 0 });
    });
    await writer.destroy();
    const backup = connect(`sqlite:${folder}/b.bak`);
    expect(await backup.selectFrom("account").select("role").execute()).toEqual([{ role: "admin" }]);
    await backup.destroy();
  });

  test("never replace anything unasked", async ({ run, folder }) => {
    await run(admin);
    await run(`backup ${folder}/b.bak`);
    expect(await run(`backup ${folder}/b.bak`)).toMatchObject({ code: 1 });
    expect(await run(`restore ${folder}/b.bak`)).toMatchObject({
      code: 1,
      err: expect.stringContaining("--replace") as string,
    });
    await run(admin.replace("lea", "paul"));
    expect(await run(`restore ${folder}/b.bak --replace`)).toMatchObject({ code: 0 });
    expect((await run("user list")).out).toBe("lea@exemple.fr\tadmin\tinvité\t\n");
    const kept = connect(`sqlite:${folder}/a.sqlite.avant-2026-11-22T09-00-00-000Z`);
    expect(await kept.selectFrom("account").select("email").orderBy("email").execute()).toHaveLength(2);
    await kept.destroy();
  });

  test("refuse a file that is no backup, is damaged, or was made with another key", async ({
    run,
    folder,
  }) => {
    await run(admin);
    await run(`backup ${folder}/b.bak`);
    const other = { DATABASE_URL: `sqlite:${folder}/other.sqlite` };
    for (const file of [`${folder}/clause-commune.secrets`, `${folder}/nulle-part`]) {
      expect(await run(`restore ${file}`, other)).toMatchObject({ code: 1 });
    }
    const otherKey = { ...other, PERSON_KEY_SECRET: "z".repeat(64) };
    expect(await run(`restore ${folder}/b.bak`, otherKey)).toMatchObject({
      code: 1,
      err: expect.stringContaining("autre clé") as string,
    });
    const damaged = connect(`sqlite:${folder}/b.bak`);
    await sql`pragma foreign_keys = off`.execute(damaged);
    await damaged.deleteFrom("account").execute();
    await damaged.destroy();
    expect(await run(`restore ${folder}/b.bak`, other)).toMatchObject({
      code: 1,
      err: expect.stringContaining("références") as string,
    });
  });

  test("do not pull the database from under a running server", async ({ run, folder }) => {
    await run(admin);
    await run(`backup ${folder}/b.bak`);
    const server = connect(`sqlite:${folder}/a.sqlite`);
    await server.selectFrom("account").select("id").execute();
    expect(await run(`restore ${folder}/b.bak --replace`)).toMatchObject({
      code: 1,
      err: expect.stringContaining("arrêtez le serveur") as string,
    });
    await server.destroy();
  });
});
