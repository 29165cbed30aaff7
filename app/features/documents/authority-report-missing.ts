import { countOf, formatHours, plural } from "#app/ui/french.ts";
import type { AuthorityReport } from "./authority-report.server.ts";
import type { ReportedContract } from "./reported-contracts.server.ts";
import { hundredths } from "./document-words.ts";

const namedAtMost = 8;

/** What the buyer should know is not done, not validated or not known, one sentence each; empty when all is well. */
export function missingLines({ report, contracts }: AuthorityReport): string[] {
  const behind = contracts.filter(
    ({ light, missing }) => (light === "late" || light === "at_risk") && (missing ?? 0) > 0,
  );
  const unknown = contracts.filter(({ isUnknown }) => isUnknown);
  const pending = hundredths(report.hours.pending);
  const unspecified =
    report.mechanisms.find(({ mechanism }) => mechanism === "reserved_unspecified")?.contracts ?? 0;
  return [
    ...behind.slice(0, namedAtMost).map(lateSentence),
    ...(behind.length > namedAtMost
      ? [
          `${countOf(behind.length - namedAtMost, "autre marché en retard ou à risque", "autres marchés en retard ou à risque")}\u00a0: voir le tableau.`,
        ]
      : []),
    ...(pending > 0
      ? [
          `${formatHours(pending)} ${plural(pending / 100, "déclarée attend", "déclarées attendent")} une validation.`,
        ]
      : []),
    ...(unknown.length > 0
      ? [
          `${countOf(unknown.length, "marché")} sans nombre d’heures connu\u00a0: l’obligation reste à préciser.`,
        ]
      : []),
    ...(unspecified > 0
      ? [`${countOf(unspecified, "marché réservé", "marchés réservés")} dont la nature reste à préciser.`]
      : []),
  ];
}

function lateSentence({ title, reference, missing, light }: ReportedContract): string {
  const state = light === "late" ? "en retard" : "à risque";
  return `${title} (${reference}), ${state}\u00a0: ${formatHours(missing ?? 0)} attendues à ce jour ne sont pas faites.`;
}
