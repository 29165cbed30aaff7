/** « Trop d’essais », with how long to wait, rounded up so that nobody comes back too soon. */
export function waitWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const time = seconds < 60 ? counted(seconds, "seconde") : counted(Math.ceil(seconds / 60), "minute");
  return `Trop d’essais sans succès. Attendez ${time}, puis recommencez.`;
}

function counted(count: number, word: string): string {
  return `${count}\u00a0${word}${count > 1 ? "s" : ""}`;
}
