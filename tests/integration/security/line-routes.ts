import type { PlantedWorld } from "./planted-world.ts";
import {
  get,
  onlyFacilitator,
  onlyFacilitatorSends,
  post,
  refused,
  refusedForm,
  type Question,
} from "./route-asks.ts";

type Contract = PlantedWorld["contracts"]["own"];

const notTaken = ["401 403 403 403 403 403 403 403 403", "401 403 403 403 403 403 403 403 403"] as const;

/** The pages by which the lines of a contract are added, corrected and removed. */
export const lineRoutes: Readonly<Record<string, Question>> = {
  "_app.marches.$reference.attributaire": noteOf("attributaire", ({ lotId, authoritySiret }) => ({
    id: crypto.randomUUID(),
    lot: lotId,
    company: authoritySiret,
    role: "joint",
  })),
  "_app.marches.$reference.commande": noteOf("commande", ({ lotId }) => ({
    id: crypto.randomUUID(),
    lot: lotId,
    number: "BC 1",
    nature: "order",
    orderedOn: "2026-03-02",
    amount: "100",
  })),
  "_app.marches.$reference.evolution": noteOf("evolution", ({ commitmentId }) => ({
    id: crypto.randomUUID(),
    commitment: commitmentId,
    effectiveOn: "2026-07-01",
    reason: "amendment",
    hours: "900",
  })),
  "_app.marches.$reference.attributaires.$line": lineOf(
    "attributaires",
    "contractor",
    ({ lotId, siaeSiret, interlocutor }) => ({
      lot: lotId,
      company: siaeSiret,
      role: "lead",
      ...interlocutor,
    }),
  ),
  "_app.marches.$reference.commandes.$line": lineOf("commandes", "order", ({ lotId }) => ({
    lot: lotId,
    number: "BC 7",
    nature: "order",
    orderedOn: "2026-03-02",
    amount: "100 000",
  })),
  "_app.marches.$reference.evolutions.$line": lineOf("evolutions", "change", ({ commitmentId }) => ({
    commitment: commitmentId,
    effectiveOn: "2026-06-01",
    reason: "amendment",
    hours: "900",
  })),
};

/** The page of a contract that only its host's facilitator may change, and what sending it does to each contract. */
function noteOf(page: string, form: (contract: Contract) => Record<string, string>): Question {
  return ({ contracts }) =>
    (
      [
        ["own", onlyFacilitator, "401 302 403 403 403 403 403 403 403"],
        ["closed", onlyFacilitator, onlyFacilitatorSends],
        ["other", refused, refusedForm],
        ["free", "302 403 403 403 403 403 403 403 403", "401 403 403 403 403 403 403 403 403"],
      ] as const
    ).flatMap(([which, seen, sent]) => {
      const contract = contracts[which];
      const params = { reference: contract.reference };
      const path = `/marches/${contract.reference}/${page}`;
      return [get(path, seen, params), post(path, sent, form(contract), params)];
    });
}

/** The page of one line of a contract, for its host's facilitator only, and what correcting or removing it does. */
function lineOf(
  page: string,
  line: keyof Contract["lines"],
  form: (contract: Contract) => Record<string, string>,
): Question {
  return ({ contracts }) => {
    const removal = { intent: "remove", seen: "autrefois" };
    const elsewhere = { reference: contracts.own.reference, line: contracts.other.lines[line] };
    const pathOf = (params: { reference: string; line: string }): string =>
      `/marches/${params.reference}/${page}/${params.line}`;
    const asks = (
      [
        ["own", onlyFacilitator, "401 302 403 403 403 403 403 403 403", onlyFacilitatorSends],
        ["closed", onlyFacilitator, onlyFacilitatorSends, onlyFacilitatorSends],
        ["other", refused, refusedForm, refusedForm],
        ["free", "302 403 403 403 403 403 403 403 403", ...notTaken],
      ] as const
    ).flatMap(([which, seen, saved, removed]) => {
      const contract = contracts[which];
      const params = { reference: contract.reference, line: contract.lines[line] };
      return [
        get(pathOf(params), seen, params),
        post(pathOf(params), saved, form(contract), params),
        post(pathOf(params), removed, removal, params),
      ];
    });
    return [
      ...asks,
      get(pathOf(elsewhere), refused, elsewhere),
      post(pathOf(elsewhere), refusedForm, form(contracts.own), elsewhere),
      post(pathOf(elsewhere), refusedForm, removal, elsewhere),
    ];
  };
}
