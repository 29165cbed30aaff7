/**
 * A duration as tables write it: « 24 », « 24 mois », « 6 m », « 2 ans », « 1 an et 6 mois », « 3 années »: whole months, from 1
 * to 999. Undefined for anything else.
 */
export function readMonths(text: string): number | undefined {
  const match =
    /^(?:(\d{1,2})\s*(?:ans?|années?))?\s*(?:(?:et|\+)\s*)?(?:(\d{1,3})\s*(?:mois|m)?)?\.?$/iu.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const months = Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0);
  return months >= 1 && months <= 999 ? months : undefined;
}
