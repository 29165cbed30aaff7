import { statementStates } from "#app/domain/exchange-codes.ts";
import type { EntryRefusal } from "#app/features/hours/write-hours.server.ts";
import { formatHours } from "#app/ui/french.ts";
import { companyCheckWords } from "./company-check-words.ts";
import { hoursField, type Typed } from "./declaration-form.ts";
import type { DeclarationPage } from "./declaration-page.ts";

/** Why lines could not be written, each said on its own line. */
export function refusedLines(
  { lines }: DeclarationPage,
  refusals: readonly EntryRefusal[],
): { errors: Typed; refusal: string | null } {
  const errors = Object.fromEntries(
    refusals.flatMap((refusal) => {
      const line = lines.find(({ id }) => id === refusal.hireId);
      return line === undefined ? [] : [[hoursField(line), refusalWords(refusal)]];
    }),
  );
  return { errors, refusal: Object.keys(errors).length > 0 ? null : outside };
}

const outside = "Une ligne de cet envoi n’est pas de cette page\u00a0: rechargez-la, puis recommencez.";

function refusalWords({ why, now, checks }: EntryRefusal): string {
  switch (why) {
    case "unknown hire":
      return "Cette embauche n’est plus de cette page\u00a0: rechargez-la.";
    case "contract closed":
      return "Ce marché est terminé\u00a0: ses heures ne se déclarent plus ici.";
    case "state":
    case "modified":
      return now === null
        ? "Ce relevé a été retiré entre-temps\u00a0: relisez votre nombre, puis envoyez-le de nouveau."
        : `Ce relevé a changé entre-temps\u00a0: il est à ${formatHours(now.hours)} (${statementStates[now.state].label}).`;
    case "check":
      return checks.flatMap((check) => companyCheckWords(check) ?? []).join(" ");
  }
}
