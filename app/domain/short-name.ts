/**
 * « Idriss B. »: all a company is told of a person (trust.md, « Who sees what »). The initial is that of the name in use,
 * else of the birth name. A purged file has no name: null.
 */
export function shortName({
  firstName,
  birthName,
  usedName,
}: {
  firstName: string | null;
  birthName: string | null;
  usedName: string | null;
}): string | null {
  const [initial] = (usedName ?? birthName ?? "").trim();
  if (firstName === null) return null;
  return initial === undefined ? firstName : `${firstName} ${initial.toLocaleUpperCase("fr")}.`;
}
