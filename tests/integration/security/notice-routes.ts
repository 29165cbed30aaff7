import { get, post, type Question } from "./route-asks.ts";

const readers = "302 200 403 200 403 403 403 403 403";
const senders = "401 302 403 302 403 403 403 403 403";
const noSuch = "302 404 403 404 403 403 403 403 403";
const noSuchSent = "401 404 403 404 403 403 403 403 403";

/** Notices of the BOAMP: structures and facilitators; facilitators alone make contracts of them. */
export const noticeRoutes: Readonly<Record<string, Question>> = {
  "_app.avis._index": ({ notices }) => [
    get("/avis", readers),
    get("/avis?etat=marches", readers),
    post("/avis", senders, { intent: "suivre", id: notices.open }),
    post("/avis", noSuchSent, { intent: "ecarter", id: "26-1" }),
    post("/avis", "401 400 403 400 403 403 403 403 403", { intent: "autre", id: notices.open }),
  ],
  "_app.avis.$id._index": ({ notices }) => [
    get(`/avis/${notices.open}`, readers, { id: notices.open }),
    get(`/avis/${notices.taken}`, readers, { id: notices.taken }),
    get("/avis/26-1", noSuch, { id: "26-1" }),
  ],
  "_app.avis.$id.marche": ({ notices }) => {
    const onlyFacilitator = "302 200 403 403 403 403 403 403 403";
    const form = { direct: "1", id: "3f2b6c1e-8d4a-4f6b-9a57-0c1d2e3f4a5c" };
    const sent = "401 302 403 403 403 403 403 403 403";
    return [
      get(`/avis/${notices.open}/marche`, onlyFacilitator, { id: notices.open }),
      get(`/avis/${notices.taken}/marche`, "302 302 403 403 403 403 403 403 403", { id: notices.taken }),
      get("/avis/26-1/marche", "302 404 403 403 403 403 403 403 403", { id: "26-1" }),
      post(`/avis/${notices.taken}/marche`, sent, form, { id: notices.taken }),
      post(`/avis/${notices.open}/marche`, "401 400 403 403 403 403 403 403 403", {}, { id: notices.open }),
      post("/avis/26-1/marche", "401 404 403 403 403 403 403 403 403", form, { id: "26-1" }),
    ];
  },
};
