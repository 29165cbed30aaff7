import { frenchSpaces } from "#app/domain/clause-kit/french-spaces.ts";

/** « Texte de clause « Pénalités », version 3 ». */
export function textChangeWords(title: string, version: number): string {
  return `Texte de clause «\u00a0${frenchSpaces(title)}\u00a0», version ${version}`;
}
