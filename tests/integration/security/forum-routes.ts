import { get, page, post, type Question } from "./route-asks.ts";

const id = "3f2b6c1e-8d4a-4f6b-9a57-0c1d2e3f4a5b";
const token = `${id}.${"A".repeat(43)}`;
const readers = "302 200 403 403 200 200 200 200 403";
const readersOfNothing = "302 404 403 403 404 404 404 404 403";
const animator = "302 403 403 403 403 200 403 403 403";
const animatorOfNothing = "302 403 403 403 403 404 403 403 403";
const animatorSends = "401 403 403 403 403 400 403 403 403";
const animatorSendsNothing = "401 403 403 403 403 404 403 403 403";

/** The forum: read by the whole network, run by its animator. */
export const forumRoutes: Readonly<Record<string, Question>> = {
  "_app.instance._index": () => [
    get("/instance", readers),
    post("/instance", "401 302 403 403 302 302 302 302 403"),
  ],
  "_app.instance.reunions.nouvelle": () => [
    get("/instance/reunions/nouvelle", animator),
    post("/instance/reunions/nouvelle", animatorSends),
  ],
  "_app.instance.reunions.$id._index": () => [
    get(`/instance/reunions/${id}`, readersOfNothing, { id }),
    post(`/instance/reunions/${id}`, animatorSendsNothing, {}, { id }),
  ],
  "_app.instance.reunions.$id.modifier": () => [
    get(`/instance/reunions/${id}/modifier`, animatorOfNothing, { id }),
    post(`/instance/reunions/${id}/modifier`, animatorSendsNothing, {}, { id }),
  ],
  "_app.instance.reunions.$id.compte-rendu[.]pdf": () => [
    get(`/instance/reunions/${id}/compte-rendu.pdf`, readersOfNothing, { id }),
  ],
  "_app.instance.actions._index": page("/instance/actions", readers),
  "_app.instance.actions.nouvelle": () => [
    get("/instance/actions/nouvelle", animator),
    post("/instance/actions/nouvelle", animatorSends),
  ],
  "_app.instance.actions.$id": () => [
    get(`/instance/actions/${id}`, readersOfNothing, { id }),
    post(`/instance/actions/${id}`, "401 404 403 403 403 404 404 403 403", {}, { id }),
  ],
  "_app.instance.documents._index": page("/instance/documents", readers),
  "_app.instance.documents.nouveau": () => [
    get("/instance/documents/nouveau", animator),
    post("/instance/documents/nouveau", animatorSends),
  ],
  "_app.instance.documents.$id._index": () => [
    get(`/instance/documents/${id}`, readersOfNothing, { id }),
    post(`/instance/documents/${id}`, animatorSendsNothing, {}, { id }),
  ],
  "_app.instance.documents.$id.fichier": () => [
    get(`/instance/documents/${id}/fichier`, readersOfNothing, { id }),
  ],
  "_app.instance.annuaire._index": page("/instance/annuaire", readers),
  "_app.instance.annuaire[.]csv": page("/instance/annuaire.csv", readers),
  "_app.instance.annuaire.$id": () => [
    get(`/instance/annuaire/${id}`, animatorOfNothing, { id }),
    post(`/instance/annuaire/${id}`, animatorSendsNothing, {}, { id }),
  ],
  "flux.$token.instance[.]ics": () => [get(`/flux/${token}/instance.ics`, "404", { token })],
};
