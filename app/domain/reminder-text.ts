import type { ReminderLevel } from "./late-statement.ts";
import type { MessageKind } from "./message-kind.ts";

/** The kind of message each level is. */
export const reminderKinds = {
  1: "reminder_1",
  2: "reminder_2",
  3: "formal_notice",
} as const satisfies Record<ReminderLevel, MessageKind>;
export type ReminderKind = (typeof reminderKinds)[ReminderLevel];

export const reminderLevels = [1, 2, 3] as const;

/** What a text may hold between braces, and what takes its place. */
export const reminderVariables = {
  entreprise: "le nom de l’entreprise",
  marche: "l’objet et la référence du marché",
  mois: "les mois sans relevé",
  nombre: "le nombre de relevés attendus",
  lien: "le lien de déclaration de l’entreprise",
  echeance: "les jours où ils étaient attendus",
  facilitateur: "votre nom",
  porteur: "le nom de votre structure",
  penalites: "le calcul des pénalités du marché, ligne à ligne",
} as const satisfies Record<string, string>;
export type ReminderVariable = keyof typeof reminderVariables;

/** Written when the message leaves: nobody else is to see the link of a company. */
export const linkVariable = "{lien}";

/** The variables a level may use: the arithmetic is for the formal notice, the link for a message by e-mail. */
export function variablesOf(level: ReminderLevel): ReminderVariable[] {
  const left: ReminderVariable = level === 3 ? "lien" : "penalites";
  return (Object.keys(reminderVariables) as ReminderVariable[]).filter((variable) => variable !== left);
}

const braces = /\{([^{}\n]*)\}/g;

/** The words between braces that a level knows nothing of, as written. */
export function unknownVariables(text: string, level: ReminderLevel): string[] {
  const known: readonly string[] = variablesOf(level);
  const found = [...text.matchAll(braces)].map((match) => match[1] ?? "");
  return [...new Set(found.filter((name) => !known.includes(name)))];
}

/** The text with its variables written; one that has no value yet stays as it is. */
export function fillText(text: string, values: Partial<Record<ReminderVariable, string>>): string {
  return text.replace(braces, (whole, name: string) => {
    return Object.hasOwn(values, name) ? (values[name as ReminderVariable] ?? whole) : whole;
  });
}
