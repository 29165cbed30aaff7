import type { Day } from "#app/domain/calendar.ts";
import { isEligibleOn } from "#app/domain/eligibility.ts";
import { organisationChoice } from "#app/features/contracts/contract-form-values.ts";
import { findFiles } from "#app/features/participants/find-files.server.ts";
import { participantName } from "#app/features/participants/participant-words.ts";
import type { Db } from "#db/database.server.ts";
import {
  findParticipant,
  listEligibilities,
  suggestPrescribers,
} from "#db/queries/participants/participant-file.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

type Asked = { hostId: OrganisationId; params: URLSearchParams; today: Day };
const mostPrescribers = 300;

/** Whom to propose, then the proposal itself: by default by the person's own prescriber, today. */
export async function readChoice(db: Db, { hostId, params, today }: Asked) {
  const id = params.get("participant");
  if (id === null || id === "") {
    const found = await findFiles(db, { hostId, today, search: params.get("q") ?? "" });
    return { person: null, found };
  }
  const file = await findParticipant(db, hostId, id);
  if (!file) throw new Response(null, { status: 404 });
  const settings = await readSettings(db);
  const isRsa = (await listEligibilities(db, [file.id])).some(
    (each) => each.criterion === "rsa" && isEligibleOn(today, each, null, settings),
  );
  const { prescriberName, prescriberSiret } = file;
  return {
    person: { id: file.id as string, name: participantName(file) },
    prescribers: (await suggestPrescribers(db, mostPrescribers)).map(({ name, siret }) =>
      organisationChoice(name, siret),
    ),
    values: {
      prescriber: prescriberSiret === null ? "" : organisationChoice(prescriberName ?? "", prescriberSiret),
      proposedOn: today as string,
      rsa: isRsa ? "yes" : "no",
    },
  };
}
