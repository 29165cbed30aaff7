import { organisationChoice } from "#app/features/contracts/contract-form-values.ts";
import { participantName } from "#app/features/participants/participant-words.ts";
import type { Db } from "#db/database.server.ts";
import type { Proposal } from "#db/queries/needs/need-list.server.ts";
import { suggestPrescribers } from "#db/queries/participants/participant-file.server.ts";

const mostPrescribers = 300;

/** A stored proposal as its form shows it. */
export async function readProposal(db: Db, proposal: Proposal) {
  const { prescriberName, prescriberSiret } = proposal;
  return {
    needId: proposal.needId as string,
    name: participantName(proposal),
    jobTitle: proposal.jobTitle,
    contractTitle: proposal.contractTitle,
    contractReference: proposal.contractReference,
    hired: proposal.hireId !== null || proposal.result === "hired",
    prescribers: (await suggestPrescribers(db, mostPrescribers)).map(({ name, siret }) =>
      organisationChoice(name, siret),
    ),
    values: {
      prescriber: prescriberSiret === null ? "" : organisationChoice(prescriberName ?? "", prescriberSiret),
      proposedOn: proposal.proposedOn as string,
      result: proposal.result === "hired" ? undefined : proposal.result,
      resultOn: proposal.resultOn ?? "",
      rsa: proposal.rsa === 1 ? "yes" : "no",
      note: proposal.note ?? "",
    },
  };
}
