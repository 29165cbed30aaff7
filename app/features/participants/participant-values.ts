import type { Values } from "#app/features/record-form/compare-values.ts";
import type { ParticipantFile } from "#db/queries/participants/participant-file.server.ts";
import type { ParticipantInput } from "./participant-form.schema.ts";
import type { ParticipantField } from "./participant-words.ts";

/** A stored file in the values two versions are compared by. */
export function storedValues(file: ParticipantFile): Values<ParticipantField> {
  return {
    code: file.code,
    birth_name: file.birthName,
    first_name: file.firstName,
    born_on: file.bornOn,
    used_name: file.usedName,
    sex: file.sex,
    commune_code: file.communeCode,
    lives_in_qpv: file.livesInQpv,
    education: file.education,
    prescriber: file.prescriberSiret,
    registered_on: file.registeredOn,
    informed_on: file.informedOn,
    email: file.email,
    phone: file.phone,
  };
}

/** The same of what was typed. */
export function typedValues(
  input: ParticipantInput & { code: string },
  communeCode: string | null,
  prescriber: string | null,
): Values<ParticipantField> {
  return {
    code: input.code,
    birth_name: input.birthName,
    first_name: input.firstName,
    born_on: input.bornOn,
    used_name: input.usedName,
    sex: input.sex,
    commune_code: communeCode,
    lives_in_qpv: input.livesInQpv === null ? null : input.livesInQpv === "yes" ? 1 : 0,
    education: input.education,
    prescriber,
    registered_on: input.registeredOn,
    informed_on: input.informedOn,
    email: input.email,
    phone: input.phone,
  };
}
