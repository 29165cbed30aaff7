import { z } from "zod";
import { documentCategories } from "#app/domain/forum.ts";
import { codeOf, requiredText } from "#app/features/forms/form-fields.ts";

/** 10 MB, as disks count. */
export const largestDocument = 10_000_000;

const addressMessage = "Écrivez une adresse complète en https, par exemple https://www.isere.fr/clauses.";

/** What a document is called and what it is for; its file travels beside. */
export const documentFormSchema = z.object({
  title: requiredText("Écrivez le titre du document, par exemple Guide du facilitateur.", 200),
  category: codeOf(documentCategories, "Choisissez une catégorie."),
  meeting: z
    .string()
    .optional()
    .transform((id) => id ?? null),
  url: z
    .string()
    .trim()
    .max(1_000, "Écrivez au plus 1\u202f000 signes.")
    .optional()
    .refine((text) => text === undefined || text === "" || isSecureAddress(text), addressMessage)
    .transform((text) => (text === undefined || text === "" ? null : text)),
});
export type DocumentInput = z.output<typeof documentFormSchema>;

function isSecureAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return protocol === "https:" && username === "" && password === "" && hostname.includes(".");
}
