import { get, page, post, type Question } from "./route-asks.ts";
import { eachStudy } from "./studio-routes.ts";

const proposers = "302 200 403 403 200 200 403 403 403";
const unknown = "302 404 403 403 404 404 403 403 403";
const id = "3f2b6c1e-8d4a-4f6b-9a57-0c1d2e3f4a5b";
const proposal = { id, value: "45", effectiveOn: "2027-01-01", source: "Suivi", reason: "Constaté" };

/** What the network proposes: of facilitators, the forum and the animator, who alone adopts. Versions: of every reader. */
export const referenceRoutes: Readonly<Record<string, Question>> = {
  "_app.references.propositions._index": () => [
    get("/references/propositions", proposers),
    post("/references/propositions", "401 403 403 403 403 400 403 403 403"),
  ],
  "_app.references.propositions.nouvelle": () => [
    get("/references/propositions/nouvelle", proposers),
    get("/references/propositions/nouvelle?objet=value&type=labour_share&code=autre", unknown),
    post(
      "/references/propositions/nouvelle?objet=value&type=labour_share&code=vrd",
      "401 302 403 403 404 404 403 403 403",
      proposal,
    ),
  ],
  "_app.references.propositions.$id": () => [
    get("/references/propositions/jamais", unknown, { id: "jamais" }),
    post("/references/propositions/jamais", `401${unknown.slice(3)}`, {}, { id: "jamais" }),
  ],
  "_app.references.versions": page("/references/versions", "302 200 200 403 200 200 403 403 200"),
  "_app.calibrages.$id.references": ({ studies }) =>
    eachStudy(studies, ({ id: study }, { seen, written }) => [
      get(`/calibrages/${study}/references`, seen, { id: study }),
      post(`/calibrages/${study}/references`, written, { seen: "1" }, { id: study }),
    ]),
};
