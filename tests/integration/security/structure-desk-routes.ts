import { get, page, post, type Question } from "./route-asks.ts";

const lot = "inconnu";

/** Opportunities: structures and facilitators, answers by structures; a lot that is not open is not there. */
export const structureDeskRoutes: Readonly<Record<string, Question>> = {
  "_app.opportunites._index": page("/opportunites", "302 200 403 200 403 403 403 403 403"),
  "_app.opportunites.$lot._index": () => [
    get("/opportunites/inconnu", "302 404 403 404 403 403 403 403 403", { lot }),
  ],
  "_app.opportunites.$lot.reponse": () => [
    get("/opportunites/inconnu/reponse", "302 403 403 404 403 403 403 403 403", { lot }),
    post(
      "/opportunites/inconnu/reponse",
      "401 403 403 404 403 403 403 403 403",
      { answer: "interesse", seen: "0" },
      { lot },
    ),
  ],
  "_app.reponses": page("/reponses", "302 403 403 200 403 403 403 403 403"),
};
