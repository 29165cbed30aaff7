import { get, onlyFacilitator, post, type Question } from "./route-asks.ts";

/** The first screen of a facilitator. */
export const deskRoutes: Readonly<Record<string, Question>> = {
  "_app.aujourdhui": () => [
    get("/aujourdhui", onlyFacilitator),
    post("/aujourdhui", "401 302 403 403 403 403 403 403 403", { seen: "jamais" }),
  ],
};
