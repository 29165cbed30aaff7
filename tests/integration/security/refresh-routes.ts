import { get, post, type Question } from "./route-asks.ts";

/** The directory is brought up to date by an animator or an administrator; a wrong question asks no service. */
export const refreshRoutes: Readonly<Record<string, Question>> = {
  "_app.structures.actualisation": () => [
    get("/structures/actualisation", "302 403 403 403 403 200 403 403 200"),
    post("/structures/actualisation", "401 403 403 403 403 400 403 403 400", { source: "emplois" }),
  ],
};
