import { z } from "zod";
import { isDepartmentCode } from "#app/domain/department-code.ts";

const sources = ["emplois", "market", "communes"] as const;

/** Which service to ask, and for which département. */
export const askRefreshSchema = z.object({
  source: z.enum(sources, { error: "Choisissez une source à actualiser." }),
  department: z
    .string({ error: "Écrivez le code du département, par exemple 38." })
    .trim()
    .toUpperCase()
    .refine(isDepartmentCode, { error: "Écrivez le code du département, par exemple 38." }),
});
