import type { Activity } from "#app/domain/activity.ts";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { StructureKind } from "#app/domain/structure-kind.ts";
import { studyEvidence } from "#app/features/study-evidence/study-evidence.server.ts";
import type { Db } from "#db/database.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import { findStudy } from "#db/queries/studies/study-list.server.ts";
import { listStudyLots } from "#db/queries/studies/study-lots.server.ts";
import type { Id, OrganisationId } from "#db/schema/columns.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const today = "2026-11-22" as Day;
const euros = (amount: number) => (amount * 100) as Cents;
const hours = (count: number) => (count * 100) as InsertionHours;

async function does(db: Db, id: OrganisationId, ...activities: Activity[]): Promise<void> {
  for (const activity of activities) {
    await db
      .insertInto("organisation_activity")
      .values({ organisation_id: id, activity, entered_rank: nextEnteredRank(), import_id: null })
      .execute();
  }
}

async function structure(
  db: Db,
  given: Given,
  { name, kind, activities }: { name: string; kind: StructureKind; activities: Activity[] },
): Promise<OrganisationId> {
  const { id } = await given.organisation({ name, kind }, ["siae"]);
  await does(db, id, ...activities);
  return id;
}

/** The four lots of the mock, at 7,5 %. */
async function hall(db: Db, given: Given, territory: string | null = null) {
  const studies = givenStudies(db);
  const authority = await given.authority();
  const study = await studies.study(authority.id, { territory_code: territory });
  const lots = [
    ["1", "maconnerie", 1_000_000, 500_000],
    ["2", "charpente_metallique", 320_000, 200_000],
    ["3", "peinture_interieure", 180_000, 700_000],
    ["4", "ascenseur", 95_000, 200_000],
  ] as const;
  for (const [number, trade, amount, share] of lots) {
    await studies.studyLot(study.id, {
      number,
      trade,
      title: trade,
      amount_low: euros(amount),
      labour_share: share as never,
    });
  }
  return { studyId: study.id, authorityId: authority.id };
}

async function evidenceOf(db: Db, { studyId, authorityId }: Awaited<ReturnType<typeof hall>>) {
  const study = await findStudy(db, { kind: "authority", organisationId: authorityId }, studyId);
  if (!study) throw new Error("No study");
  return studyEvidence(db, { study, lots: await listStudyLots(db, [studyId]), today });
}

describe("the four lots of a hall", () => {
  test("nobody has said what structures do: supply is not known, clauses follow from hours alone", async ({
    db,
    given,
  }) => {
    const { lots, able, territory } = await evidenceOf(db, await hall(db, given));
    expect(lots.map(({ supply }) => supply)).toEqual([null, null, null, null]);
    expect(lots.map(({ proposal }) => proposal.decision)).toEqual([
      "execution_clause_and_criterion",
      "execution_clause",
      "execution_clause",
      "qualitative_action",
    ]);
    expect(lots.map((lot) => lot.hours)).toEqual([hours(1250), hours(160), hours(315), hours(48)]);
    expect([able, territory]).toEqual([0, null]);
    expect(lots[3]?.warnings.map(({ code }) => code)).toEqual([
      "too_few_hours",
      "technical",
      "share_to_sign",
    ]);
  });

  test("three structures that paint have painting reserved to them; nobody lifts", async ({ db, given }) => {
    const painting: Activity = "peinture-revetement-des-murs";
    await structure(db, given, { name: "A", kind: "ACI", activities: [painting, "travaux-de-chantiers"] });
    await structure(db, given, { name: "B", kind: "ETTI", activities: [painting] });
    await structure(db, given, { name: "C", kind: "EI", activities: [painting, "ouvrages-metalliques"] });
    await structure(db, given, { name: "D", kind: "EA", activities: [painting] });
    await structure(db, given, { name: "E", kind: "GEIQ", activities: [painting] });
    const { lots, able } = await evidenceOf(db, await hall(db, given));
    expect(lots.map(({ supply }) => [supply?.iae, supply?.disability])).toEqual([
      [1, 0],
      [1, 0],
      [3, 1],
      [0, 0],
    ]);
    expect(lots.map(({ proposal }) => proposal.decision)).toEqual([
      "execution_clause_and_criterion",
      "execution_clause",
      "reserved_iae",
      "qualitative_action",
    ]);
    expect(lots[2]?.supply?.best).toEqual({ name: "B", kind: "ETTI", place: null, inZone: null });
    expect(lots[3]?.supply?.best).toBeNull();
    expect(able).toBe(4);
  });
});

describe("past lots of the installation", () => {
  /** 500 000 €, half labour, 30 €: 1 % is 83,33 h. */
  async function past(
    given: Given,
    count: number,
    changes: { amount?: Cents | null; stage?: "cancelled"; authority?: OrganisationId } = {},
  ) {
    const { stage, authority } = changes;
    const contract = await given.contract({
      ...(stage === undefined ? {} : { stage }),
      ...(authority === undefined ? {} : { authority_id: authority }),
    });
    const amount = changes.amount === undefined ? euros(500_000) : changes.amount;
    const lot = await given.lot({ contract_id: contract.id, trade: "maconnerie", amount });
    await given.commitment({ lot_id: lot.id, hours: hours(count) });
  }

  test("two are too few to be told; of three, the median and the range", async ({ db, given }) => {
    const asked = await hall(db, given);
    await past(given, 833);
    await past(given, 1250);
    expect((await evidenceOf(db, asked)).lots[0]?.comparables).toBeNull();
    await past(given, 1667);
    await past(given, 5000, { stage: "cancelled" });
    await past(given, 5000, { amount: null });
    const [masonry, frame] = (await evidenceOf(db, asked)).lots;
    expect(masonry?.comparables).toEqual({ count: 3, low: 100_000, median: 150_000, high: 200_000 });
    expect(masonry?.warnings).toEqual([
      {
        code: "far_from_comparables",
        words:
          "Loin des marchés comparables\u00a0: 7,5\u00a0% ici. 3\u00a0lots passés du même métier\u00a0: médiane 15\u00a0%, de 10\u00a0% à 20\u00a0%.",
      },
    ]);
    expect(frame?.comparables).toBeNull();
  });

  test("a buyer’s own lots never make up for the contracts of others", async ({ db, given }) => {
    const asked = await hall(db, given);
    await past(given, 833, { authority: asked.authorityId });
    await past(given, 1250, { authority: asked.authorityId });
    await past(given, 5000);
    expect((await evidenceOf(db, asked)).lots[0]?.comparables).toBeNull();
    await past(given, 1667, { authority: asked.authorityId });
    const ownOnly = { count: 3, low: 100_000, median: 150_000, high: 200_000 };
    expect((await evidenceOf(db, asked)).lots[0]?.comparables).toEqual(ownOnly);
  });
});

describe("what the territory did in twelve months", () => {
  async function worked(
    given: Given,
    persons: number,
    each: number,
    { month = "2026-10" }: { month?: string } = {},
  ) {
    const contract = await given.contract({ territory_code: "nord" });
    const lot = await given.lot({ contract_id: contract.id });
    const commitment = await given.commitment({ lot_id: lot.id });
    for (let person = 0; person < persons; person += 1) {
      const hire = await given.hire({ commitment_id: commitment.id });
      await given.statement(hire.id, { hours: hours(each), month: month as Month });
    }
  }

  test("five persons: told on two digits, warned once, at the lot that asks most", async ({ db, given }) => {
    await given.territory("nord", "Nord");
    await worked(given, 5, 101);
    const { lots, territory } = await evidenceOf(db, await hall(db, given, "nord"));
    expect(territory).toMatchObject({ asked: hours(1520), done: hours(510) });
    const warned = lots.filter(({ warnings }) => warnings.some(({ code }) => code === "beyond_territory"));
    expect(warned.map(({ id }) => id)).toEqual([lots[0]?.id]);
  });

  test("four persons, or another year: nothing is told, nothing is warned", async ({ db, given }) => {
    await given.territory("nord", "Nord");
    await worked(given, 4, 100);
    await worked(given, 6, 100, { month: "2025-10" });
    await worked(given, 6, 100, { month: "2026-11" });
    const { lots, territory } = await evidenceOf(db, await hall(db, given, "nord"));
    expect(territory).toMatchObject({ done: null, warning: null });
    expect(lots.flatMap(({ warnings }) => warnings.map(({ code }) => code))).not.toContain(
      "beyond_territory",
    );
  });
});

test("a buyer with many persons of its own does not learn the hours of the one of another", async ({
  db,
  given,
}) => {
  await given.territory("nord", "Nord");
  const asked = await hall(db, given, "nord");
  const work = async (authority: OrganisationId, persons: number, each: number) => {
    const contract = await given.contract({ territory_code: "nord", authority_id: authority });
    const lot = await given.lot({ contract_id: contract.id });
    const commitment = await given.commitment({ lot_id: lot.id });
    for (let person = 0; person < persons; person += 1) {
      const hire = await given.hire({ commitment_id: commitment.id });
      await given.statement(hire.id, { hours: hours(each), month: "2026-10" as Month });
    }
    return { commitment };
  };
  await work(asked.authorityId, 6, 100);
  const done = async () => (await evidenceOf(db, asked)).territory?.done;
  expect(await done()).toBe(hours(600));
  const other = await given.authority();
  await work(other.id, 1, 30);
  expect(await done()).toBeNull();
  await work(other.id, 4, 30);
  expect(await done()).toBe(hours(750));
  const { commitment } = await work(other.id, 1, 30);
  const { id: employer } = await given.organisation({ kind: "ESAT" }, ["siae"]);
  const collective = { hours: hours(2000), persons: 40, month: "2026-10" as Month };
  await given.collectiveStatement(commitment.id, employer, collective);
  expect(await done()).toBeNull();
});

test("sixty lots ask no more questions than one", async ({ db, given }) => {
  const asked = await hall(db, given);
  const count = async () => {
    const seen: string[] = [];
    const watched = db.withPlugin({
      transformQuery: ({ node }) => {
        seen.push(node.kind);
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    });
    await evidenceOf(watched, asked);
    return seen.length;
  };
  const few = await count();
  for (let number = 5; number <= 60; number += 1) {
    await givenStudies(db).studyLot(asked.studyId, {
      id: `lot-${number}` as Id<"study_lot">,
      number: String(number),
    });
  }
  expect(await count()).toBe(few);
});
