import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fa02Report } from "#app/features/report/report-fa02.server.ts";
import { adoptSecret } from "#app/features/network-packages/adopt-secret.server.ts";
import { checkPersonKeySecret } from "#db/prepare-database.server.ts";
import { networkSecretCommand } from "#db/commands/network-secret.server.ts";
import type { Fa02Scope } from "#app/domain/fa02-report.ts";
import { exchangeableWorld, settleExchangeable } from "#tests/integration/exchange/exchangeable-world.ts";
import { testSecret } from "#tests/integration/exchange/workbook-files.ts";
import { testEnv } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";

const network = "n".repeat(64);
const everything = {
  from: "2024-01",
  to: "2027-12",
  territory: null,
  host: null,
  authority: null,
} as Fa02Scope;

describe("the network’s secret", () => {
  test.for([1, 2, 3, 4])(
    "moves no figure, and is the only one accepted afterwards (world %i)",
    async (seed, { db }) => {
      await settleExchangeable(db, exchangeableWorld(seed));
      await checkPersonKeySecret(db, testSecret);
      const before = await fa02Report(db, everything);
      const keysBefore = await db
        .selectFrom("participant")
        .select(["id", "person_key"])
        .orderBy("id")
        .execute();
      const adopted = await adoptSecret(db, { from: testSecret, to: network, actor: "cli" });
      expect(adopted).toMatchObject({ outcome: "adopted" });
      expect(await fa02Report(db, everything)).toEqual(before);
      const keysAfter = await db
        .selectFrom("participant")
        .select(["id", "person_key"])
        .orderBy("id")
        .execute();
      expect(samenessOf(keysAfter)).toEqual(samenessOf(keysBefore));
      const named = await db
        .selectFrom("participant")
        .select("person_key")
        .where("birth_name", "is not", null)
        .execute();
      const old = new Set(keysBefore.map(({ person_key }) => person_key));
      expect(named.filter(({ person_key }) => old.has(person_key))).toEqual([]);
      expect(await checkPersonKeySecret(db, network)).toBe("right");
      expect(await checkPersonKeySecret(db, testSecret)).toBe("another");
    },
  );

  test("asked twice, or with the one in use, changes nothing", async ({ db }) => {
    await settleExchangeable(db, exchangeableWorld(5));
    await checkPersonKeySecret(db, testSecret);
    await adoptSecret(db, { from: testSecret, to: network, actor: "cli" });
    expect(await adoptSecret(db, { from: network, to: network, actor: "cli" })).toEqual({
      outcome: "the same",
    });
  });
});

describe("the command", () => {
  const said: string[] = [];
  const output = { out: (text: string) => void said.push(text), err: (text: string) => void said.push(text) };

  test("refuses a missing or short secret, and never prints one", async ({ db }) => {
    const secrets = { personKey: testSecret, session: "s".repeat(64) };
    const env = { ...testEnv, givenSecrets: { personKey: testSecret, session: undefined } };
    const folder = await mkdtemp(join(tmpdir(), "secret-"));
    const run = (...args: string[]) => networkSecretCommand({ db, env, secrets, output }, args);
    expect(await run()).toBe(2);
    expect(await run(join(folder, "absent.txt"))).toBe(1);
    await writeFile(join(folder, "court.txt"), "secret");
    expect(await run(join(folder, "court.txt"))).toBe(1);
    await writeFile(join(folder, "secret.txt"), `${network}\n`);
    expect(await run(join(folder, "secret.txt"))).toBe(0);
    expect(said.join("")).toContain("PERSON_KEY_SECRET");
    expect(said.join("")).not.toContain(network);
  });
});

/** Which files are of one person, whatever their keys. */
function samenessOf(rows: ReadonlyArray<{ id: string; person_key: string }>): string[][] {
  const files = new Map<string, string[]>();
  for (const { id, person_key } of rows) files.set(person_key, [...(files.get(person_key) ?? []), id]);
  return [...files.values()].sort();
}
