import type { Flag } from "#db/schema/columns.ts";
import type { ParticipantInput } from "./participant-form.schema.ts";

/** What is typed of a file as its row keeps it. */
export function participantColumns(input: ParticipantInput, communeCode: string | null) {
  const { birthName, firstName, bornOn, usedName, sex, livesInQpv, education } = input;
  return {
    birth_name: birthName,
    first_name: firstName,
    born_on: bornOn,
    used_name: usedName,
    sex,
    commune_code: communeCode,
    lives_in_qpv: flagOfAnswer(livesInQpv),
    education,
    registered_on: input.registeredOn,
    informed_on: input.informedOn,
    email: input.email,
    phone: input.phone,
  };
}

/** Yes, no, or not known. */
function flagOfAnswer(answer: "yes" | "no" | null): Flag | null {
  if (answer === null) return null;
  return answer === "yes" ? 1 : 0;
}
