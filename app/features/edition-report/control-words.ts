import type { DisclosureRecord, EditionParameters } from "#app/domain/edition/edition-content.ts";
import { countOf, formatList, formatNumber, plural } from "#app/ui/french.ts";

/** What the disclosure control did, in sentences: how many cells are hidden, and why. */
export function hiddenWords({ cells, primary, secondary }: DisclosureRecord): string {
  if (primary + secondary === 0) {
    return `Sur ${countOf(cells, "chiffre")} ${plural(cells, "contrôlé")}, aucun n’est caché.`;
  }
  const own = `${formatNumber(primary)} ${plural(primary, "l’est", "le sont")} pour ${plural(primary, "lui-même", "eux-mêmes")} (trop peu de personnes ou de marchés, ou une seule personne qui fait presque tout)`;
  const others = `${formatNumber(secondary)} pour qu’on ne puisse pas retrouver les autres par soustraction`;
  return `Sur ${countOf(cells, "chiffre")} ${plural(cells, "contrôlé")}, ${countOf(primary + secondary, "est caché", "sont cachés")}\u00a0: ${own}, ${others}.`;
}

/** For whom it was checked that nothing comes back: the public, and each host with its own figures. */
export function auditWords({ observers, checkedTargets, rounds }: DisclosureRecord): string {
  const hosts =
    observers === 0
      ? "pour le public"
      : `pour le public, puis ${observers === 1 ? "pour un porteur qui connaît" : `pour chacun des ${formatNumber(observers)} porteurs, qui connaît`} déjà ses propres chiffres`;
  return `Le contrôle a été fait ${hosts}\u00a0: ${countOf(checkedTargets, "vérification")} en ${countOf(rounds, "passage")}. Aucun chiffre caché ne peut être retrouvé, ni exactement, ni serré de trop près.`;
}

/** With which earlier editions of the period it was checked. */
export function togetherWords({ together }: DisclosureRecord): string {
  if (together.length === 0)
    return "C’était la première édition de cette période\u00a0: aucune autre à comparer.";
  const numbers = formatList(together.map((number) => `n°\u00a0${number}`));
  const many = together.length > 1;
  return `Contrôlée avec ${many ? "les éditions" : "l’édition"} ${numbers} de la même période\u00a0: la différence entre deux éditions ne dit rien de plus.`;
}

/** The rules: thresholds and dominance. */
export function ruleWords({ threshold, sensitiveThreshold, dominance }: EditionParameters): string[] {
  return [
    `Un nombre de 1 à ${threshold - 1} personnes n’est pas montré. Les heures, recrutements et situations qui reposent sur si peu de personnes non plus.`,
    `Quand un tableau croise le handicap, un nombre de 1 à ${sensitiveThreshold - 1} personnes n’est pas montré.`,
    `Un nombre de 1 à ${threshold - 1} marchés ou considérations sociales n’est pas montré non plus.`,
    `Des heures ne sont pas montrées quand une seule personne en a fait plus de ${dominance}\u00a0%.`,
    "Zéro est montré\u00a0: «\u00a00\u00a0» est un vrai zéro.",
  ];
}
