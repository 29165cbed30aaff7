import { countOf } from "#app/ui/french.ts";

export type AnswerCounts = { interested: number; declined: number };

/** « 3 réponses, dont 2 intéressées »; « aucune réponse ». */
export function answersWords({ interested, declined }: AnswerCounts): string {
  const total = interested + declined;
  if (total === 0) return "aucune réponse";
  const words = countOf(total, "réponse");
  if (interested === 0) return `${words}, aucune intéressée`;
  return interested === total
    ? countOf(interested, "réponse intéressée", "réponses intéressées")
    : `${words}, dont ${countOf(interested, "intéressée")}`;
}
