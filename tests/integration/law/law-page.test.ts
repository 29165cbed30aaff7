import { loader } from "#app/routes/_app.loi/route.tsx";
import type { Role } from "#app/domain/role.ts";
import type { Db } from "#db/database.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");

const signedAs = (db: Db, role: Role, organisationId: OrganisationId | null = null) =>
  signedIn(db, { role, organisationId }, { now });
async function open(someone: SignedIn, search = "") {
  const reply = await loader({
    request: someone.get(`/loi${search}`),
    params: {},
    context: someone.context,
  });
  const { search: asked, page } = reply.data;
  return { status: reply.init?.status, asked, page, duty: page.statements?.[0] };
}
const spaced = (text = "") => text.replace(/[\u00a0\u202f]/g, " ");

describe("the calculator", () => {
  test("comes with the buyer’s own kind and answers nothing before being asked", async ({ db, given }) => {
    const buyer = await given.authority({ buyer_kind: "contracting_entity" });
    const landlord = await given.authority({ buyer_kind: null, is_private: 1 });
    const unknown = await given.authority({ buyer_kind: null });
    for (const [id, kind] of [
      [buyer.id, "contracting_entity"],
      [landlord.id, "private"],
      [unknown.id, ""],
    ] as const) {
      const { status, asked, page } = await open(await signedAs(db, "authority", id));
      expect(status).toBe(200);
      expect(asked.typed.acheteur).toBe(kind);
      expect(page.statements).toBeNull();
    }
  });

  test("says due, with the figures, the threshold of that buyer and its dates", async ({ db }) => {
    const { duty } = await open(
      await signedAs(db, "network"),
      "?acheteur=local_authority&categorie=services&valeur=216+000&consultation=2026-12-01",
    );
    expect(duty).toMatchObject({ title: "Considération sociale obligatoire" });
    expect(spaced(duty?.sentence)).toContain("216 000 € HT, atteint le seuil de 216 000 € HT");
    expect(spaced(duty?.source)).toContain("du 1er janvier 2026 au 31 décembre 2027");
  });

  test("with part of it, says what is missing; a private buyer is not concerned", async ({ db }) => {
    const someone = await signedAs(db, "animator");
    const part = await open(someone, "?acheteur=state&categorie=works&valeur=&consultation=");
    expect(part.duty).toMatchObject({ title: "Obligation à vérifier", act: null });
    const landlord = await open(someone, "?acheteur=private&categorie=works&valeur=9000000");
    expect(landlord.duty).toMatchObject({ title: "Pas d’obligation pour un acheteur privé" });
  });

  test("keeps what was typed and says what to write when it cannot be read", async ({ db }) => {
    const { status, asked, page } = await open(
      await signedAs(db, "facilitator"),
      "?acheteur=roi&categorie=works&valeur=beaucoup&consultation=demain",
    );
    expect(status).toBe(400);
    expect(page.statements).toBeNull();
    expect(asked.typed).toEqual({
      acheteur: "roi",
      categorie: "works",
      valeur: "beaucoup",
      consultation: "demain",
    });
    expect(Object.keys(asked.errors).sort()).toEqual(["acheteur", "consultation", "valeur"]);
    expect(spaced(asked.errors.valeur?.[0])).toMatch(/^Écrivez un montant en euros, par exemple 3 482 600/);
    expect(asked.errors.consultation).toEqual(["Écrivez une date, par exemple 02/03/2026."]);
  });
});

test("is not for a structure nor a funder", async ({ db }) => {
  for (const role of ["siae", "funder", "territory"] as const) {
    await expect(open(await signedAs(db, role))).rejects.toMatchObject({ status: 403 });
  }
});
