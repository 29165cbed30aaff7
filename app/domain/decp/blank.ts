/** Fields left empty rather than believed. Source: exchange.md, §2; the bounds not written there are our choice. */
export const blankReasons = {
  "amount too small": "montant inférieur à 1 €",
  "amount too large": "montant supérieur à 3 milliards d’euros",
  "amount unreadable": "montant illisible",
  "date impossible": "date impossible",
  "cpv unreadable": "code CPV illisible (8 chiffres attendus)",
  "duration not whole": "durée qui n’est pas un nombre entier de mois",
  "duration impossible": "durée impossible",
  "marked inexact": "valeur signalée inexacte (INX)",
  "holder siret unreadable": "SIRET de titulaire invalide",
  "social security number": "numéro de sécurité sociale, jamais enregistré",
  "text cut": "texte trop long, coupé",
  "consideration unknown": "considération sociale inconnue",
} as const satisfies Record<string, string>;
export type BlankReason = keyof typeof blankReasons;

/**
 * Why a whole record is left out: these and nothing else. Source: exchange.md, §2; a key too long for the workbook, which
 * no cut could keep apart from others, or that is a social security number (trust.md: none is kept), is our choice.
 */
export const refusalReasons = {
  "not an object": "enregistrement qui n’est pas un objet",
  "no buyer": "identifiant de l’acheteur absent",
  "no id": "identifiant du marché absent",
  "buyer too long": "identifiant de l’acheteur trop long pour être gardé",
  "id too long": "identifiant du marché trop long pour être gardé",
  "buyer is a NIR": "identifiant de l’acheteur qui a la forme d’un numéro de sécurité sociale",
  "id is a NIR": "identifiant du marché écrit comme un numéro de sécurité sociale",
} as const satisfies Record<string, string>;
export type RefusalReason = keyof typeof refusalReasons;

/** One field left empty: its name in the file and what was read there. */
export type Blank = { field: string; reason: BlankReason; value: string };

/** A field as read: a value, nothing said, or something said that cannot be believed. */
export type ReadField<Value> = { value: Value | null; reason?: BlankReason };
