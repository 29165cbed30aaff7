import { get, type Question } from "./route-asks.ts";

const notFound = "302 404 403 403 404 404 404 404 403";

/** The report of an edition and its control: whoever may read editions; none is published in the planted world. */
export const editionReportRoutes: Readonly<Record<string, Question>> = {
  "_app.editions.$number._index": () => [get("/editions/1", notFound, { number: "1" })],
  "_app.editions.$number.controle": () => [get("/editions/1/controle", notFound, { number: "1" })],
};
