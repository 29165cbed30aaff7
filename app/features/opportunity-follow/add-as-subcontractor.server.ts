import { addContractor } from "#app/features/contract-lines/add-contractor.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import type { OwnAnswer } from "./own-answer.server.ts";

type Added = { id: string; company: { id: OrganisationId } | null };

/**
 * Adds a structure that signed to the lot, working for the company it signed with: it is then counted among the
 * structures mobilised. Says what was done, in a sentence.
 */
export async function addAsSubcontractor(asked: OwnAnswer, { id, company }: Added): Promise<string> {
  const { db, viewer, scopes, lot, structure } = asked;
  const added = await addContractor(db, {
    viewer,
    scopes,
    reference: lot.reference,
    input: {
      id,
      lot: lot.lotId,
      company: structure.siret,
      name: null,
      role: "subcontractor",
      share: null,
      principal: company?.id ?? null,
      contact: structure.contact,
      email: structure.email,
      phone: structure.phone,
      modality: null,
    },
  });
  switch (added.outcome) {
    case "added":
      return "Contrat noté\u00a0: la structure est sous-traitante du lot.";
    case "already on lot":
      return "Contrat noté\u00a0: la structure est déjà attributaire de ce lot.";
    case "contract closed":
      return "Contrat noté. Le marché est clos\u00a0: rien n’est changé à ses attributaires.";
    case "not found":
    case "not taken":
    case "unknown lot":
    case "company unknown":
    case "company ambiguous":
    case "name needed":
    case "second lead":
    case "unknown principal":
    case "works for itself":
      return "Contrat noté. Ajoutez la structure aux attributaires depuis la page du marché.";
  }
}
