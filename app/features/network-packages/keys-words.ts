/** What it means that a package's person keys match ours, or do not: the same words on every screen. */
export function keysWords(keysMatch: boolean): string {
  return keysMatch
    ? "Les clés de personnes de ce paquet sont faites avec le secret du réseau\u00a0: une personne présente ici et là-bas compte une fois."
    : "Les clés de personnes de ce paquet sont faites avec un autre secret\u00a0: une personne présente ici et là-bas compte deux fois. Pour les rapprocher, les deux installations doivent partager la même PERSON_KEY_SECRET.";
}
