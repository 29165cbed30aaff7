import { addDays, type Day } from "#app/domain/calendar.ts";
import type { EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import type { EducationLevel, Sex } from "#app/domain/hire-codes.ts";
import type { ParticipantId } from "../../schema/columns.ts";
import type { DemoRows } from "./demo-rows.ts";
import type { HostPlan } from "./organisations.ts";
import { birthNames, firstNames } from "./person-names.ts";
import type { SeededRandom } from "./seeded-random.ts";
import type { ToldPerson } from "./told-persons.ts";

/** Someone in one host's files; the same person followed by two hosts has two files and one identity. */
export type DemoPerson = ToldPerson & {
  id: ParticipantId;
  host: HostPlan;
  code: string;
  commune: string;
  qpv: boolean;
  registeredOn: Day;
  /** Last day of the hires so far; empty: never hired. */
  busyUntil: Day | null;
  hires: number;
  /** Left for good after the last hire: nobody calls them again. */
  left: boolean;
};

/** Every identity drawn so far: no two by chance, some twice on purpose. */
export class Identities {
  private readonly seen = new Set<string>();
  readonly all: ToldPerson[] = [];

  draw(random: SeededRandom): ToldPerson {
    const sex = random.weighted<Sex>([
      ["F", 43],
      ["M", 57],
    ]);
    const firstName = random.pick(firstNames[sex]);
    const birthName = random.pick(birthNames);
    const key = `${firstName} ${birthName}`;
    if (this.seen.has(key)) return this.draw(random);
    this.seen.add(key);
    const person = { firstName, birthName, sex, ...situationOf(random), validUntil: null };
    this.all.push(person);
    return person;
  }
}

function situationOf(random: SeededRandom) {
  const age = random.weighted([
    [random.integer(18, 25), 29],
    [random.integer(26, 49), 52],
    [random.integer(50, 61), 19],
  ]);
  const bornOn = addDays(`${String(2025 - age)}-01-01` as Day, random.integer(0, 364));
  const boeth = random.chance(0.12);
  return { bornOn, boeth, criterion: criterionOf(random, age, boeth), education: educationOf(random) };
}

function criterionOf(random: SeededRandom, age: number, boeth: boolean): EligibilityCriterion {
  if (boeth && random.chance(0.6))
    return random.pick(["disabled_worker", "disabled_worker", "aah", "invalidity_pension"]);
  if (random.chance(0.4)) return "rsa";
  if (age < 26)
    return random.pick(["young_unqualified", "young_supported", "young_supported", "qpv", "geiq"]);
  if (age >= 50) return random.pick(["senior_50", "senior_50", "deld_24", "ass", "widow_allowance"]);
  return random.weighted<EligibilityCriterion>([
    ["deld_12", 26],
    ["deld_24", 24],
    ["iae_pathway", 16],
    ["refugee", 11],
    ["qpv", 9],
    ["justice", 5],
    ["ass", 4],
    ["prison_work", 2],
    ["reasoned_opinion", 3],
  ]);
}

function educationOf(random: SeededRandom): EducationLevel {
  return random.weighted<EducationLevel>([
    ["sans_diplome", 45],
    ["cap_bep", 31],
    ["bac", 15],
    ["bac_2", 6],
    ["bac_3_plus", 3],
  ]);
}

/** Opens a file for an identity in a host, `MIG-0012` being the host's own code. */
export function openFile(
  rows: DemoRows,
  random: SeededRandom,
  host: HostPlan,
  identity: ToldPerson,
  file: { rank: number; registeredOn: Day },
): DemoPerson {
  const initials = { gresivaudan: "MIG", grenoble: "MEG", "nord-isere": "NII" }[host.key];
  return {
    ...identity,
    id: rows.nextId("participant"),
    host,
    code: `${initials}-${String(file.rank).padStart(4, "0")}`,
    commune: random.pick(host.places),
    qpv: host.key !== "gresivaudan" && random.chance(0.22),
    registeredOn: file.registeredOn,
    busyUntil: null,
    hires: 0,
    left: false,
  };
}
