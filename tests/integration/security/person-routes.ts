import {
  get,
  onlyFacilitator,
  onlyFacilitatorSends,
  post,
  refused,
  refusedForm,
  type Question,
} from "./route-asks.ts";

const sent = "401 302 403 403 403 403 403 403 403";
const bad = onlyFacilitatorSends;

/** A page of one's own thing and of another host's: opened, and sent with nothing in it. */
function ownAndOther(
  folder: (id: string) => string,
  ids: { own: string; other: string },
  { reads = true, sends = true }: { reads?: boolean; sends?: boolean } = {},
) {
  const asks = [];
  if (reads) {
    asks.push(get(folder(ids.own), onlyFacilitator, { id: ids.own }));
    asks.push(get(folder(ids.other), refused, { id: ids.other }));
    asks.push(get(folder("jamais"), refused, { id: "jamais" }));
  }
  if (sends) {
    asks.push(post(folder(ids.own), bad, {}, { id: ids.own }));
    asks.push(post(folder(ids.other), refusedForm, {}, { id: ids.other }));
  }
  return asks;
}

/** Files, hires, needs and proposals: their host's facilitators only, and never another host's. */
export const personRoutes: Readonly<Record<string, Question>> = {
  "_app.participants._index": () => [
    get("/participants", onlyFacilitator),
    get("/participants?q=zz", onlyFacilitator),
  ],
  "_app.participants.nouveau": () => [
    get("/participants/nouveau", onlyFacilitator),
    post("/participants/nouveau", bad),
  ],
  "_app.participants.$id._index": ({ persons: { file } }) => [
    ...ownAndOther((id) => `/participants/${id}`, file),
    post(`/participants/${file.own}`, sent, { intent: "inform" }, { id: file.own }),
    post(`/participants/${file.other}`, refusedForm, { intent: "inform" }, { id: file.other }),
  ],
  "_app.participants.$id.modifier": ({ persons: { file } }) =>
    ownAndOther((id) => `/participants/${id}/modifier`, file),
  "_app.participants.$id.eligibilite": ({ persons: { file } }) =>
    ownAndOther((id) => `/participants/${id}/eligibilite`, file),
  "_app.embauches.nouvelle": ({ persons: { file, need, proposal }, contracts }) => [
    get("/embauches/nouvelle", onlyFacilitator),
    get(`/embauches/nouvelle?participant=${file.own}`, onlyFacilitator),
    get(
      `/embauches/nouvelle?participant=${file.own}&engagement=${contracts.own.commitmentId}`,
      onlyFacilitator,
    ),
    get(`/embauches/nouvelle?participant=${file.other}`, refused),
    get(`/embauches/nouvelle?participant=${file.own}&engagement=${contracts.other.commitmentId}`, refused),
    get(`/embauches/nouvelle?marche=${contracts.other.reference}`, refused),
    get(`/embauches/nouvelle?proposition=${proposal.own}`, onlyFacilitator),
    get(`/embauches/nouvelle?proposition=${proposal.other}`, refused),
    get(`/embauches/nouvelle?proposition=${need.own}`, refused),
    post("/embauches/nouvelle", bad),
    post(`/embauches/nouvelle?proposition=${proposal.own}`, bad),
    post(`/embauches/nouvelle?proposition=${proposal.other}`, refusedForm),
  ],
  "_app.embauches.$id._index": ({ persons: { hire } }) =>
    ownAndOther((id) => `/embauches/${id}`, hire, { sends: false }),
  "_app.embauches.$id.modifier": ({ persons: { hire } }) =>
    ownAndOther((id) => `/embauches/${id}/modifier`, hire),
  "_app.embauches.$id.fin": ({ persons: { hire } }) => ownAndOther((id) => `/embauches/${id}/fin`, hire),
  "_app.besoins._index": () => [get("/besoins", onlyFacilitator), get("/besoins?etat=tous", onlyFacilitator)],
  "_app.besoins.$id._index": ({ persons: { need } }) =>
    ownAndOther((id) => `/besoins/${id}`, need, { sends: false }),
  "_app.besoins.$id.modifier": ({ persons: { need } }) =>
    ownAndOther((id) => `/besoins/${id}/modifier`, need),
  "_app.besoins.$id.proposition": ({ persons: { need, file } }) => [
    ...ownAndOther((id) => `/besoins/${id}/proposition`, need),
    get(`/besoins/${need.own}/proposition?participant=${file.own}`, onlyFacilitator, { id: need.own }),
    get(`/besoins/${need.own}/proposition?participant=${file.other}`, refused, { id: need.own }),
  ],
  "_app.propositions.$id": ({ persons: { proposal } }) =>
    ownAndOther((id) => `/propositions/${id}`, proposal),
  "_app.marches.$reference.besoin": ({ contracts: { own, other, free } }) => [
    get(`/marches/${own.reference}/besoin`, onlyFacilitator, { reference: own.reference }),
    get(`/marches/${other.reference}/besoin`, refused, { reference: other.reference }),
    get(`/marches/${free.reference}/besoin`, refused, { reference: free.reference }),
    post(`/marches/${own.reference}/besoin`, bad, {}, { reference: own.reference }),
    post(`/marches/${other.reference}/besoin`, refusedForm, {}, { reference: other.reference }),
  ],
};
