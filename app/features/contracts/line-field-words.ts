import { changeReasons, contractorRoles, orderNatures } from "#app/domain/exchange-codes.ts";
import { hireModalities } from "#app/domain/hire-codes.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { spacedSiret } from "#app/domain/siret.ts";
import { formatHours, formatPercent } from "#app/ui/french.ts";
import { amount, day, labelIn, text, type FieldWords } from "./contract-field-words.ts";

/** The fields of a step of a contract's life, as the audit trail keeps them. */
export const stepFieldWords = {
  datedOn: day("Jour de l’étape"),
  note: text("Précision"),
} as const satisfies Record<string, FieldWords>;

/** The fields of an order, as the audit trail keeps them. `lot`: its number. */
export const orderFieldWords = {
  lot: text("Lot"),
  number: text("Numéro"),
  nature: { label: "Nature", write: labelIn(orderNatures) },
  orderedOn: day("Date"),
  amount: amount("Montant HT"),
  workedHours: { label: "Heures travaillées", write: hours },
} as const satisfies Record<string, FieldWords>;

/** The interlocutor is a person: only that it changed is kept. `principal`: a SIRET. */
export const contractorFieldWords = {
  lot: text("Lot"),
  siret: { label: "Entreprise", write: spacedSiret },
  role: { label: "Rôle", write: labelIn(contractorRoles) },
  share: {
    label: "Part de l’obligation",
    write: (millionths) => formatPercent(Number(millionths) / 1_000_000),
  },
  principal: { label: "Travaille pour", write: spacedSiret },
  contact: { ...text("Interlocuteur"), hidden: true },
  email: { ...text("Courriel"), hidden: true },
  phone: { ...text("Téléphone"), hidden: true },
  modality: { label: "Modalité choisie", write: modalityName },
} as const satisfies Record<string, FieldWords>;

/** `commitment`: the lot's number and the mechanism, `1;execution_clause`. */
export const obligationFieldWords = {
  commitment: { label: "Engagement", write: commitmentName },
  effectiveOn: day("À partir du"),
  reason: { label: "Motif", write: labelIn(changeReasons) },
  hours: { label: "Nouvel objectif", write: hours },
  note: text("Pourquoi"),
} as const satisfies Record<string, FieldWords>;

/** How the audit trail names a commitment: by its lot and its mechanism. */
export function commitmentCode(lotNumber: string, mechanism: string): string {
  return `${lotNumber};${mechanism}`;
}

function commitmentName(code: string): string {
  const cut = code.lastIndexOf(";");
  const mechanism = code.slice(cut + 1);
  const short = (mechanisms as Record<string, { short: string }>)[mechanism]?.short ?? mechanism;
  return `Lot ${code.slice(0, cut)}, ${short}`;
}

function modalityName(code: string): string {
  return (hireModalities as Record<string, string>)[code] ?? code;
}

function hours(hundredths: string): string {
  return formatHours(Number(hundredths));
}
