import { proposalResults } from "#app/domain/hire-need.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { needLine } from "#app/features/needs/need-line.ts";
import { needActs, needWords } from "#app/features/needs/need-words.ts";
import { participantName } from "#app/features/participants/participant-words.ts";
import { toldActs } from "#app/features/record-form/act-words.ts";
import type { Db } from "#db/database.server.ts";
import { countProposals, listProposals, type HireNeed } from "#db/queries/needs/need-list.server.ts";
import { listObjectActs } from "#db/queries/object-trail.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

const actsShown = 30;

/** Everything a need's page shows to its host's facilitators. */
export async function readNeed(db: Db, hostId: OrganisationId, need: HireNeed) {
  const counts = await countProposals(db, [need.id]);
  const proposals = await listProposals(db, hostId, { needId: need.id });
  const acts = await listObjectActs(db, { objectType: "hire_need", objectId: need.id, limit: actsShown });
  return {
    ...needLine(need, counts.get(need.id)),
    mechanism: mechanisms[need.mechanism].label,
    note: need.note,
    proposals: proposals.map((proposal) => ({
      id: proposal.id,
      participantId: proposal.participantId,
      name: participantName(proposal),
      proposedOn: proposal.proposedOn,
      prescriber: proposal.prescriberName,
      rsa: proposal.rsa === 1,
      result: proposal.result,
      label: proposalResults[proposal.result].label,
      resultOn: proposal.resultOn,
      hireId: proposal.hireId,
      note: proposal.note,
    })),
    history: toldActs(acts, { acts: needActs, fields: needWords }),
  };
}

export type NeedPage = Awaited<ReturnType<typeof readNeed>>;
