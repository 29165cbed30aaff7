import { serviceKinds, type ServiceKind } from "#app/domain/service-kind.ts";
import { kindInForce, structureKinds, type StructureKind } from "#app/domain/structure-kind.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatNumber, plural } from "#app/ui/french.ts";

/** « 42 structures, dont 28 SIAE »; all being SIAE, or none, is said. */
export function directoryTitle({ all, siae }: { all: number; siae: number }): string {
  const structures = `${formatNumber(all)}\u00a0${plural(all, "structure")}`;
  if (all === 0) return "Aucune structure";
  if (siae === all) return `${structures}, ${all === 1 ? "une SIAE" : "toutes SIAE"}`;
  return siae === 0 ? `${structures}, aucune SIAE` : `${structures}, dont ${formatNumber(siae)}\u00a0SIAE`;
}

/** The kind of a structure, with the day it starts when that is still to come. */
export function kindWords(
  { kind, kindSince }: { kind: StructureKind | null; kindSince: string | null },
  today: string,
): string {
  if (kind === null) return "n.d.";
  const { label } = structureKinds[kind];
  return kindInForce({ kind, kindSince }, today) === null && kindSince !== null
    ? `${label} à partir du ${formatDay(kindSince)}`
    : label;
}

/** « 12,5 ETP » from hundredths. */
export function capacityWords(hundredths: number | null): string | null {
  return hundredths === null ? null : `${typedCapacity(hundredths)}\u00a0ETP`;
}

/** Full-time equivalents as a person types them: `12,5`. */
export function typedCapacity(hundredths: number | null): string {
  if (hundredths === null) return "";
  return formatNumber(hundredths / 100, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2);
}

/** « Prestation, Fabrication »; null when nothing is said. */
export function servicesWords(services: readonly ServiceKind[]): string | null {
  return services.length === 0 ? null : services.map((code) => serviceKinds[code].label).join(", ");
}
