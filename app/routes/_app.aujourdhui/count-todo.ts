import type { Desk } from "#app/features/desk/read-desk.server.ts";

type Urgent = { anchor: string; act: string; count: number; one: string; many: string };

/**
 * What cannot wait: hours of an ended commitment, a company a month late, a call a month late, an eligibility that has
 * ended, a buyer’s study past its day. Our choice.
 */
export function countUrgent({ troubled, late, calls, eligibilities, studies }: Desk): Urgent[] {
  return [
    {
      anchor: "engagements",
      act: "Voir les engagements",
      count: troubled.ended,
      one: "engagement fini sans toutes ses heures",
      many: "engagements finis sans toutes leurs heures",
    },
    {
      anchor: "manquants",
      act: "Voir les relevés",
      count: late.notices,
      one: "entreprise en retard d’un mois et plus",
      many: "entreprises en retard d’un mois et plus",
    },
    {
      anchor: "appels",
      act: "Voir les personnes",
      count: calls.old,
      one: "personne à rappeler depuis plus d’un mois",
      many: "personnes à rappeler depuis plus d’un mois",
    },
    {
      anchor: "eligibilites",
      act: "Voir les éligibilités",
      count: eligibilities.ended,
      one: "éligibilité passée",
      many: "éligibilités passées",
    },
    {
      anchor: "notes",
      act: "Voir les notes",
      count: studies.late,
      one: "note de calibrage en retard de réponse",
      many: "notes de calibrage en retard de réponse",
    },
  ];
}

/** How many lines the day holds, of every kind. */
export function countTodo(desk: Desk): number {
  const { troubled, late, toValidate, calls, moved, eligibilities, unspecified, unassigned, studies } = desk;
  const others = [moved, eligibilities, unspecified, unassigned, studies, desk.answers, desk.forumTasks];
  const lines = [troubled, late, toValidate, calls, ...others].reduce((sum, { total }) => sum + total, 0);
  return lines + (desk.pace === null ? 0 : 1);
}
