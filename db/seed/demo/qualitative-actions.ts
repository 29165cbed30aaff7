import { addDays, daysCountingBoth } from "#app/domain/calendar.ts";
import type { DemoCommitment } from "./commitments.ts";
import { demoToday } from "./demo-calendar.ts";
import type { DemoRows } from "./demo-rows.ts";
import type { SeededRandom } from "./seeded-random.ts";

const kinds = [
  { nature: "Visite de chantier pour des demandeurs d’emploi", unit: "visite", planned: 200 },
  { nature: "Accueil de stagiaires en immersion", unit: "stagiaire", planned: 400 },
  { nature: "Heures de formation de l’équipe", unit: "heure", planned: 7_000 },
  { nature: "Tutorat d’un apprenti", unit: "mois", planned: 1_200 },
] as const;

/** One or two qualitative actions of a lot; those dated before today are done, wholly or nearly. */
export function enterQualitativeActions(
  rows: DemoRows,
  random: SeededRandom,
  { lotId, contract, window }: DemoCommitment,
): void {
  if (window.starts === null || contract.stage === "cancelled") return;
  const days = window.ends === null ? 180 : daysCountingBoth(window.starts, window.ends);
  const actions = random.shuffled(kinds).slice(0, random.integer(1, 2));
  for (const [index, { nature, unit, planned }] of actions.entries()) {
    const datedOn = addDays(window.starts, Math.floor(days * random.between(0.15, 0.8)));
    const part = datedOn > demoToday ? 0 : random.pick([1, 1, 0.5]);
    rows.enter("qualitative_action", {
      id: rows.nextId("qualitative_action"),
      lot_id: lotId,
      number: String(index + 1),
      nature,
      unit,
      planned,
      done: planned * part,
      dated_on: datedOn,
    });
  }
}
