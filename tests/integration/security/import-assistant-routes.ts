import { get, onlyFacilitator, onlyFacilitatorSends, post, type Question } from "./route-asks.ts";

const id = "3f2b6c1e-8d4a-4f6b-9a57-0c1d2e3f4a5b";
const nobodys = "404 403 403 403 403 403 403 403";

/** The pages by which an old sheet comes in: a file that is not there is nobody's. */
export const importAssistantRoutes: Readonly<Record<string, Question>> = {
  "_app.imports.assistant._index": () => [
    get("/imports/assistant", onlyFacilitator),
    post("/imports/assistant", onlyFacilitatorSends),
  ],
  "_app.imports.assistant.$depositId": () => [
    get(`/imports/assistant/${id}`, `302 ${nobodys}`, { depositId: id }),
    post(`/imports/assistant/${id}`, `401 ${nobodys}`, {}, { depositId: id }),
  ],
};
