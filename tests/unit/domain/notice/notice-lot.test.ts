import { expect, test } from "vitest";
import { addDays, type Day } from "#app/domain/calendar.ts";
import { isNoticeOpen } from "#app/domain/notice/notice-life.ts";
import { lotOfNotice } from "#app/domain/notice/notice-lot.ts";
import { matchOf } from "#app/domain/match/match-lot.ts";
import type { MatchStructure, Reason } from "#app/domain/match/match.ts";
import type { Activity } from "#app/domain/activity.ts";
import type { ContractCategory } from "#app/domain/exchange-codes.ts";

const today = "2026-11-29" as Day;
const weights = { activity: 35, zone: 25, kind: 10, service: 10, size: 10, time: 10 };
const place = { commune: null, epci: null, territory: null, department: "38" };

type Said = {
  title: string;
  descriptors?: string | null;
  category?: ContractCategory | null;
  cpv?: string | null;
};

function reasonsFor(activities: readonly Activity[], said: Said): readonly Reason[] {
  const structure: MatchStructure = {
    kind: "ACI",
    activities,
    services: ["service"],
    place,
    point: null,
    zones: [],
    radiusKm: null,
    capacity: 1_000,
  };
  const notice = {
    descriptors: null,
    category: null,
    cpv: null,
    publishedOn: today,
    replyBy: addDays(today, 30),
    ...said,
  };
  return matchOf(lotOfNotice(notice, { place, point: null }), structure, { today, weights }).reasons;
}

const verdictFor = (activities: readonly Activity[], said: Said) =>
  reasonsFor(activities, said).find(({ criterion }) => criterion === "activity")?.verdict;

test.for([
  [{ title: "Travaux de peinture de l’école Jean-Moulin", category: "works" }, "yes"],
  [{ title: "Lot 4", cpv: "45442110" }, "yes"],
  [{ title: "Marché 2026-14", descriptors: "Peinture (travaux)", category: "works" }, "yes"],
  [{ title: "Fourniture de peinture routière", category: "supplies" }, "unknown"],
  [{ title: "Maîtrise d’œuvre pour la peinture des façades", category: "services" }, "no"],
  [{ title: "Mission d’assistance à maîtrise d’ouvrage, réfection des peintures" }, "no"],
] as const satisfies ReadonlyArray<readonly [Said, string]>)(
  "for a painting structure, %j is %s",
  ([said, verdict]) => {
    expect(verdictFor(["peinture-revetement-des-murs"], said)).toBe(verdict);
  },
);

test("products to clean with are not cleaning, even with their CPV", () => {
  const said = {
    title: "Fourniture de produits de nettoyage",
    category: "supplies",
    cpv: "39830000",
  } as const;
  expect(verdictFor(["nettoyage-de-locaux"], said)).not.toBe("yes");
});

test("nothing is made up of hours, of the place or of a clause", () => {
  const reasons = reasonsFor(["nettoyage-de-locaux"], { title: "Nettoyage des locaux" });
  expect(reasons.find(({ criterion }) => criterion === "size")).toMatchObject({ verdict: "unknown" });
  expect(reasons.find(({ criterion }) => criterion === "zone")).toMatchObject({ verdict: "unknown" });
  expect(reasons.some(({ criterion }) => criterion === "kind")).toBe(false);
});

test("a notice is open through its last day; without one, two months", () => {
  const publishedOn = "2026-11-02" as Day;
  expect(isNoticeOpen({ replyBy: today, publishedOn }, today)).toBe(true);
  expect(isNoticeOpen({ replyBy: addDays(today, -1), publishedOn }, today)).toBe(false);
  expect(isNoticeOpen({ replyBy: null, publishedOn }, today)).toBe(true);
  expect(isNoticeOpen({ replyBy: null, publishedOn }, addDays(publishedOn, 61))).toBe(false);
});
