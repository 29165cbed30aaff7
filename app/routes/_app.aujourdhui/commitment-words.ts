type Named = { title: string; lotNumber: string; lotTitle: string | null; lots: number };

/** « Groupe scolaire des Charmettes, lot 2 Gros œuvre »; a lot alone is not named. */
export function commitmentWords({ title, lotNumber, lotTitle, lots }: Named): string {
  if (lots < 2) return title;
  return `${title}, lot ${lotNumber}${lotTitle === null ? "" : ` ${lotTitle}`}`;
}
