import type { Instant } from "#db/schema/columns.ts";
import type { Day } from "#app/domain/calendar.ts";
import { loader } from "#app/routes/_app.editions.paquets._index/route.tsx";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";

const read = ({ get, context }: SignedIn) =>
  loader({ request: get("/editions/paquets"), context, params: {} });

describe("the page of packages", () => {
  test("a host reads of its own, the animator of everyone’s, and of whom persons are not matched", async ({
    db,
    given,
  }) => {
    const [mine, other] = [await given.host({ name: "Ici" }), await given.host({ name: "Ailleurs" })];
    for (const [index, host] of [mine, other].entries()) {
      await db
        .insertInto("network_package")
        .values({
          id: `package-${index}` as never,
          host_id: host.id,
          import_id: null,
          made_on: "2026-11-20" as Day,
          imported_at: `2026-11-2${index}T08:00:00.000Z` as Instant,
          secret_mark: "0123456789abcdef",
          keys_match: index === 0 ? 1 : 0,
          persons: 12,
          account_id: null,
        })
        .execute();
    }
    const facilitator = await signedIn(db, { role: "facilitator", organisationId: mine.id });
    const own = await read(facilitator);
    expect(own.packages.map(({ host }) => host)).toEqual(["Ici"]);
    const animator = await signedIn(db, { role: "animator" });
    const all = await read(animator);
    expect(all.packages).toMatchObject([
      { host: "Ailleurs", keysMatch: false },
      { host: "Ici", keysMatch: true },
    ]);
    expect(JSON.stringify(all)).not.toContain("12");
  });
});
