import { monthsOf, type Month } from "#app/domain/calendar.ts";
import type { Fa02Report, Fa02Scope } from "#app/domain/fa02-report.ts";
import { fa02Report } from "#app/features/report/report-fa02.server.ts";
import { engine } from "#tests/support/database.ts";
import { naiveFa02 } from "#tests/support/naive-fa02.ts";
import { dice, randomWorld, settle, type World } from "#tests/support/random-world.ts";
import { expect, test } from "#tests/support/test.ts";

/** Each world costs PostgreSQL four times as long; its SQL is the same. */
const worlds = engine === "postgres" ? 60 : 160;
const months = monthsOf({ from: "2024-01" as Month, to: "2027-02" as Month });

/** Years and semesters for grants and outcomes, odd lengths for prorations, every mix of filters. */
function randomScopes(seed: number, world: World): Fa02Scope[] {
  const { between, chance, pick, maybe } = dice(seed * 7919);
  const period = (): Pick<Fa02Scope, "from" | "to"> => {
    const year = pick(["2024", "2025", "2026"]);
    if (chance(0.4)) return { from: `${year}-01` as Month, to: `${year}-12` as Month };
    const start = between(0, months.length - 1);
    const end = Math.min(months.length - 1, start + between(0, chance(0.3) ? 36 : 14));
    return { from: months[start] as Month, to: months[end] as Month };
  };
  const whole = { territory: null, host: null, authority: null };
  const host = pick(world.organisation.slice(0, 2)).siret;
  return [
    { ...period(), ...whole },
    { ...period(), ...whole, host },
    {
      ...period(),
      territory: maybe(0.5, () => pick(world.territory).code),
      host: maybe(0.4, () => host),
      authority: maybe(0.5, () => pick(world.organisation.slice(2, 4)).siret),
    },
  ];
}

/** Paths of the figures that are neither 0 nor empty. */
function saidBy(value: unknown, path = ""): string[] {
  if (value === null || value === 0) return [];
  if (typeof value !== "object") return [path];
  return Object.entries(value).flatMap(([key, child]) =>
    saidBy(child, Array.isArray(value) ? path : `${path}.${key}`),
  );
}

test(
  "two computations of the report agree on random worlds and scopes",
  { timeout: 120_000 },
  async ({ db }) => {
    const said = new Set<string>();
    for (let seed = 1; seed <= worlds; seed += 1) {
      const world = randomWorld(seed);
      await settle(db, world);
      for (const scope of randomScopes(seed, world)) {
        const answer = await fa02Report(db, scope);
        if (answer.outcome !== "report") throw new Error(`${answer.outcome} in world ${seed}`);
        const { report } = answer;
        expect(report, `world ${seed}, ${JSON.stringify(scope)}`).toEqual(naiveFa02(world, scope));
        expect(JSON.stringify(report)).toBe(JSON.stringify(naiveFa02(world, scope)));
        for (const path of saidBy(report)) said.add(path);
      }
    }
    expect(everyFigure.filter((path) => !said.has(path))).toEqual([]);
  },
);

const participants: Array<keyof Fa02Report["participants"]> = [
  "named",
  "collective",
  "rsa",
  "collectiveRsa",
  "disabled",
  "collectiveDisabled",
];
const situations = ["durable", "transition", "positive", "other", "withdrawn", "unreachable", "unknown"];

/** What the worlds must reach for their agreement to mean something. */
const everyFigure = [
  ...["forecast", "achieved", "pending", "rate"].map((key) => `.hours.${key}`),
  ...participants.map((key) => `.participants.${key}`),
  ...["-26", "26-49", "50+", "unknown"].map((key) => `.recruitments.byAge.${key}`),
  ...["open", "6m+", "-6m"].map((key) => `.recruitments.byLength.${key}`),
  ".recruitments.byEmployerKind.company",
  ".recruitments.byEmployerKind.ETTI",
  ".recruitments.byScheme.contrat_aide",
  ".recruitments.byLevel.unknown",
  ".mechanisms.rsa",
  ".groups.reservedDisability.persons",
  ".qualitative.planned",
  ".siae.total",
  ".siae.otherInclusive.total",
  ...["6", "12"].flatMap((n) => situations.map((key) => `.outcomes.${n}.${key}`)),
  ".outcomes.6.dynamicRate",
  ".outcomes.12.knownRate",
  ".actions.prescription",
  ".actions.siaeProcurement",
  ".grant.variableEarned",
  ".grant.progress",
];
