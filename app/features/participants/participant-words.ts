import { educationLevels, sexes } from "#app/domain/hire-codes.ts";
import type { ValueWords } from "#app/features/record-form/compare-values.ts";
import { formatDay } from "#app/ui/french-dates.ts";

const written = (table: Record<string, string>) => (code: string) => table[code] ?? code;

/** How the fields of a file are called and written; of most of them the trail keeps only that they changed. */
export const participantWords = {
  code: { label: "Code" },
  birth_name: { label: "Nom de naissance", hidden: true },
  first_name: { label: "Prénom", hidden: true },
  born_on: { label: "Date de naissance", write: formatDay, hidden: true },
  used_name: { label: "Nom d’usage", hidden: true },
  sex: { label: "Sexe", write: written(sexes), hidden: true },
  commune_code: { label: "Commune", hidden: true },
  lives_in_qpv: {
    label: "Quartier prioritaire",
    write: (flag) => (flag === "1" ? "Oui" : "Non"),
    hidden: true,
  },
  education: { label: "Niveau de formation", write: written(educationLevels), hidden: true },
  prescriber: { label: "Prescripteur" },
  registered_on: { label: "Inscription", write: formatDay },
  informed_on: { label: "Notice d’information remise", write: formatDay },
  email: { label: "Courriel", hidden: true },
  phone: { label: "Téléphone", hidden: true },
} as const satisfies Record<string, ValueWords>;
export type ParticipantField = keyof typeof participantWords;

type Named = {
  birthName: string | null;
  firstName: string | null;
  usedName?: string | null;
  code: string;
};

/** « Camille Durand », or of a purged file « Dossier purgé P-0042 ». */
export function participantName({ birthName, firstName, usedName, code }: Named): string {
  const name = [firstName, usedName ?? birthName].filter(Boolean).join(" ");
  return name === "" ? `Dossier purgé ${code}` : name;
}
