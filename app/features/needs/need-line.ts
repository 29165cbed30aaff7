import { countOf } from "#app/ui/french.ts";
import type { HireNeed, NeedCounts } from "#db/queries/needs/need-list.server.ts";

/** A need as lists show it. */
export function needLine(need: HireNeed, counts: NeedCounts | undefined) {
  const { proposed, rsa, hired } = counts ?? { proposed: 0, rsa: 0, hired: 0 };
  return {
    id: need.id as string,
    code: need.code,
    jobTitle: need.jobTitle,
    positions: need.positions,
    contractor: need.contractorName,
    lotNumber: need.lotNumber,
    contractReference: need.contractReference,
    contractTitle: need.contractTitle,
    notedOn: need.notedOn,
    wantedOn: need.wantedOn,
    state: need.state,
    proposed,
    rsa,
    hired,
  };
}

export type NeedLine = ReturnType<typeof needLine>;

/** « 3 personnes proposées, dont 1 allocataire du RSA ». */
export function proposedWords({ proposed, rsa }: Pick<NeedLine, "proposed" | "rsa">): string {
  if (proposed === 0) return "personne n’est encore proposé";
  const who = countOf(proposed, "personne proposée", "personnes proposées");
  return rsa === 0 ? who : `${who}, dont ${countOf(rsa, "allocataire", "allocataires")} du RSA`;
}
