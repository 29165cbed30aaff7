/** `to`: the structure reads (« votre zone »); `about`: someone reads about it (« sa zone »). */
export type Voice = "to" | "about";

/** `votre métier` or `son métier`; `feminine`: `votre zone`, `sa zone`. */
export function own(voice: Voice, word: string, gender: "masculine" | "feminine" = "masculine"): string {
  if (voice === "to") return `votre ${word}`;
  return `${gender === "masculine" || /^[aeéiou]/.test(word) ? "son" : "sa"} ${word}`;
}

/** `vos métiers` or `ses métiers`. */
export function owns(voice: Voice, words: string): string {
  return `${voice === "to" ? "vos" : "ses"} ${words}`;
}
