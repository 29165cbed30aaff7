import { addDays, addMonths, type Day } from "#app/domain/calendar.ts";
import { eligibilityCriteria, type EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import { personKeyText, type PersonKeyText } from "#app/domain/person-key.ts";
import { searchText } from "#app/domain/search-text.ts";
import { demoToday } from "./demo-calendar.ts";
import type { DemoRows } from "./demo-rows.ts";
import type { Directory } from "./directory.ts";
import { prescribers } from "./organisations.ts";
import type { DemoPerson } from "./persons.ts";
import { seededRandom, type SeededRandom } from "./seeded-random.ts";

/** Turns the text that tells one person from another into a key, with the installation's secret. */
export type PersonKeyMaker = (text: PersonKeyText) => string;

/** Enters the files of the participants with what was seen to judge them eligible. */
export function enterParticipants(
  rows: DemoRows,
  directory: Directory,
  persons: readonly DemoPerson[],
  personKey: PersonKeyMaker,
): void {
  const random = seededRandom("participants");
  for (const person of persons) {
    enterParticipant(rows, directory, random, person, personKey);
    enterEligibility(rows, random, person, person.criterion, person.validUntil);
    if (person.boeth && person.criterion !== "disabled_worker")
      enterEligibility(rows, random, person, "disabled_worker", null);
    if (!person.boeth && random.chance(0.2))
      enterEligibility(rows, random, person, secondCriterion(person), null);
  }
}

function enterParticipant(
  rows: DemoRows,
  directory: Directory,
  random: SeededRandom,
  person: DemoPerson,
  personKey: PersonKeyMaker,
): void {
  const { id, host, code, birthName, firstName, bornOn } = person;
  const text = personKeyText({ birthName, firstName, bornOn });
  if (text === undefined) throw new Error(`No letter to tell ${code} by.`);
  const married = person.sex === "F" && random.chance(0.15);
  const usedName = married ? random.pick(["Lambert", "Giraud", "Benoît", "Colin", "Fabre"]) : null;
  const prescriber = prescribers.find((each) => each.host === host.key)?.key ?? "departement";
  rows.enter("participant", {
    id,
    host_id: directory.organisation(host.key),
    code,
    birth_name: birthName,
    first_name: firstName,
    born_on: bornOn,
    used_name: usedName,
    sex: person.sex,
    commune_code: directory.communeCode(person.commune),
    lives_in_qpv: person.qpv ? 1 : 0,
    education: random.chance(0.06) ? null : person.education,
    prescriber_id: random.chance(0.7) ? directory.organisation(prescriber) : null,
    registered_on: person.registeredOn,
    informed_on: person.registeredOn,
    email: null,
    phone: null,
    person_key: personKey(text),
    purged_at: null,
    search_text: searchText(birthName, usedName, firstName, code),
    revision: 1,
  });
}

const proofs: Partial<Record<EligibilityCriterion, string>> = {
  rsa: "Attestation CAF",
  disabled_worker: "Notification RQTH",
  aah: "Attestation AAH",
  ass: "Attestation ASS",
  deld_12: "Attestation France Travail",
  deld_24: "Attestation France Travail",
  senior_50: "Pièce d’identité",
  refugee: "Titre de séjour",
  iae_pathway: "Agrément IAE",
  young_supported: "Attestation mission locale",
  qpv: "Justificatif de domicile",
};

function enterEligibility(
  rows: DemoRows,
  random: SeededRandom,
  person: DemoPerson,
  criterion: EligibilityCriterion,
  validUntil: Day | null,
): void {
  const { proofMonths } = eligibilityCriteria[criterion];
  const seenOn = addDays(person.registeredOn, random.integer(0, 6));
  const terms = {
    participant_id: person.id,
    criterion,
    proof: proofs[criterion] ?? "Avis motivé du prescripteur",
    seen_by: random.pick(person.host.facilitators),
  };
  rows.enter("eligibility", {
    ...terms,
    id: rows.nextId("eligibility"),
    seen_on: seenOn,
    valid_until: validUntil ?? (proofMonths === null ? null : addMonths(seenOn, lasts)),
  });
  if (!isRenewed(person, seenOn, validUntil)) return;
  const seenAgainOn = addMonths(seenOn, lasts - 1);
  rows.enter("eligibility", {
    ...terms,
    id: rows.nextId("eligibility"),
    seen_on: seenAgainOn,
    valid_until: proofMonths === null ? null : addMonths(seenAgainOn, lasts),
  });
}

/** Months an eligibility lasts. */
const lasts = 24;

/** Of those still at work two years after they were registered, six in seven brought a new proof in time. */
function isRenewed(person: DemoPerson, seenOn: Day, validUntil: Day | null): boolean {
  const isAtWork = person.busyUntil !== null && person.busyUntil >= demoToday;
  const number = Number(person.id.replaceAll(/\D/g, ""));
  return isAtWork && validUntil === null && addMonths(seenOn, lasts) <= demoToday && number % 7 !== 0;
}

function secondCriterion({ criterion, bornOn }: DemoPerson): EligibilityCriterion {
  if (bornOn < "1975-01-01" && criterion !== "senior_50") return "senior_50";
  return criterion === "deld_24" ? "iae_pathway" : "deld_24";
}
