/** « à Crolles », « au Touvet », « aux Adrets », « à La Mure »: where something is, with the article French wants. */
export function atPlace(commune: string): string {
  const name = typographic(commune);
  if (name.startsWith("Le ")) return `au ${name.slice(3)}`;
  if (name.startsWith("Les ")) return `aux ${name.slice(4)}`;
  return `à ${name}`;
}

/** Names come from the national list with a straight apostrophe. */
export function typographic(name: string): string {
  return name.replaceAll("'", "’");
}
