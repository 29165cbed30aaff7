import type { ZoneLevel } from "#app/domain/zone.ts";
import { formatList, formatNumber } from "#app/ui/french.ts";

export type ZoneSaid = {
  zones: ReadonlyArray<{ level: ZoneLevel; code: string; name: string }>;
  radiusKm: number | null;
  /** Where it is: what its kilometres are counted from. */
  communeName: string | null;
};

const widestFirst: readonly ZoneLevel[] = ["department", "territory", "epci", "commune"];

/** « Grésivaudan, Le Pays Voironnais, Crolles et 30 km autour de Grenoble », widest first; null when nothing is said. */
export function zoneWords({ zones, radiusKm, communeName }: ZoneSaid): string | null {
  const named = widestFirst.flatMap((level) =>
    zones.filter((zone) => zone.level === level).map((zone) => nameOf(zone)),
  );
  const around =
    radiusKm === null
      ? []
      : [
          `${formatNumber(radiusKm)}\u00a0km autour ${communeName === null ? "de son adresse" : ofPlace(communeName)}`,
        ];
  const all = [...named, ...around];
  return all.length === 0 ? null : formatList(all);
}

/** The same where room is short: the first two, then how many more. */
export function shortZoneWords(said: ZoneSaid): string | null {
  const parts = said.zones.length + (said.radiusKm === null ? 0 : 1);
  if (parts <= 3) return zoneWords(said);
  const zones = [...said.zones].sort(
    (one, other) => widestFirst.indexOf(one.level) - widestFirst.indexOf(other.level),
  );
  return `${zones.slice(0, 2).map(nameOf).join(", ")} et ${formatNumber(parts - 2)}\u00a0autres lieux`;
}

function nameOf({ level, code, name }: { level: ZoneLevel; code: string; name: string }): string {
  return level === "department" ? `tout le département\u00a0${code}` : name;
}

/** « de Grenoble », « d’Allevard », « du Touvet », « des Adrets ». */
function ofPlace(name: string): string {
  if (name.startsWith("Les ")) return `des ${name.slice(4)}`;
  if (name.startsWith("Le ")) return `du ${name.slice(3)}`;
  return /^[aeiouyhàâäéèêëîïôöùûüœæ]/i.test(name) ? `d’${name}` : `de ${name}`;
}
