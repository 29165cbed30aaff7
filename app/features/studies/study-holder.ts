import type { StudyState } from "#app/domain/study-state.ts";

/** Who has to do something of a study, as that reader says it; null when nobody has. */
export function holderWords(
  { state, hostName }: { state: StudyState; hostName: string | null },
  reader: "authority" | "host",
): string | null {
  switch (state) {
    case "draft":
      return reader === "authority" ? "chez vous" : "en préparation";
    case "submitted":
      return reader === "host" ? "chez vous" : `chez ${hostName ?? "la facilitatrice"}`;
    case "returned":
      return reader === "authority" ? "chez vous" : "chez l’acheteur";
    case "approved":
      return reader === "host" ? "prête à devenir un marché" : null;
    case "converted":
    case "dropped":
      return null;
  }
}
