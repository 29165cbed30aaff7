/** « Idriss Barry »: how an employer reads its own hires. The name in use, else the birth name. A purged file has none: null. */
export function wholeName({
  firstName,
  birthName,
  usedName,
}: {
  firstName: string | null;
  birthName: string | null;
  usedName: string | null;
}): string | null {
  return [firstName, usedName ?? birthName].filter((part) => part !== null).join(" ") || null;
}
