import { get, post, type Question } from "./route-asks.ts";

const onlyBuyer = "302 403 200 403 403 403 403 403 403";
const buyerRefused = "401 403 400 403 403 403 403 403 403";
const notTheirs = "302 403 404 403 403 403 403 403 403";
const notTheirsForm = "401 403 404 403 403 403 403 403 403";
const line = {
  year: "2027",
  title: "Nettoyage des écoles",
  decision: "undecided",
  seen: "1",
};

/** A buyer's yearly programming: its own organisation's only. */
export const programmingRoutes: Readonly<Record<string, Question>> = {
  "_app.programmation._index": ({ purchases, contracts }) => [
    get("/programmation?annee=2027", onlyBuyer),
    post("/programmation?annee=2027", buyerRefused, { intent: "autre" }),
    post("/programmation", notTheirsForm, { intent: "decide", id: purchases.other }),
    post("/programmation", notTheirsForm, { intent: "renew", contrat: contracts.other.reference }),
  ],
  "_app.programmation.nouvelle": () => [
    get("/programmation/nouvelle", onlyBuyer),
    post("/programmation/nouvelle", buyerRefused),
  ],
  "_app.programmation.coller": () => [
    get("/programmation/coller", onlyBuyer),
    post("/programmation/coller", buyerRefused, { texte: "" }),
  ],
  "_app.programmation.$id": ({ purchases: { own, other } }) => [
    get(`/programmation/${own}`, onlyBuyer, { id: own }),
    get(`/programmation/${other}`, notTheirs, { id: other }),
    get("/programmation/jamais", notTheirs, { id: "jamais" }),
    post(`/programmation/${own}`, buyerRefused, { ...line, title: "" }, { id: own }),
    post(`/programmation/${other}`, notTheirsForm, line, { id: other }),
    post(`/programmation/${other}`, notTheirsForm, { intent: "remove", seen: "1" }, { id: other }),
  ],
  "_app.programmation[.]csv": () => [get("/programmation.csv?annee=2027", onlyBuyer)],
};
