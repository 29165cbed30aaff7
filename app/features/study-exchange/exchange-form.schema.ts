import { z } from "zod";
import { codeOf, optionalText } from "#app/features/forms/form-fields.ts";
import { actVerbs } from "./exchange-words.ts";

const longestWord = 2000;

/** One act on a study, with its word. `seen`: the revision the page showed. */
export const exchangeSchema = z
  .object({
    act: codeOf(actVerbs, "Rouvrez la page, puis choisissez un bouton."),
    seen: z.coerce.number({ error: "Rouvrez la page." }).int(),
    host: z.string().max(80).optional(),
    word: optionalText(longestWord),
  })
  .superRefine(({ act, host, word }, ctx) => {
    if (act === "submitted" && host === undefined)
      ctx.addIssue({ code: "custom", path: ["host"], message: "Choisissez à qui envoyer la note." });
    if (word !== null) return;
    if (act === "returned")
      ctx.addIssue({
        code: "custom",
        path: ["word"],
        message: "Écrivez ce que l’acheteur doit revoir, par exemple le montant du lot 2.",
      });
    if (act === "commented")
      ctx.addIssue({ code: "custom", path: ["word"], message: "Écrivez votre message." });
  });

export type ExchangeFields = z.input<typeof exchangeSchema>;
export type ExchangeInput = z.output<typeof exchangeSchema>;
