import { networkActionKinds, type NetworkActionKind } from "./network-action-kind.ts";

export type Dimension = 1 | 2 | 3 | 4 | 5;

/** The five dimensions Fiche action 02 expects. Source: product.md, « What Fiche action 02 counts ». */
export const dimensions = {
  1: "Promotion",
  2: "Conseil aux acheteurs",
  3: "Accompagnement des entreprises",
  4: "Animation des partenaires",
  5: "Évaluation",
} as const satisfies Record<Dimension, string>;

export type ActionTotals = {
  all: number;
  byDimension: Record<Dimension, number>;
  /** Indicators 7 and 8, which also belong to dimension 4. */
  prescription: number;
  siaeProcurement: number;
};

/** Actions done, each in the dimension of its kind. Source: product.md, « Kinds of network action ». */
export function actionTotals(
  counts: ReadonlyArray<{ kind: NetworkActionKind; count: number }>,
): ActionTotals {
  const totals: ActionTotals = {
    all: 0,
    byDimension: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
    prescription: 0,
    siaeProcurement: 0,
  };
  for (const { kind, count } of counts) {
    totals.all += count;
    totals.byDimension[networkActionKinds[kind].dimension] += count;
    if (kind === "prescription") totals.prescription += count;
    if (kind === "siae_procurement") totals.siaeProcurement += count;
  }
  return totals;
}
