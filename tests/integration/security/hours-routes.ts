import type { PlantedWorld } from "./planted-world.ts";
import { get, onlyFacilitator, post, refused, refusedForm, type Question } from "./route-asks.ts";

type Contract = PlantedWorld["contracts"]["own"];

const sent = "401 302 403 403 403 403 403 403 403";
const notWhileClosed = "401 403 403 403 403 403 403 403 403";

/** The hours of a month, and the grid of a contract: its host's facilitator only; a closed one is read, not written. */
export const hoursRoutes: Readonly<Record<string, Question>> = {
  "_app.heures._index": ({ contracts, siae }) => {
    const form = { mois: "2026-03", siret: siae.siret, vu: "1 10000" };
    return [
      get("/heures?mois=2026-03", onlyFacilitator),
      post("/heures", sent, { ...form, marche: contracts.own.reference }),
      post("/heures", refusedForm, { ...form, marche: contracts.other.reference }),
    ];
  },
  "_app.heures.$reference._index": ({ contracts }) =>
    eachContract(contracts, (contract) => ({
      path: "",
      form: { intent: "save", [`h.${contract.hireId}.2026-04`]: "12,50", [`v.${contract.hireId}`]: "" },
    })),
  "_app.heures.$reference.correction": ({ contracts }) => [
    ...eachContract(contracts, (contract) => ({
      path: `/correction?embauche=${contract.hireId}&mois=2026-03`,
      form: { seen: "10000", hours: "90", reason: "Bulletin reçu" },
    })),
    get(
      `/heures/${contracts.own.reference}/correction?embauche=${contracts.other.hireId}&mois=2026-03`,
      refused,
      { reference: contracts.own.reference },
    ),
  ],
  "_app.heures.$reference.collectif": ({ contracts }) =>
    eachContract(contracts, (contract) => ({
      path: "/collectif",
      form: {
        commitment: contract.commitmentId,
        company: contract.siaeSiret,
        month: "2026-04",
        hours: "70",
        persons: "3",
        rsa: "1",
        boeth: "3",
      },
    })),
};

type Asked = { path: string; form: Record<string, string> };

function eachContract(contracts: PlantedWorld["contracts"], asked: (contract: Contract) => Asked) {
  return (
    [
      ["own", onlyFacilitator, sent],
      ["closed", onlyFacilitator, notWhileClosed],
      ["other", refused, refusedForm],
      ["free", refused, refusedForm],
    ] as const
  ).flatMap(([which, seen, written]) => {
    const contract = contracts[which];
    const { path, form } = asked(contract);
    const params = { reference: contract.reference };
    const address = `/heures/${contract.reference}${path}`;
    return [get(address, seen, params), post(address, written, form, params)];
  });
}
