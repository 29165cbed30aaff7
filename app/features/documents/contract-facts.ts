import { contractStages } from "#app/domain/contract-stage.ts";
import { contractCategories } from "#app/domain/exchange-codes.ts";
import { facts, type PdfBlock } from "#app/platform/pdf/pdf-content.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatEuros } from "#app/ui/french.ts";
import type { ContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { siretWords } from "./document-words.ts";

/** What a contract is, in the words of its page. Whoever follows it is named by its structure only. */
export function contractFacts(sheet: ContractSheet): PdfBlock {
  return facts([
    ["Maître d’ouvrage", `${sheet.authorityName}, SIRET ${siretWords(sheet.authoritySiret)}`],
    ["Suivi par", sheet.hostName],
    ["Étape", contractStages[sheet.stage].label],
    ["Commune", [sheet.communeName, sheet.territoryLabel].filter((part) => part !== null).join(", ")],
    ["Catégorie", sheet.category && contractCategories[sheet.category].label],
    ["Procédure", sheet.procedure],
    ["Code CPV", sheet.cpv],
    ["Montant", sheet.amount === null ? null : `${formatEuros(sheet.amount)} HT`],
    ["Notifié le", sheet.notifiedOn && formatDay(sheet.notifiedOn)],
    ["Exécution", executionWords(sheet)],
  ]);
}

/** « du 5 janvier 2026 au 31 décembre 2026 »; null when nothing is known. */
export function executionWords({
  startsOn,
  endsOn,
  notifiedOn,
  durationMonths,
}: Pick<ContractSheet, "startsOn" | "endsOn" | "notifiedOn" | "durationMonths">): string | null {
  const from = startsOn ?? notifiedOn;
  const parts = [
    from === null ? null : `du ${formatDay(from)}`,
    endsOn === null ? null : `au ${formatDay(endsOn)}`,
    durationMonths === null ? null : `${durationMonths}\u00a0mois`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(" ").replace(/ (\d+\u00a0mois)$/, ", $1");
}
