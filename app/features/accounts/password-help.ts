import { passwordLength } from "#app/domain/password.ts";

/** Under every field where a password is chosen. */
export const passwordHelp = `Au moins ${passwordLength.min} caractères. Quatre mots sans lien entre eux font l’affaire, par exemple «\u00a0vélo tisane granit dimanche\u00a0».`;
