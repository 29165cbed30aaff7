import type { Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { loader } from "#app/routes/_app.porteurs.$siret.$year.bilan[.]pdf/route.ts";
import { pdfText } from "#tests/support/pdf-text.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-25T10:00:00Z");

async function hostAtWork(given: Given) {
  const host = await given.host({ name: "Porteur d’ici" });
  const contract = await given.contract({ host_id: host.id });
  const lot = await given.lot({ contract_id: contract.id });
  const commitment = await given.commitment({ lot_id: lot.id });
  const participant = await given.participant({ host_id: host.id, birth_name: "Zzsecret" });
  const hire = await given.hire({ participant_id: participant.id, commitment_id: commitment.id, rsa: 1 });
  await given.statement(hire.id, {
    month: "2026-03" as Month,
    hours: 12_350 as InsertionHours,
    state: "validated",
  });
  return host;
}

describe("the bilan of a host", () => {
  test("is exact, dated, for its facilitator and the funder, and names no one", async ({ db, given }) => {
    const host = await hostAtWork(given);
    for (const account of [{ role: "facilitator", organisationId: host.id }, { role: "funder" }] as const) {
      const { get, context } = await signedIn(db, account, { now });
      const params = { siret: host.siret, year: "2026" };
      const response = await loader({
        request: get(`/porteurs/${host.siret}/2026/bilan.pdf`),
        context,
        params,
      });
      expect(response.headers.get("Cache-Control")).toContain("no-store");
      const text = pdfText(Buffer.from(await response.arrayBuffer()));
      expect(text).toContain("123,50\u00a0h d’insertion réalisées");
      expect(text).toContain("Porteur d’ici");
      expect(text).toContain("25\u00a0novembre 2026");
      expect(text).toContain("Aucune convention n’est enregistrée pour 2026.");
      expect(text).not.toContain("Zzsecret");
    }
  });

  test("is not there for another host’s facilitator, nor for a host nobody knows", async ({ db, given }) => {
    const host = await hostAtWork(given);
    const elsewhere = await given.host({ name: "Porteur d’ailleurs" });
    const other = await signedIn(db, { role: "facilitator", organisationId: elsewhere.id }, { now });
    const funder = await signedIn(db, { role: "funder" }, { now });
    const ask = ({ get, context }: typeof other, siret: string, year = "2026") =>
      loader({ request: get(`/porteurs/${siret}/${year}/bilan.pdf`), context, params: { siret, year } });
    await expect(ask(other, host.siret)).rejects.toMatchObject({ status: 404 });
    await expect(ask(funder, "12345678900000")).rejects.toMatchObject({ status: 404 });
    await expect(ask(funder, host.siret, "26")).rejects.toMatchObject({ status: 404 });
  });
});
