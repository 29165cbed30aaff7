import { communeChoice, organisationChoice } from "#app/features/contracts/contract-form-values.ts";
import type { ParticipantFile } from "#db/queries/participants/participant-file.server.ts";

/** A stored file as a person would type it. */
export function participantFormValues(file: ParticipantFile) {
  const { communeCode, communeName, prescriberName, prescriberSiret, livesInQpv } = file;
  return {
    code: file.code,
    birthName: file.birthName ?? "",
    firstName: file.firstName ?? "",
    bornOn: file.bornOn ?? "",
    usedName: file.usedName ?? "",
    sex: file.sex ?? "",
    commune: communeCode === null ? "" : communeChoice(communeName ?? "", communeCode),
    livesInQpv: livesInQpv === null ? "" : livesInQpv === 1 ? "yes" : "no",
    education: file.education ?? "",
    prescriber: prescriberSiret === null ? "" : organisationChoice(prescriberName ?? "", prescriberSiret),
    registeredOn: file.registeredOn ?? "",
    informedOn: file.informedOn ?? "",
    email: file.email ?? "",
    phone: file.phone ?? "",
  };
}
