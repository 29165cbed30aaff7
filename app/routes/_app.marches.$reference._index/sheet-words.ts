import { contractCategories, contractSources, derogations } from "#app/domain/exchange-codes.ts";
import { stageDays, type LifeStep } from "#app/domain/contract-life.ts";
import { spacedSiret } from "#app/domain/siret.ts";
import { lifeSteps } from "#app/features/contract-life/life-steps.ts";
import { rememberedWords } from "#app/features/references/version-words.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatEuros } from "#app/ui/french.ts";
import type { ReferenceVersion } from "#db/queries/references/versions.server.ts";
import type { ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";

/** A contract's facts in words, with the few codes the page decides on. */
export function sheetWords(
  sheet: ContractSheet,
  steps: readonly LifeStep[],
  version: ReferenceVersion | undefined,
) {
  const { reference, title, stage, authorityName, authoritySiret, authorityChecked } = sheet;
  const dates = {
    consultationOn: sheet.consultationOn,
    notifiedOn: sheet.notifiedOn,
    startsOn: sheet.startsOn ?? sheet.notifiedOn,
    endsOn: sheet.endsOn,
  };
  return {
    reference,
    title,
    stage,
    authorityName,
    authoritySiret,
    authorityChecked: authorityChecked === 1,
    context: [
      reference,
      authorityName,
      sheet.territoryLabel,
      sheet.amount === null ? null : `${formatEuros(sheet.amount)} HT`,
      sheet.notifiedOn === null ? null : `notifié le ${formatDay(sheet.notifiedOn)}`,
    ]
      .filter((words) => words !== null)
      .join(" · "),
    dates,
    steps: lifeSteps(stage, steps, dates),
    cancelledOn: stageDays(steps, dates).cancelled ?? null,
    facts: factsOf(sheet, version),
  };
}

function factsOf(
  sheet: ContractSheet,
  version: ReferenceVersion | undefined,
): Array<{ label: string; value: string }> {
  const facts: Array<[string, string | null]> = [
    [
      "Suivi par",
      [sheet.facilitator, sheet.hostName].filter(Boolean).join(", ") || "personne\u00a0: à attribuer",
    ],
    ["Contact", [sheet.hostEmail, sheet.hostPhone].filter(Boolean).join(", ") || null],
    ["Réunion de lancement", sheet.kickoffOn && formatDay(sheet.kickoffOn)],
    ["Commune", sheet.communeName],
    ["Catégorie", sheet.category && contractCategories[sheet.category].label],
    ["Procédure", sheet.procedure],
    ["Code CPV", sheet.cpv],
    ["Valeur estimée", sheet.estimatedValue === null ? null : `${formatEuros(sheet.estimatedValue)} HT`],
    ["Durée", sheet.durationMonths === null ? null : `${sheet.durationMonths}\u00a0mois`],
    ["Dérogation", sheet.derogation && derogations[sheet.derogation]],
    ["Motif de la dérogation", sheet.derogationReason],
    ["Source", sourceOf(sheet)],
    ["Références du réseau", versionOf(sheet, version)],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

function sourceOf({ source, decpId, authoritySiret }: ContractSheet): string {
  if (decpId === null) return contractSources[source].label;
  return `${contractSources[source].label}, identifiant ${decpId} de l’acheteur ${spacedSiret(authoritySiret)}`;
}

/** What is not known of an imported contract is said so. */
function versionOf(
  { referenceVersion, importId }: ContractSheet,
  version: ReferenceVersion | undefined,
): string {
  if (referenceVersion === null && importId !== null) return "non notées, marché importé";
  return rememberedWords(referenceVersion, version);
}
