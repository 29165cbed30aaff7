import type { ReferenceVersion } from "#db/queries/references/versions.server.ts";
import { formatDay } from "#app/ui/french-dates.ts";

/** « version 4 du 12 octobre 2026 », « avant la première version ». */
export function versionWords(version: Pick<ReferenceVersion, "number" | "adoptedOn"> | null): string {
  return version === null
    ? "avant la première version"
    : `version ${version.number} du ${formatDay(version.adoptedOn)}`;
}

/** The same of the number a study or a contract remembers; one not known here comes from another installation. */
export function rememberedWords(
  number: number | null,
  version: Pick<ReferenceVersion, "number" | "adoptedOn"> | undefined,
): string {
  if (number === null) return versionWords(null);
  return version === undefined ? `version ${number}, d’une autre installation` : versionWords(version);
}
