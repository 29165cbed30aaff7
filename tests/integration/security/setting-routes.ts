import { get, post, type Question } from "./route-asks.ts";

/** Settings: the administrator's. */
export const settingRoutes: Readonly<Record<string, Question>> = {
  "_app.reglages": () => [
    get("/reglages", "302 403 403 403 403 403 403 403 200"),
    post("/reglages", "401 403 403 403 403 403 403 403 400", { match_activity: "beaucoup" }),
  ],
};
