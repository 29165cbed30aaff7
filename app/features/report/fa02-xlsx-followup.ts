import type { Row } from "write-excel-file/node";
import { fa02Definitions } from "#app/domain/fa02-definition.ts";
import type { Fa02Report, OutcomeFigures } from "#app/domain/fa02-report.ts";
import { networkActionKinds } from "#app/domain/network-action-kind.ts";
import { outcomeReasons, outcomeSituations } from "#app/domain/outcome-situation.ts";
import { blankRow, count, decimal, euros, headRow, label, percent } from "./fa02-xlsx-cells.ts";
import { countTable, reportSheet, type ReportSheet } from "./fa02-xlsx-sheets.ts";

export function outcomesSheet({ outcomes, masked }: Fa02Report): ReportSheet {
  const both = (of: (figures: OutcomeFigures) => number | null): Row => [
    count(of(outcomes["6"])),
    count(of(outcomes["12"])),
  ];
  const rate = (key: "dynamicRate" | "knownRate"): Row =>
    (["6", "12"] as const).map((checkpoint) =>
      percent(outcomes[checkpoint][key], masked?.includes(`outcomes.${checkpoint}.${key}`) ? "s" : "–"),
    );
  const situations = Object.keys(outcomeSituations) as Array<keyof typeof outcomeSituations>;
  return reportSheet(
    "6 Sorties",
    fa02Definitions.outcomes,
    [48, 16, 16],
    [
      headRow("Situation", "À 6 mois", "À 12 mois"),
      [label("Personnes sorties", { strong: true }), ...both((figures) => figures.cohort)],
      ...situations.map((situation): Row => [
        label(outcomeSituations[situation]),
        ...both((figures) => figures[situation]),
      ]),
      [label("Situation non renseignée"), ...both((figures) => figures.unknown)],
      [label("Situations connues", { strong: true }), ...both((figures) => figures.known)],
      [label("Sorties dynamiques ÷ situations connues", { strong: true }), ...rate("dynamicRate")],
      [label("Situations connues ÷ sorties"), ...rate("knownRate")],
      ...(["6", "12"] as const).flatMap((checkpoint) => [
        blankRow,
        ...countTable(
          `Détail à ${checkpoint} mois`,
          outcomes[checkpoint].byReason,
          reasonLabels,
          "Personnes",
        ),
      ]),
    ],
  );
}

const reasonLabels = Object.fromEntries(
  Object.entries(outcomeReasons).map(([code, { label: text }]) => [code, text]),
);

export function prescriptionSheet({ actions }: Fa02Report): ReportSheet {
  const kinds = Object.fromEntries(
    Object.entries(networkActionKinds).map(([code, { label: text }]) => [code, text]),
  );
  return reportSheet(
    "7 Prescriptions",
    fa02Definitions.prescription,
    [60, 16],
    [
      [label("Actions réalisées", { strong: true }), count(actions.prescription)],
      blankRow,
      ...countTable("Toutes les actions du réseau réalisées", actions.byKind, kinds, "Actions"),
    ],
  );
}

export function siaeProcurementSheet({ actions }: Fa02Report): ReportSheet {
  return reportSheet(
    "8 SIAE et achats",
    fa02Definitions.siaeProcurement,
    [60, 16],
    [[label("Actions réalisées", { strong: true }), count(actions.siaeProcurement)]],
  );
}

export function grantSheet({ grant }: Fa02Report): ReportSheet {
  const widths = [56, 20];
  if (grant === null) {
    return reportSheet("Convention", fa02Definitions.grant, widths, [
      [label("Pas de convention dans ce périmètre"), { value: "–", align: "right" }],
    ]);
  }
  return reportSheet("Convention", fa02Definitions.grant, widths, [
    headRow(`Année ${grant.year}`, ""),
    [label("Équivalents temps plein"), decimal(grant.fte)],
    [label("Objectif d’allocataires du RSA"), count(grant.rsaTarget, "n.d.")],
    [label("Allocataires du RSA nommés"), count(grant.rsaNamed)],
    [label("Allocataires du RSA des relevés collectifs"), count(grant.rsaCollective)],
    [label("Allocataires du RSA retenus", { strong: true }), count(grant.rsaReached)],
    [label("Retenus ÷ objectif"), percent(grant.progress)],
    [label("Part fixe"), euros(grant.fixedPart)],
    [label("Part variable"), euros(grant.variablePart)],
    [label("Part variable acquise", { strong: true }), euros(grant.variableEarned)],
  ]);
}
