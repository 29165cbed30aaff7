import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { nextCode } from "#app/domain/next-number.ts";
import { personKeyText } from "#app/domain/person-key.ts";
import { birthRefusal } from "#app/domain/plausible-birth.ts";
import { searchText } from "#app/domain/search-text.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import {
  findCompany,
  type FoundCompany,
  type UnknownCompany,
} from "#app/features/contract-lines/resolve-company.server.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { findPlace, type FoundCommune } from "#app/features/contracts/resolve-names.server.ts";
import { differences, trailOf, type Difference } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import { personKeyOf } from "#app/platform/person-key.server.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { refreshHireAges } from "#db/queries/exchange/hire-ages.server.ts";
import { lastWriterOfObject } from "#db/queries/object-trail.server.ts";
import { listParticipantCodes, listSamePerson } from "#db/queries/participants/participant-file.server.ts";
import {
  holdOwnParticipant,
  insertParticipant,
  updateParticipant,
} from "#db/queries/participants/write-participant.server.ts";
import type { Database } from "#db/schema.ts";
import type { OrganisationId, ParticipantId } from "#db/schema/columns.ts";
import { ensurePrescriber } from "./ensure-prescriber.server.ts";
import { participantColumns } from "./participant-columns.ts";
import type { ParticipantInput } from "./participant-form.schema.ts";
import { storedValues, typedValues } from "./participant-values.ts";
import { participantWords, type ParticipantField } from "./participant-words.ts";

export type SamePerson = { id: string; code: string };

export type SaveParticipantOutcome =
  | { outcome: "saved"; id: ParticipantId }
  | Outcome<"not found" | "purged" | "code taken" | "not latin">
  | { outcome: "birth"; why: "future" | "too young" | "too old" }
  | { outcome: "future day"; field: "registeredOn" | "informedOn" }
  /** Files of the same host with the same name and birth date. */
  | { outcome: "same person"; others: SamePerson[] }
  | ModifiedMeanwhile
  | UnknownCompany
  | Exclude<FoundCommune, { outcome: "known" }>;

type Save = {
  viewer: Viewer;
  hostId: OrganisationId;
  input: ParticipantInput;
  today: Day;
  /** The installation's secret. */
  secret: string;
  /** The file to correct; a new one without it. */
  id?: string;
};

const codePrefix = "P-";

/**
 * Creates or corrects a file of the viewer's host. The person key follows names and birth date; ages kept on hires follow
 * the birth date. Another file of the same host with that key is told, and refused unless they are said to be two
 * persons; other hosts' files are never looked at. A form sent twice makes one file.
 */
export function saveParticipant(db: Db, save: Save): Promise<SaveParticipantOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveParticipantOutcome> => {
    const { hostId, input, today, secret } = save;
    const id = (save.id ?? input.id ?? "") as ParticipantId;
    const stored = await holdOwnParticipant(trx, hostId, id);
    if (save.id !== undefined && !stored) return { outcome: "not found" };
    if (save.id === undefined && stored) return { outcome: "saved", id };
    if (stored && stored.purgedAt !== null) return { outcome: "purged" };
    const text = personKeyText(input);
    if (text === undefined) return { outcome: "not latin" };
    const why = birthRefusal(input.bornOn, today);
    if (why !== undefined) return { outcome: "birth", why };
    for (const field of ["registeredOn", "informedOn"] as const)
      if ((input[field] ?? today) > today) return { outcome: "future day", field };
    const place = await findPlace(trx, input.commune);
    if (place.outcome !== "known") return place;
    const prescriber = await prescriberOf(trx, input);
    if (prescriber !== null && !("siret" in prescriber)) return prescriber;
    const code = input.code ?? stored?.code ?? (await freeCode(trx, hostId));
    const typed = typedValues({ ...input, code }, place.code, prescriber?.siret ?? null);
    const before = stored && storedValues(stored);
    const changes = differences<ParticipantField>(participantWords, before, typed);
    if (stored && changes.length === 0) return { outcome: "saved", id };
    if (stored && String(stored.revision) !== input.seen) {
      const by = await lastWriterOfObject(trx, "participant", id);
      return { outcome: "modified meanwhile", by, revision: stored.revision, changes };
    }
    const personKey = personKeyOf(text, secret);
    if (personKey !== stored?.personKey && !input.twoPersons) {
      const others = await listSamePerson(trx, { hostId, personKey, except: id });
      if (others.length > 0)
        return {
          outcome: "same person",
          others: others.map((other) => ({ id: other.id, code: other.code })),
        };
    }
    const columns = {
      ...participantColumns(input, place.code),
      code,
      prescriber_id: prescriber === null ? null : await ensurePrescriber(trx, prescriber),
      person_key: personKey,
      search_text: searchText(input.birthName, input.usedName, input.firstName, code),
    };
    if (await codeTaken(trx, { hostId, code, except: id })) return { outcome: "code taken" };
    if (stored) {
      await updateParticipant(trx, { id, revision: stored.revision }, columns);
      if (stored.bornOn !== input.bornOn) await refreshHireAges(trx, new Map([[id, input.bornOn]]));
    } else {
      const row = { id, host_id: hostId, purged_at: null, revision: 1, ...columns };
      if (!(await insertParticipant(trx, row))) return { outcome: "not found" };
    }
    await recordSaved(trx, save, { id, isNew: !stored, changes });
    return { outcome: "saved", id };
  });
}

async function prescriberOf(
  trx: Transaction<Database>,
  { prescriber, prescriberName }: ParticipantInput,
): Promise<FoundCompany | UnknownCompany | null> {
  return prescriber === null ? null : findCompany(trx, { company: prescriber, name: prescriberName });
}

/** The next code of the host: `P-0001`, then one more than its highest. */
export async function freeCode(db: Db, hostId: OrganisationId): Promise<string> {
  return nextCode(codePrefix, await listParticipantCodes(db, hostId, codePrefix));
}

async function codeTaken(
  trx: Transaction<Database>,
  { hostId, code, except }: { hostId: OrganisationId; code: string; except: ParticipantId },
): Promise<boolean> {
  const other = await trx
    .selectFrom("participant")
    .select("id")
    .where("host_id", "=", hostId)
    .where("code", "=", code)
    .where("id", "<>", except)
    .executeTakeFirst();
  return other !== undefined;
}

type Saved = { id: ParticipantId; isNew: boolean; changes: readonly Difference[] };

async function recordSaved(
  trx: Transaction<Database>,
  { viewer, input }: Save,
  { id, isNew, changes }: Saved,
): Promise<void> {
  const homonym = { objectType: "participant", objectId: id, field: "two_persons", after: "confirmé" };
  await recordAudit(trx, {
    actor: viewer,
    act: isNew ? "participant.created" : "participant.updated",
    objectType: "participant",
    objectId: id,
    changes: [...trailOf("participant", id, changes), ...(input.twoPersons ? [homonym] : [])],
  });
}
