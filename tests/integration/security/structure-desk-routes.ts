import { get, page, type Question } from "./route-asks.ts";

/** Opportunities: structures and facilitators; a lot that is not open is not there. */
export const structureDeskRoutes: Readonly<Record<string, Question>> = {
  "_app.opportunites._index": page("/opportunites", "302 200 403 200 403 403 403 403 403"),
  "_app.opportunites.$lot._index": () => [
    get("/opportunites/inconnu", "302 404 403 404 403 403 403 403 403", { lot: "inconnu" }),
  ],
};
