import { get, onlyFacilitator, post, refused, refusedForm, type Question } from "./route-asks.ts";

const id = "3f2b6c1e-8d4a-4f6b-9a57-0c1d2e3f4a5b";
/** Well made, signed by nobody. */
const token = `${id}.${"A".repeat(43)}`;
const forged = { token };

/** The pages of a link, which know no account: a forged one is closed to everyone. And the screen that makes links. */
export const companyLinkRoutes: Readonly<Record<string, Question>> = {
  "declarer.$token._index": () => [
    get(`/declarer/${token}`, "410", forged),
    post(`/declarer/${token}`, "410", { intent: "check" }, forged),
  ],
  "declarer.$token.fichier": () => [
    get(`/declarer/${token}/fichier`, "410", forged),
    post(`/declarer/${token}/fichier`, "410", {}, forged),
  ],
  "declarer.$token.personne": () => [
    get(`/declarer/${token}/personne`, "410", forged),
    post(`/declarer/${token}/personne`, "410", { id, text: "Idriss B." }, forged),
  ],
  "declarer.$token.recu.$receipt": () => [
    get(`/declarer/${token}/recu/${id}`, "410", { ...forged, receipt: id }),
  ],
  "_app.marches.$reference.liens": ({ contracts }) =>
    (
      [
        ["own", onlyFacilitator, "401 404 403 403 403 403 403 403 403"],
        ["closed", onlyFacilitator, "401 403 403 403 403 403 403 403 403"],
        ["other", refused, refusedForm],
        ["free", "302 403 403 403 403 403 403 403 403", "401 403 403 403 403 403 403 403 403"],
      ] as const
    ).flatMap(([which, seen, sent]) => {
      const { reference } = contracts[which];
      const path = `/marches/${reference}/liens`;
      const form = { intent: "create", company: "nobody", id };
      return [get(path, seen, { reference }), post(path, sent, form, { reference })];
    }),
};
