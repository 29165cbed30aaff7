import { randomUUID } from "node:crypto";
import { parseDay, type Day } from "#app/domain/calendar.ts";
import { isEligibleOn } from "#app/domain/eligibility.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { organisationChoice } from "#app/features/contracts/contract-form-values.ts";
import { hireChoices } from "#app/features/hires/hire-choices.server.ts";
import { notEligibleWords } from "#app/features/hires/hire-refusal.ts";
import { eligibilityOf } from "#app/features/hires/judge-hire.server.ts";
import { findFiles } from "#app/features/participants/find-files.server.ts";
import { participantName } from "#app/features/participants/participant-words.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import type { Db } from "#db/database.server.ts";
import { findPlaceOfHire, listOpenPlaces, type HirePlace } from "#db/queries/hires/hire-places.server.ts";
import { findProposal, type Proposal } from "#db/queries/needs/need-list.server.ts";
import {
  findParticipant,
  listEligibilities,
  type ParticipantFile,
} from "#db/queries/participants/participant-file.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

type Asked = { hostId: OrganisationId; today: Day; params: URLSearchParams };

/** Whom, then where, then the hire itself: the URL says how far one is. 404 for what is not the host's. */
export async function readSteps(db: Db, { hostId, today, params }: Asked) {
  const proposal = await named(params.get("proposition"), (id) => findProposal(db, hostId, id));
  const file = await named(proposal?.participantId ?? params.get("participant"), (id) =>
    findParticipant(db, hostId, id),
  );
  const reference = params.get("marche") ?? undefined;
  if (file?.purgedAt) throw new Response(null, { status: 403 });
  if (!file) {
    const [first] = await namedPlaces(db, hostId, reference);
    const contract = reference === undefined || !first ? null : { reference, title: first.contractTitle };
    const found = await findFiles(db, { hostId, today, search: params.get("q") ?? "" });
    return { step: "person" as const, found, contract };
  }
  const person = { id: file.id as string, name: participantName(file), code: file.code };
  const commitment = proposal?.commitmentId ?? params.get("engagement");
  const places = await namedPlaces(db, hostId, reference);
  const [only] = places;
  const place =
    commitment === null && places.length === 1 && reference !== undefined
      ? only
      : await named(commitment, (id) => findPlaceOfHire(db, hostId, id));
  if (!place) return { step: "place" as const, person, places: placeOptions(places) };
  return { step: "hire" as const, person, ...(await hireStep(db, { file, place, proposal, today, params })) };
}

export type HireSteps = Awaited<ReturnType<typeof readSteps>>;

/** What a parameter names; nothing without it, 404 when it names nothing of the host's. */
async function named<Found>(
  id: string | null,
  find: (id: string) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  if (id === null || id === "") return undefined;
  const found = await find(id);
  if (found === undefined) throw new Response(null, { status: 404 });
  return found;
}

async function namedPlaces(db: Db, hostId: OrganisationId, reference: string | undefined) {
  const places = await listOpenPlaces(db, hostId, reference === undefined ? {} : { reference });
  if (reference === undefined || places.length > 0) return places;
  const contract = await db
    .selectFrom("contract")
    .select("id")
    .where("reference", "=", reference)
    .where("host_id", "=", hostId)
    .executeTakeFirst();
  if (!contract) throw new Response(null, { status: 404 });
  return places;
}

function placeOptions(places: readonly HirePlace[]) {
  const groups = new Map<string, { label: string; options: Array<{ value: string; label: string }> }>();
  for (const place of places) {
    const { contractReference, contractTitle, commitmentId } = place;
    const group = groups.get(contractReference) ?? {
      label: `${contractReference} · ${contractTitle}`,
      options: [],
    };
    // The list closed shows the option alone: it names its contract too.
    group.options.push({ value: commitmentId, label: `${contractReference} · ${placeLabel(place)}` });
    groups.set(contractReference, group);
  }
  return [...groups.values()];
}

function placeLabel({ lotNumber, lotTitle, mechanism }: HirePlace): string {
  const title = lotTitle === null ? "" : `, ${lotTitle}`;
  return `Lot ${lotNumber}${title} (${mechanisms[mechanism].label})`;
}

type Chosen = {
  file: ParticipantFile;
  place: HirePlace;
  proposal: Proposal | undefined;
  today: Day;
  params: URLSearchParams;
};

async function hireStep(db: Db, { file, place, proposal, today, params }: Chosen) {
  const day = parseDay(params.get("debut") ?? "") ?? today;
  const { lot, choices } = await hireChoices(db, place.lotId);
  const contractor = lot.find(({ id }) => id === proposal?.contractorId) ?? lot[0];
  const why = await eligibilityOf(db, { file, place, input: { startsOn: day, contractType: "cdd" } });
  const settings = await readSettings(db);
  const valid = (await listEligibilities(db, [file.id])).filter((each) =>
    isEligibleOn(day, each, null, settings),
  );
  const holds = (criteria: readonly string[]) =>
    valid.some(({ criterion }) => criteria.includes(criterion)) ? "yes" : "no";
  return {
    id: randomUUID() as string,
    commitmentId: place.commitmentId as string,
    proposalId: proposal === undefined ? null : (proposal.id as string),
    where: {
      reference: place.contractReference,
      title: place.contractTitle,
      place: placeLabel(place),
      closed: place.stage === "closed" || place.stage === "cancelled",
    },
    notEligible: why.eligible ? null : notEligibleWords(why),
    snapshotHelp: `Rempli d’après les éligibilités en cours le ${formatDay(day)}\u00a0: vérifiez si le début est un autre jour.`,
    choices,
    values: {
      startsOn: day as string,
      contractor: (contractor?.id ?? "") as string,
      employer: contractor === undefined ? "" : organisationChoice(contractor.name, contractor.siret),
      modality: contractor?.modality ?? "",
      jobTitle: proposal?.jobTitle ?? "",
      rsa: holds(["rsa"]),
      boeth: holds(["disabled_worker"]),
    },
  };
}
