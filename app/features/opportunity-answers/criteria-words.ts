import { formatList, formatNumber, inSentence } from "#app/ui/french.ts";
import type { Criteria } from "./criteria.server.ts";

const mostNamed = 3;

/** « Triées par ce que vous faites (peinture, carrelage), votre zone (Grésivaudan, 30 km autour de vous) et vos 12 ETP. » */
export function criteriaWords({ activities, zones, radiusKm, capacity }: Criteria): string {
  const zone = [...zones, ...(radiusKm === null ? [] : [`${formatNumber(radiusKm)}\u00a0km autour de vous`])];
  const known = [
    ...(activities.length === 0 ? [] : [`ce que vous faites (${named(activities.map(inSentence))})`]),
    ...(zone.length === 0 ? [] : [`votre zone (${named(zone)})`]),
    ...(capacity === null ? [] : [capacityWords(capacity)]),
  ];
  const sorted = known.length === 0 ? "" : `Triées par ${formatList(known)}.`;
  const missing = missingWords({ activities, zones, radiusKm, capacity });
  return [sorted, missing].filter(Boolean).join(" ");
}

/** « Votre fiche ne dit pas encore vos métiers ni votre zone\u00a0: … » Empty when it says all that lots are compared with. */
export function missingWords(of: Pick<Criteria, "activities" | "zones" | "radiusKm" | "capacity">): string {
  const missing = [
    ...(of.activities.length === 0 ? ["vos métiers"] : []),
    ...(of.zones.length === 0 && of.radiusKm === null ? ["votre zone"] : []),
    ...(of.capacity === null ? ["vos ETP"] : []),
  ];
  return missing.length === 0
    ? ""
    : `Votre fiche ne dit pas encore ${formatList(missing, "ni")}\u00a0: complétez-la pour un meilleur choix.`;
}

function capacityWords(hundredths: number): string {
  const count = formatNumber(hundredths / 100, hundredths % 100 === 0 ? 0 : 1);
  return hundredths < 200 ? `votre ${count}\u00a0ETP` : `vos ${count}\u00a0ETP`;
}

function named(words: readonly string[]): string {
  return words.length <= mostNamed
    ? words.join(", ")
    : `${words.slice(0, mostNamed).join(", ")} et ${formatNumber(words.length - mostNamed)} de plus`;
}
