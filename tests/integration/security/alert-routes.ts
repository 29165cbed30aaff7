import { get, post, type Question } from "./route-asks.ts";

/** Well made, signed by nobody. */
const token = `3f2b6c1e-8d4a-4f6b-9a57-0c1d2e3f4a5b.${"A".repeat(43)}`;
const forged = { token };

/** How a structure is told; its private addresses, which know no session; what anyone reads, closed unless it is set. */
export const alertRoutes: Readonly<Record<string, Question>> = {
  "_app.alertes": () => [
    get("/alertes", "302 403 403 200 403 403 403 403 403"),
    post("/alertes", "401 403 403 400 403 403 403 403 403"),
    post("/alertes", "401 403 403 302 403 403 403 403 403", { intent: "addresses" }),
  ],
  "desabonnement.$token": () => [
    get(`/desabonnement/${token}`, "404", forged),
    post(`/desabonnement/${token}`, "404", {}, forged),
  ],
  "flux.$token.opportunites[.]atom": () => [get(`/flux/${token}/opportunites.atom`, "404", forged)],
  "flux.$token.echeances[.]ics": () => [get(`/flux/${token}/echeances.ics`, "404", forged)],
  "_public.opportunites-ouvertes": () => [get("/opportunites-ouvertes", "404")],
  "opportunites-ouvertes[.]atom": () => [get("/opportunites-ouvertes.atom", "404")],
};
