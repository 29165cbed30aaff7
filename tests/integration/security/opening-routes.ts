import { randomUUID } from "node:crypto";
import type { PlantedWorld } from "./planted-world.ts";
import { get, post, type Question } from "./route-asks.ts";

type Study = keyof PlantedWorld["studies"];

const others = "403 403 403 403 403 403";
/** What a facilitator and a buyer get of each study: its form, what they may save of it, what they may paste into it. */
const answers: Record<Study, { form: string; saved: string; pasted: string }> = {
  draft: { form: `302 404 200 ${others}`, saved: `401 404 302 ${others}`, pasted: `401 404 200 ${others}` },
  sent: { form: `302 200 302 ${others}`, saved: `401 302 400 ${others}`, pasted: `401 200 400 ${others}` },
  approved: {
    form: `302 302 302 ${others}`,
    saved: `401 400 400 ${others}`,
    pasted: `401 400 400 ${others}`,
  },
  closed: { form: `302 302 302 ${others}`, saved: `401 400 400 ${others}`, pasted: `401 400 400 ${others}` },
  other: { form: `302 404 404 ${others}`, saved: `401 404 404 ${others}`, pasted: `401 404 404 ${others}` },
};

const fields = {
  seen: "1",
  title: "Autre",
  ratePrudent: "5",
  rateUsual: "7",
  rateAmbitious: "9",
  hourlyCost: "30",
};

/** The list of studies, a new one, and what is of the whole contract: buyers and hosts’ facilitators, each their own. */
export const openingRoutes: Readonly<Record<string, Question>> = {
  "_app.calibrages._index": () => [get("/calibrages", `302 200 200 ${others}`)],
  "_app.calibrages.nouveau": () => [
    get("/calibrages/nouveau", `302 200 200 ${others}`),
    post("/calibrages/nouveau", `401 400 400 ${others}`),
  ],
  "_app.calibrages.$id.modifier": ({ studies }) =>
    (Object.keys(answers) as Study[]).flatMap((which) => {
      const { id } = studies[which];
      const path = `/calibrages/${id}/modifier`;
      return [get(path, answers[which].form, { id }), post(path, answers[which].saved, fields, { id })];
    }),
  "_app.calibrages.$id.coller": ({ studies }) =>
    (Object.keys(answers) as Study[]).flatMap((which) => {
      const { id } = studies[which];
      const path = `/calibrages/${id}/coller`;
      const form = { id: randomUUID(), intent: "preview", lots: "1\tSols\t90 000" };
      return [get(path, answers[which].form, { id }), post(path, answers[which].pasted, form, { id })];
    }),
};
