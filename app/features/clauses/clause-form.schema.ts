import { z } from "zod";
import type { ClauseKey } from "#app/domain/clause-kit/clause-key.ts";
import { placeholdersOf, unknownPlaceholders } from "#app/domain/clause-kit/fill-clause.ts";
import { findNir } from "#app/domain/cells/find-nir.ts";
import { requiredText } from "#app/features/forms/form-fields.ts";
import { formatList } from "#app/ui/french.ts";

const longest = 8000;

/** A new version of an article: a placeholder the article does not know is refused with those it does. */
export function clauseFormSchema(key: ClauseKey) {
  const refuseUnknown = (text: string, context: z.RefinementCtx): void => {
    const unknown = unknownPlaceholders(key, text);
    if (unknown.length === 0) return;
    const known = formatList(placeholdersOf(key).map((name) => `{${name}}`));
    context.addIssue({
      code: "custom",
      message: `${formatList(unknown)} n’est pas connu ici\u00a0: cet article peut employer ${known}.`,
    });
  };
  const missing = "Écrivez le texte de l’article.";
  return z.object({
    title: requiredText("Écrivez le titre de l’article.", 150).superRefine(refuseUnknown),
    body: z
      .string({ error: missing })
      .transform((text) => text.replaceAll("\r\n", "\n").trim())
      .pipe(z.string().min(1, { error: missing, abort: true }).max(longest, tooLong))
      .superRefine(refuseUnknown)
      .refine((text) => findNir(text) === undefined, nirMessage),
    reason: requiredText("Dites pourquoi ce texte change, en une phrase.", 300),
  });
}

/** Before a text is adopted it may be seen on an example, without saying why it changes. */
export function clausePreviewSchema(key: ClauseKey) {
  return clauseFormSchema(key).omit({ reason: true });
}

const tooLong = { error: `Écrivez ${longest} caractères au plus.` };
const nirMessage = {
  error:
    "Ce texte contient un numéro de sécurité sociale\u00a0: retirez-le, il ne doit être écrit nulle part.",
};

export type ClauseInput = z.output<ReturnType<typeof clauseFormSchema>>;
