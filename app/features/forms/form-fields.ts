import { z } from "zod";
import { parseDay, type Day } from "#app/domain/calendar.ts";
import { findNir, findNirInContractNumber } from "#app/domain/cells/find-nir.ts";
import { parseHours, type InsertionHours } from "#app/domain/insertion-hours.ts";
import { parseEuros, type Cents } from "#app/domain/money.ts";
import { parseProportion, wholeShare, type Millionths } from "#app/domain/proportion.ts";

/**
 * The kinds of field contract forms are made of. Each reads what a person types in French and, when it cannot, says
 * what to write. An empty optional field is `null`.
 */
const nirMessage =
  "Ce texte contient un numéro de sécurité sociale\u00a0: retirez-le, il ne doit être écrit nulle part.";

/** A line of text that must be there, spaces being none; `missing` says what to write. */
export function requiredText(missing: string, max = 300) {
  return line(z.string({ error: missing }).trim().min(1, { error: missing, abort: true }), max);
}

/** The number of a contract, which must be there: fifteen digits in one piece are one, see `findNirInContractNumber`. */
export function requiredContractNumber(missing: string, max: number) {
  return line(
    z.string({ error: missing }).trim().min(1, { error: missing, abort: true }),
    max,
    findNirInContractNumber,
  );
}

export function optionalText(max = 300) {
  return line(z.string(), max)
    .optional()
    .transform((text) => (text === undefined || text === "" ? null : text));
}

export function requiredDay(missing: string) {
  return z.string({ error: missing }).transform((text, ctx) => readDay(text, ctx));
}

export const optionalDay = z
  .string()
  .optional()
  .transform((text, ctx) => (text === undefined ? null : readDay(text, ctx)));

/** Euros, in cents, never negative. */
export const optionalEuros = optionalParsed((text): Cents | undefined => {
  const cents = parseEuros(text);
  return cents === undefined || cents < 0 ? undefined : cents;
}, "Écrivez un montant en euros, par exemple 3\u202f482\u202f600 ou 1\u202f250,50.");

export const hoursMessage = "Écrivez un nombre d’heures, par exemple 1\u202f480 ou 1\u202f480,50.";
export const optionalHours = optionalParsed(
  (text): InsertionHours | undefined => parseHours(text),
  hoursMessage,
);

export const requiredHours = z.string({ error: hoursMessage }).transform((text, ctx) => {
  const hours = parseHours(text);
  return hours ?? refuse(ctx, hoursMessage);
});

/** A share of the whole: more than 0, at most 1. */
export const optionalShare = optionalParsed((text): Millionths | undefined => {
  const share = parseProportion(text);
  return share === undefined || share <= 0 || share > wholeShare ? undefined : share;
}, "Écrivez une part entre 0 et 100\u00a0%, par exemple 5\u00a0% ou 0,05.");

/** Heads: a whole number, 0 included. */
export function optionalWholeNumber(message: string) {
  return optionalParsed((text): number | undefined => {
    const digits = text.replace(/\s/g, "");
    return /^\d{1,6}$/.test(digits) ? Number(digits) : undefined;
  }, message);
}

export const optionalMonths = optionalParsed((text): number | undefined => {
  const months = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return months > 0 ? months : undefined;
}, "Écrivez un nombre entier de mois, par exemple 12.");

/** One code among those of a table of labels. */
export function codeOf<Code extends string>(table: Record<Code, unknown>, missing: string) {
  return z.enum(Object.keys(table) as [Code, ...Code[]], { error: missing });
}

export function optionalCodeOf<Code extends string>(table: Record<Code, unknown>, missing: string) {
  return codeOf(table, missing)
    .optional()
    .transform((code) => code ?? null);
}

function line(text: z.ZodString, max: number, nirIn: typeof findNir = findNir) {
  return text
    .trim()
    .max(max, `Écrivez au plus ${max} signes.`)
    .refine((value) => nirIn(value) === undefined, nirMessage);
}

/** What a reader makes of a text; empty is null, and what it cannot read is refused. */
export function optionalParsed<Value>(parse: (text: string) => Value | undefined, message: string) {
  return z
    .string()
    .optional()
    .transform((text, ctx): Value | null =>
      text === undefined || text.trim() === "" ? null : (parse(text) ?? refuse(ctx, message)),
    );
}

/** The browser's field gives `2026-03-02`; a person without it may write `02/03/2026`. */
function readDay(text: string, ctx: z.RefinementCtx): Day {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const iso = french
    ? `${french[3] ?? ""}-${(french[2] ?? "").padStart(2, "0")}-${(french[1] ?? "").padStart(2, "0")}`
    : text.trim();
  return parseDay(iso) ?? refuse(ctx, "Écrivez une date, par exemple 02/03/2026.");
}

function refuse(ctx: z.RefinementCtx, message: string): never {
  ctx.addIssue({ code: "custom", message });
  return z.NEVER;
}
