import { randomUUID } from "node:crypto";
import type { PlantedWorld } from "./planted-world.ts";
import { get, post, type Question } from "./route-asks.ts";

type Study = keyof PlantedWorld["studies"];

const nobodyElse = "403 403 403 403 403 403";
/** What a facilitator and a buyer see of each study, then what they may write of it. */
const answers: Record<Study, { seen: string; written: string }> = {
  draft: { seen: `302 404 200 ${nobodyElse}`, written: `401 404 302 ${nobodyElse}` },
  sent: { seen: `302 200 200 ${nobodyElse}`, written: `401 302 403 ${nobodyElse}` },
  approved: { seen: `302 200 200 ${nobodyElse}`, written: `401 403 403 ${nobodyElse}` },
  closed: { seen: `302 200 200 ${nobodyElse}`, written: `401 403 403 ${nobodyElse}` },
  other: { seen: `302 404 404 ${nobodyElse}`, written: `401 404 404 ${nobodyElse}` },
};

/** A study and its lots: its buyer, and the host it was sent to; written by who has it in hand. */
export const studioRoutes: Readonly<Record<string, Question>> = {
  "_app.calibrages.$id._index": ({ studies }) =>
    eachStudy(studies, ({ id }, { seen, written }) => [
      get(`/calibrages/${id}`, seen, { id }),
      post(`/calibrages/${id}`, written, {}, { id }),
    ]),
  "_app.calibrages.$id.lots.$lot": ({ studies }) =>
    eachStudy(studies, ({ id, lot }, { seen, written }) => {
      const elsewhere = id === studies.other.id ? studies.sent.lot : studies.other.lot;
      const isRemoved = { intent: "remove", seen: "1" };
      return [
        get(`/calibrages/${id}/lots/${lot}`, seen, { id, lot }),
        // A lot of another study, asked for under this one, then taken out: it does not exist, nothing is done.
        get(`/calibrages/${id}/lots/${elsewhere}`, seen.replaceAll("200", "404"), { id, lot: elsewhere }),
        post(`/calibrages/${id}/lots/${elsewhere}`, written, isRemoved, { id, lot: elsewhere }),
        get(`/calibrages/${id}/lots/jamais`, seen.replaceAll("200", "404"), { id, lot: "jamais" }),
        post(
          `/calibrages/${id}/lots/nouveau`,
          written,
          { id: randomUUID(), number: "7", title: "Sols", rule: "fixed" },
          { id, lot: "nouveau" },
        ),
      ];
    }),
};

/** What is asked of each study, with what its two sides are answered. */
export function eachStudy(
  studies: PlantedWorld["studies"],
  ask: (study: PlantedWorld["studies"][Study], answer: (typeof answers)[Study]) => ReturnType<Question>,
) {
  return (Object.keys(answers) as Study[]).flatMap((which) => ask(studies[which], answers[which]));
}
