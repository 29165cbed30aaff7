import { get, page, post, type Question } from "./route-asks.ts";

const everyReader = "302 200 200 403 200 200 403 403 200";
const unknown = "302 404 404 403 404 404 403 403 404";
const value = {
  intent: "add",
  id: "3f2b6c1e-8d4a-4f6b-9a57-0c1d2e3f4a5b",
  value: "45",
  from: "2027-01-01",
  source: "Texte",
};

/** The law and the reference values: read by who sizes or sets; written by animators, and by facilitators for practice. */
export const lawRoutes: Readonly<Record<string, Question>> = {
  "_app.loi": page("/loi", everyReader),
  "_app.references._index": page("/references", everyReader),
  "_app.references.$kind.$code": () => [
    get("/references/threshold/works", everyReader, { kind: "threshold", code: "works" }),
    get("/references/labour_share/autre", unknown, { kind: "labour_share", code: "autre" }),
    post("/references/threshold/works", "401 403 403 403 403 302 403 403 302", value, {
      kind: "threshold",
      code: "works",
    }),
    post("/references/labour_share/vrd", "401 302 403 403 403 302 403 403 302", value, {
      kind: "labour_share",
      code: "vrd",
    }),
  ],
};
