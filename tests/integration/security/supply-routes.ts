import { get, post, type Question } from "./route-asks.ts";
import { eachStudy } from "./studio-routes.ts";

const unknown = "3f2b6c1e-8d4a-4f6b-9a57-0c1d2e3f4a5b";
/** A study nobody has: hidden from who may have some, refused to the others. */
const noStudy = "302 404 404 403 403 403 403 403 403";
const noStudyForm = "401 404 404 403 403 403 403 403 403";

/** What structures do, and which mechanism for which lot. */
export const supplyRoutes: Readonly<Record<string, Question>> = {
  "_app.structures.$siret.activites": ({ siae, elsewhere, authority }) => [
    get(`/structures/${siae.siret}/activites`, "302 200 403 200 403 403 403 403 200", { siret: siae.siret }),
    get(`/structures/${elsewhere.siae.siret}/activites`, "302 200 403 404 403 403 403 403 200", {
      siret: elsewhere.siae.siret,
    }),
    get(`/structures/${authority.siret}/activites`, "302 404 403 404 403 403 403 403 404", {
      siret: authority.siret,
    }),
    post(
      `/structures/${elsewhere.siae.siret}/activites`,
      "401 302 403 404 403 403 403 403 302",
      { seen: "aucun" },
      { siret: elsewhere.siae.siret },
    ),
  ],
  "_app.calibrages.$id.dispositifs": ({ studies }) => [
    get(`/calibrages/${unknown}/dispositifs`, noStudy, { id: unknown }),
    post(`/calibrages/${unknown}/dispositifs`, noStudyForm, { seen: "1" }, { id: unknown }),
    ...eachStudy(studies, ({ id, lot }, { seen, written }) => [
      get(`/calibrages/${id}/dispositifs`, seen, { id }),
      post(
        `/calibrages/${id}/dispositifs`,
        written,
        { seen: "1", "lots[0].id": lot, "lots[0].decision": "execution_clause" },
        { id },
      ),
      // The lot of another buyer, named in one's own study, is left alone.
      post(
        `/calibrages/${id}/dispositifs`,
        written,
        { seen: "1", "lots[0].id": studies.other.lot, "lots[0].decision": "none", "lots[0].reason": "Non" },
        { id },
      ),
    ]),
  ],
  "_app.calibrages.$id.structures.$lot": ({ studies }) => [
    get(`/calibrages/${unknown}/structures/${unknown}`, noStudy, { id: unknown, lot: unknown }),
    ...eachStudy(studies, ({ id, lot }, { seen }) => [
      get(`/calibrages/${id}/structures/${lot}`, seen, { id, lot }),
      get(`/calibrages/${id}/structures/${unknown}`, seen.replaceAll("200", "404"), { id, lot: unknown }),
    ]),
    get(`/calibrages/${studies.draft.id}/structures/${studies.other.lot}`, noStudy, {
      id: studies.draft.id,
      lot: studies.other.lot,
    }),
  ],
};
