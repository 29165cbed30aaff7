import type { Day } from "../calendar.ts";
import { personKeyText } from "../person-key.ts";
import type { Installation } from "./installation.ts";
import { refuseAt, wordOf, type OldRow, type OldSheet } from "./read-old-row.ts";

/** Codes given to persons met for the first time: the same person has the same one in the whole file. */
export type NewCodes = { byPerson: Map<string, string>; last: number };

const newCode = /^A-(\d{4,9})$/;

/** Starts after the highest `A-0001` the host already has. */
export function newCodes({ codes }: Installation): NewCodes {
  const numbers = [...codes].map((code) => Number(newCode.exec(code)?.[1] ?? 0));
  return { byPerson: new Map(), last: numbers.reduce((most, number) => Math.max(most, number), 0) };
}

export type FoundPerson = { code: string; isNew: boolean };

/**
 * Whose row it is: the code the sheet gives; else the host's file of the same person; else, when the sheet may create
 * files, a new code. `undefined`: refused, the row says why.
 */
export function personOf(
  sheet: OldSheet,
  row: OldRow,
  installation: Installation,
  { codes, mayCreate }: { codes: NewCodes; mayCreate: boolean },
): FoundPerson | undefined {
  const given = row.values.get("participant");
  if (typeof given === "string") return { code: given, isNew: !installation.codes.has(given) };
  const { nom, prenom, naissance } = identityOf(row);
  const column = wordOf(sheet, sheet.plan.sources.nom === undefined ? "nom_complet" : "nom");
  if (nom === null || prenom === null || naissance === null) {
    const missing = naissance === null && nom !== null ? wordOf(sheet, "naissance") : column;
    refuseAt(
      row,
      missing,
      null,
      "Il faut le nom, le prénom et la date de naissance pour savoir de qui il s’agit, ou le code du participant.",
    );
    return undefined;
  }
  const text = personKeyText({ birthName: nom, firstName: prenom, bornOn: naissance });
  if (text === undefined) {
    refuseAt(row, column, null, "Écrivez en lettres latines, par exemple\u00a0: Nguyen.");
    return undefined;
  }
  const key = installation.personKey(text);
  const known = installation.participants.get(key);
  if (known !== undefined) return { code: known, isNew: false };
  const again = codes.byPerson.get(key);
  if (again !== undefined) return { code: again, isNew: true };
  if (!mayCreate) {
    refuseAt(
      row,
      column,
      null,
      "Aucun participant n’a ce nom et cette date de naissance\u00a0: créez d’abord son dossier, ou importez d’abord la feuille des participants.",
    );
    return undefined;
  }
  codes.last += 1;
  const code = `A-${String(codes.last).padStart(4, "0")}`;
  codes.byPerson.set(key, code);
  return { code, isNew: true };
}

/** Last name, first name and birth date, from their columns or from the whole name. */
export function identityOf({ values }: OldRow): {
  nom: string | null;
  prenom: string | null;
  naissance: Day | null;
} {
  const whole = values.get("nom_complet") as { lastName: string; firstName: string } | null | undefined;
  return {
    nom: (values.get("nom") as string | null | undefined) ?? whole?.lastName ?? null,
    prenom: (values.get("prenom") as string | null | undefined) ?? whole?.firstName ?? null,
    naissance: (values.get("naissance") as Day | null | undefined) ?? null,
  };
}
