import { get, post, type Question } from "./route-asks.ts";

const nobodyElse = "403 403 403 403 403 403";

/** What a buyer and its facilitator say of a study, what it becomes, and what past ones taught. */
export const exchangeRoutes: Readonly<Record<string, Question>> = {
  "_app.calibrages.$id.echanges": ({ siae, studies: { draft, sent, approved, closed, other } }) => {
    const form = { act: "commented", seen: "1" };
    const address = ({ id }: { id: string }) => `/calibrages/${id}/echanges`;
    const crafted = (study: { id: string }, act: string, statuses: string) => [
      post(address(study), `${statuses} ${nobodyElse}`, { act, seen: "1" }, { id: study.id }),
    ];
    return [
      get(address(draft), `302 404 200 ${nobodyElse}`, { id: draft.id }),
      get(address(sent), `302 200 200 ${nobodyElse}`, { id: sent.id }),
      get(address(other), `302 404 404 ${nobodyElse}`, { id: other.id }),
      get(address(approved), `302 200 200 ${nobodyElse}`, { id: approved.id }),
      get(address(closed), `302 200 200 ${nobodyElse}`, { id: closed.id }),
      // Acts no button of theirs asks for: refused, and the study stays as it is.
      ...crafted(draft, "approved", "401 404 403"),
      ...crafted(draft, "withdrawn", "401 404 403"),
      ...crafted(sent, "reopened", "401 403 403"),
      ...crafted(sent, "converted", "401 400 400"),
      ...crafted(approved, "withdrawn", "401 403 403"),
      ...crafted(closed, "dropped", "401 403 403"),
      ...crafted(closed, "reopened", "401 403 403"),
      ...crafted(other, "dropped", "401 404 404"),
      // Sent to an organisation that is no host.
      post(
        address(draft),
        `401 404 400 ${nobodyElse}`,
        { act: "submitted", seen: "1", host: siae.id },
        { id: draft.id },
      ),
      post(address(draft), `401 404 400 ${nobodyElse}`, form, { id: draft.id }),
      post(address(sent), `401 400 400 ${nobodyElse}`, form, { id: sent.id }),
      post(address(other), `401 404 404 ${nobodyElse}`, form, { id: other.id }),
    ];
  },
  "_app.calibrages.$id.marche": ({ studies: { draft, sent, approved, closed, other } }) => {
    const address = ({ id }: { id: string }) => `/calibrages/${id}/marche`;
    return [
      // Not approved: it leads to where it is answered.
      get(address(sent), `302 302 403 ${nobodyElse}`, { id: sent.id }),
      get(address(approved), `302 200 403 ${nobodyElse}`, { id: approved.id }),
      get(address(closed), `302 302 403 ${nobodyElse}`, { id: closed.id }),
      post(address(approved), `401 400 403 ${nobodyElse}`, {}, { id: approved.id }),
      get(address(draft), `302 404 403 ${nobodyElse}`, { id: draft.id }),
      get(address(other), `302 404 403 ${nobodyElse}`, { id: other.id }),
      post(address(sent), `401 400 403 ${nobodyElse}`, {}, { id: sent.id }),
      post(address(other), `401 404 403 ${nobodyElse}`, {}, { id: other.id }),
    ];
  },
  "_app.calibrages.retours": () => [get("/calibrages/retours", `302 200 200 ${nobodyElse}`)],
};
