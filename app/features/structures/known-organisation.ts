import { spacedSiret } from "#app/domain/siret.ts";

/** What is to be seen before an organisation known here becomes a structure. */
export function knownOrganisationWarning({ name, siret }: { name: string; siret: string }): string {
  return `Ce SIRET, ${spacedSiret(siret)}, est déjà connu ici\u00a0: ${name}. Elle deviendra une structure de l’annuaire\u202f; ce que vous avez écrit remplacera ce qui est connu d’elle, ce que vous avez laissé vide restera.`;
}
