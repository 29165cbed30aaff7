import { get, post, type Question } from "./route-asks.ts";

/** Pseudonymised packages: a host sends its own, the animator reads who sent one. */
export const packageRoutes: Record<string, Question> = {
  "_app.editions.paquets._index": () => [
    get("/editions/paquets", "302 200 403 403 403 200 403 403 403"),
    post("/editions/paquets", "401 400 403 403 403 403 403 403 403"),
  ],
  "editions.paquets.paquet[.]zip": () => [
    get("/editions/paquets/paquet.zip", "302"),
    post("/editions/paquets/paquet.zip", "401 302 403 403 403 403 403 403 403"),
  ],
};
