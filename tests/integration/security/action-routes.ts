import {
  get,
  onlyFacilitator,
  onlyFacilitatorSends,
  page,
  post,
  refused,
  refusedForm,
  type Question,
} from "./route-asks.ts";

const code = "A-2026-11-20-1";
const fields = { kind: "forum", datedOn: "2026-11-20", state: "done" };
const sends = "401 302 403 403 403 403 403 403 403";

/** The journal of actions: its own host's facilitator only, on screen and in files. */
export const actionRoutes: Readonly<Record<string, Question>> = {
  "_app.actions._index": () => [
    get("/actions", onlyFacilitator),
    get("/actions?annee=toutes&territoire=jamais", onlyFacilitator),
    post("/actions", sends, { intent: "add", id: crypto.randomUUID(), ...fields }),
    post("/actions", onlyFacilitatorSends, { intent: "add" }),
    post("/actions", refusedForm, { intent: "done", code: "jamais" }),
  ],
  "_app.actions.nouvelle": page("/actions/nouvelle", "302 302 403 403 403 403 403 403 403"),
  "_app.actions.$code": () => [
    get(`/actions/${code}`, refused, { code }),
    post(`/actions/${code}`, onlyFacilitatorSends, { intent: "save" }, { code }),
    ...[{ intent: "save", ...fields }, { intent: "done" }, { intent: "remove" }].map((form) =>
      post(`/actions/${code}`, refusedForm, form, { code }),
    ),
  ],
  "_app.actions[.]csv": page("/actions.csv", onlyFacilitator),
  "_app.actions[.]xlsx": page("/actions.xlsx", onlyFacilitator),
};
