import { z } from "zod";
import {
  passwordLength,
  refusePassword,
  type PasswordOwner,
  type PasswordRefusal,
} from "#app/domain/password.ts";

/** What to write instead, for each reason a password is refused. */
export const passwordWords = {
  "too short": `Écrivez au moins ${passwordLength.min} caractères\u00a0: quatre mots sans lien font l’affaire, par exemple «\u00a0vélo tisane granit dimanche\u00a0».`,
  "too long": `Raccourcissez\u00a0: ${passwordLength.max} caractères au plus.`,
  "too common": "Ce mot de passe se devine trop vite. Choisissez quatre mots sans lien entre eux.",
  "names its owner":
    "Ce mot de passe reprend votre nom ou votre adresse. Choisissez quatre mots sans lien avec vous.",
} as const satisfies Record<PasswordRefusal, string>;

const text = z.string({ error: passwordWords["too short"] }).max(1000, { error: passwordWords["too long"] });

const same = "Les deux mots de passe ne sont pas les mêmes\u00a0: retapez le second.";

/** A new password, typed twice, for that owner. */
export function choosePasswordSchema(owner: PasswordOwner) {
  return z
    .object({ password: newPassword(owner), again: z.string({ error: same }).max(1000) })
    .refine(({ password, again }) => password === again, { path: ["again"], error: same });
}

/** The password now, then a new one, typed twice. */
export function changePasswordSchema(owner: PasswordOwner) {
  return z
    .object({
      current: z.string({ error: "Écrivez votre mot de passe actuel." }).max(1000),
      password: newPassword(owner),
      again: z.string({ error: same }).max(1000),
    })
    .refine(({ password, again }) => password === again, { path: ["again"], error: same });
}

function newPassword(owner: PasswordOwner) {
  return text.check(({ value, issues }) => {
    const refusal = refusePassword(value, owner);
    if (refusal) issues.push({ code: "custom", message: passwordWords[refusal], input: value });
  });
}
