import type { PlantedWorld } from "./planted-world.ts";
import { get, post, refused, type Question } from "./route-asks.ts";

const hostOnly = "302 200 403 403 403 403 403 403 403";
const hostAndBuyer = "302 200 200 403 403 403 403 403 403";
const notTheirs = "302 404 404 403 403 403 403 403 403";
const sent = "401 302 302 403 403 403 403 403 403";
const notWhileClosed = "401 403 403 403 403 403 403 403 403";
const notTheirsSent = "401 404 404 403 403 403 403 403 403";

/** Lots opened to structures: their host’s facilitator and their buyer; answers: the host’s facilitator alone. */
export const opportunityRoutes: Readonly<Record<string, Question>> = {
  "_app.opportunites.statistiques._index": () => [get("/opportunites/statistiques", hostOnly)],
  "_app.opportunites.statistiques[.]csv": () => [get("/opportunites/statistiques.csv", hostOnly)],
  "_app.opportunites.$lot.ouverture": ({ contracts: { own, closed, other } }) => [
    get(`/opportunites/${own.lotId}/ouverture`, hostAndBuyer, { lot: own.lotId }),
    get(`/opportunites/${other.lotId}/ouverture`, notTheirs, { lot: other.lotId }),
    post(`/opportunites/${own.lotId}/ouverture`, sent, { seen: "", hours: "10" }, { lot: own.lotId }),
    post(`/opportunites/${closed.lotId}/ouverture`, notWhileClosed, { seen: "" }, { lot: closed.lotId }),
    post(`/opportunites/${other.lotId}/ouverture`, notTheirsSent, { seen: "" }, { lot: other.lotId }),
  ],
  "_app.opportunites.$lot.structures": (world) => supply(world, "structures"),
  "_app.opportunites.$lot.structures[.]csv": (world) => supply(world, "structures.csv"),
  "_app.opportunites.$lot.reponses.$siret": ({ contracts: { own, other }, siae }) => {
    const at = (lot: string) => `/opportunites/${lot}/reponses/${siae.siret}`;
    const form = { intent: "remove", id: "rien" };
    return [
      get(at(own.lotId), "302 200 403 403 403 403 403 403 403", { lot: own.lotId, siret: siae.siret }),
      get(at(other.lotId), refused, { lot: other.lotId, siret: siae.siret }),
      post(at(own.lotId), "401 302 403 403 403 403 403 403 403", form, { lot: own.lotId, siret: siae.siret }),
      post(at(other.lotId), "401 404 403 403 403 403 403 403 403", form, {
        lot: other.lotId,
        siret: siae.siret,
      }),
    ];
  },
};

function supply({ contracts: { own, other } }: PlantedWorld, page: string) {
  return [
    get(`/opportunites/${own.lotId}/${page}`, hostAndBuyer, { lot: own.lotId }),
    get(`/opportunites/${other.lotId}/${page}`, notTheirs, { lot: other.lotId }),
  ];
}
