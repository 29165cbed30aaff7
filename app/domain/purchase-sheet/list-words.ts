import { foldHeader } from "../cells/fold-header.ts";
import { derogations, type ContractCategory, type Derogation } from "../exchange-codes.ts";
import { purchaseDecisions, type PurchaseDecision } from "../purchase-decision.ts";

/** What buyers write where they do not know yet: read as empty. */
const unknown = ["", "nd", "nc", "na", "adefinir", "apreciser", "acompleter", "inconnu", "sansobjet"];

export function isUnknownWord(text: string): boolean {
  return unknown.includes(foldHeader(text));
}

/** « Travaux », « Prestations de services », « TIC » is none. Intellectual work is a service. */
export function readCategory(text: string): ContractCategory | undefined {
  const folded = foldHeader(text);
  if (/travaux|^t$|^tx$/.test(folded)) return "works";
  if (/fourniture|^f$|^fcs?f$/.test(folded)) return "supplies";
  return /service|prestation|intellectuel|^s$|^pi$/.test(folded) ? "services" : undefined;
}

/** The label of a decision, or its usual words. */
export function readDecision(text: string): PurchaseDecision | undefined {
  const folded = foldHeader(text);
  const codes = Object.keys(purchaseDecisions) as PurchaseDecision[];
  const exact = codes.find((code) => foldHeader(purchaseDecisions[code].label) === folded);
  if (exact !== undefined) return exact;
  if (["clause", "oui", "clausedinsertion", "clausesocialedinsertion"].includes(folded)) return "clause";
  if (/^(?:marche|lot|lots)?reserves?$/.test(folded)) return "reserved";
  if (["critere", "criteresocial"].includes(folded)) return "criterion";
  if (folded === "derogation") return "derogation";
  return ["non", "sans", "aucune", "neant"].includes(folded) ? "none" : undefined;
}

/** The label of a derogation, or its code. */
export function readDerogation(text: string): Derogation | undefined {
  const folded = foldHeader(text);
  return (Object.keys(derogations) as Derogation[]).find(
    (code) => foldHeader(derogations[code]) === folded || foldHeader(code) === folded,
  );
}
