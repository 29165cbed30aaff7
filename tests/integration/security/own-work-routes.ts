import type { PlantedWorld } from "./planted-world.ts";
import { get, post, type Question } from "./route-asks.ts";

type Contract = PlantedWorld["contracts"]["own"];

const onlyStructure = "302 403 403 200 403 403 403 403 403";
const notThere = "302 403 403 404 403 403 403 403 403";
const notThereToSend = "401 403 403 404 403 403 403 403 403";
const id = "3f2b6c1e-8d4a-4f6b-9a57-0c1d2e3f4a5b";

/** A structure’s own statements and figures: itself alone; a closed contract is read, not written. */
export const ownWorkRoutes: Readonly<Record<string, Question>> = {
  "_app.releves._index": () => [get("/releves", onlyStructure), get("/releves?mois=2026-03", onlyStructure)],
  "_app.releves.$reference._index": ({ contracts }) =>
    eachContract(contracts, {
      path: "?mois=2026-03",
      read: ["200", "200"],
      sent: ["400", "400"],
      form: () => ({ intent: "send", month: "2026-03", id, email: "" }),
    }),
  "_app.releves.$reference.fichier": ({ contracts }) =>
    eachContract(contracts, {
      path: "/fichier",
      read: ["200", "403"],
      sent: ["400", "403"],
      form: () => ({}),
    }),
  "_app.releves.$reference.signaler": ({ contracts }) =>
    eachContract(contracts, {
      path: "/signaler",
      read: ["200", "403"],
      sent: ["400", "403"],
      form: () => ({ id, text: "" }),
    }),
  "_app.mon-activite._index": () => [
    get("/mon-activite", onlyStructure),
    get("/mon-activite?annee=2026", onlyStructure),
  ],
  "_app.mon-activite[.]csv": () => [get("/mon-activite.csv?annee=2026", onlyStructure)],
};

type Asked = {
  path: string;
  /** Of the structure, on its open contract and on its closed one. */
  read: readonly [string, string];
  sent: readonly [string, string];
  form: (contract: Contract) => Record<string, string>;
};

function eachContract(contracts: PlantedWorld["contracts"], { path, read, sent, form }: Asked) {
  const onlyIt = (nobody: string, structure: string): string =>
    `${nobody} 403 403 ${structure} 403 403 403 403 403`;
  return (
    [
      ["own", onlyIt("302", read[0]), onlyIt("401", sent[0])],
      ["closed", onlyIt("302", read[1]), onlyIt("401", sent[1])],
      ["other", notThere, notThereToSend],
      ["free", notThere, notThereToSend],
    ] as const
  ).flatMap(([which, seen, written]) => {
    const contract = contracts[which];
    const params = { reference: contract.reference };
    const address = `/releves/${contract.reference}${path}`;
    return [get(address, seen, params), post(address, written, form(contract), params)];
  });
}
