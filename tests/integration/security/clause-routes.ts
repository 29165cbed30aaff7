import { get, page, post, type Question } from "./route-asks.ts";

const readers = "302 200 200 403 200 200 403 403 200";
const ofOthers = "302 404 404 403 403 403 403 403 403";
const itsOwn = "302 200 200 403 403 403 403 403 403";

const onlyBuyer = "302 404 200 403 403 403 403 403 403";

/** What a study's buyer reads, and its host's facilitators once it is sent; nobody else. */
const ofStudy =
  (path: string): Question =>
  ({ studies }) =>
    (
      [
        [studies.draft.id, onlyBuyer],
        [studies.sent.id, itsOwn],
        [studies.approved.id, itsOwn],
        [studies.closed.id, itsOwn],
        [studies.other.id, ofOthers],
        ["jamais", ofOthers],
      ] as const
    ).map(([id, statuses]) => get(`/calibrages/${id}/${path}`, statuses, { id }));

/** Clause texts: read by who writes or reviews studies, written by the network's animator and the administrator. */
export const clauseRoutes: Readonly<Record<string, Question>> = {
  "_app.clauses._index": page("/clauses", readers),
  "_app.clauses.$key": () => [
    get("/clauses/ccap_penalties", readers, { key: "ccap_penalties" }),
    get("/clauses/autre", "302 404 404 403 404 404 403 403 404", { key: "autre" }),
    post("/clauses/ccap_penalties", "401 403 403 403 403 400 403 403 400", {}, { key: "ccap_penalties" }),
  ],
  "_app.calibrages.$id.clauses": ofStudy("clauses"),
  "_app.calibrages.$id.clauses[.]docx": ofStudy("clauses.docx"),
  "_app.calibrages.$id.note[.]pdf": ofStudy("note.pdf"),
  "_app.calibrages.$id.note[.]docx": ofStudy("note.docx"),
};
