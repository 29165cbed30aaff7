import { randomUUID } from "node:crypto";
import * as editRoute from "#app/routes/_app.marches.$reference.modifier/route.tsx";
import { listContractSteps } from "#db/queries/contracts/contract-steps.server.ts";
import type { ContractId } from "#db/schema/columns.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");
const reference = "2026-CRO-011";

test("a stage changed by the whole form of the contract is a step of today's day", async ({ db, given }) => {
  const host = await given.host();
  const { id } = await given.contract({
    id: randomUUID() as string as ContractId,
    host_id: host.id,
    reference,
    stage: "published",
  });
  const lot = await given.lot({ contract_id: id, number: "1" });
  const someone = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const ask = (request: Request) => ({ request, params: { reference }, context: someone.context });
  const loaded = (await editRoute.loader(ask(someone.get("/")))).defaultValue;
  const fields = {
    id: loaded.id,
    reference,
    title: loaded.title,
    buyer: loaded.buyer,
    "lots[0].id": lot.id,
    "lots[0].number": "1",
  };
  const send = (stage: string, revision: string) =>
    editRoute.action(ask(someone.post("/", { ...fields, stage, revision })));
  expect(await send("published", loaded.revision)).toMatchObject({ status: 302 });
  expect(await listContractSteps(db, id)).toEqual([]);
  const { revision } = (await editRoute.loader(ask(someone.get("/")))).defaultValue;
  expect(await send("awarded", revision)).toMatchObject({ status: 302 });
  expect(await listContractSteps(db, id)).toMatchObject([{ stage: "awarded", datedOn: "2026-11-22" }]);
});
