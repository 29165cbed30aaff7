import type { Day } from "#app/domain/calendar.ts";
import type { NetworkActionKind } from "#app/domain/network-action-kind.ts";
import type { Id, Instant } from "../../schema/columns.ts";
import type { DemoRows } from "./demo-rows.ts";
import type { Directory } from "./directory.ts";
import { hosts, type HostKey } from "./organisations.ts";

type Line = {
  kind: NetworkActionKind;
  title: string;
  expected: number;
  /** `first`, `last`: the territory of that place of the host; else every territory. */
  where?: "first" | "last";
  /** Month and day. */
  due?: string;
  partners?: string;
  dropped?: string;
};

const lines: readonly Line[] = [
  { kind: "promotion", title: "Présenter les clauses aux élus et aux acheteurs", expected: 4 },
  {
    kind: "buyer_advice",
    title: "Calibrer les objectifs avant chaque consultation",
    expected: 6,
    due: "12-15",
  },
  { kind: "company_support", title: "Réunir chaque titulaire au lancement", expected: 6, where: "last" },
  {
    kind: "partner_animation",
    title: "Comité des structures inclusives",
    expected: 3,
    due: "11-30",
    partners: "SIAE et GEIQ du territoire",
  },
  {
    kind: "prescription",
    title: "Informations collectives des allocataires du RSA",
    expected: 8,
    where: "first",
    partners: "direction territoriale, France Travail",
  },
  { kind: "siae_procurement", title: "Rencontres entre SIAE et acheteurs", expected: 4, due: "10-31" },
  {
    kind: "promotion",
    title: "Lettre aux entreprises du bâtiment",
    expected: 2,
    due: "06-30",
    dropped: "Reportée\u00a0: la fédération prépare la sienne.",
  },
  { kind: "evaluation", title: "Bilan partagé de l’année", expected: 1, due: "12-31" },
];

const diagnosis =
  "Le bâtiment recrute peu de femmes et peu de personnes sans qualification. Les allocataires du RSA les plus éloignés de l’emploi restent loin des chantiers, faute de transport.\nLe plan mise sur les prescriptions, le calibrage avant consultation et la rencontre des SIAE avec les acheteurs.";

/** Plans shared early in the year; one host still prepares this year’s. */
const shared: Readonly<Record<HostKey, Partial<Record<number, Day>>>> = {
  gresivaudan: { 2025: "2025-02-10" as Day, 2026: "2026-02-03" as Day },
  grenoble: { 2025: "2025-03-04" as Day, 2026: "2026-01-27" as Day },
  "nord-isere": { 2025: "2025-02-24" as Day },
};

/** Which line of the plan an action of that host, year and kind carries out. */
export type PlannedLines = (
  host: HostKey,
  year: number,
  kind: NetworkActionKind,
) => Id<"planned_action"> | null;

/** Enters a plan a host for 2025 and 2026; the journal links its actions to the lines. */
export function enterActionPlans(rows: DemoRows, directory: Directory): PlannedLines {
  const known = new Map<string, Id<"planned_action">>();
  for (const year of [2025, 2026]) {
    for (const host of hosts) {
      const planId = rows.nextId("action_plan");
      const hostId = directory.organisation(host.key);
      const sharedOn = shared[host.key][year] ?? null;
      rows.enter("action_plan", {
        id: planId,
        host_id: hostId,
        year,
        diagnosis,
        shared_on: sharedOn,
        revision: 1,
      });
      for (const line of lines) {
        const id = rows.nextId("planned_action");
        const place = line.where === "first" ? host.places[0] : host.places.at(-1);
        if (line.dropped === undefined) known.set(`${host.key} ${year} ${line.kind}`, id);
        rows.enter("planned_action", {
          id,
          plan_id: planId,
          code: `PA-${year}-${id.replace(/\D/g, "").padStart(4, "0")}`,
          kind: line.kind,
          title: line.title,
          territory_code:
            line.where === undefined || place === undefined ? null : directory.territoryCode(place),
          expected: line.expected,
          due_on: line.due === undefined ? null : (`${year}-${line.due}` as Day),
          state: line.dropped === undefined ? "planned" : "dropped",
          dropped_reason: line.dropped ?? null,
          partners: line.partners ?? null,
          revision: 1,
        });
      }
      if (sharedOn !== null && host.key === "gresivaudan") enterRemarks(rows, planId, year);
    }
  }
  return (host, year, kind) => known.get(`${host} ${year} ${kind}`) ?? null;
}

function enterRemarks(rows: DemoRows, planId: Id<"action_plan">, year: number): void {
  const remarks = [
    [
      "Direction territoriale",
      "Pouvez-vous prévoir une information collective à l’automne, après la rentrée des chantiers\u202f?",
    ],
    ["Nadège Ferrand", "C’est noté\u00a0: une information collective est ajoutée en octobre."],
  ] as const;
  remarks.forEach(([author, body], index) => {
    rows.enter("action_plan_remark", {
      id: rows.nextId("action_plan_remark"),
      plan_id: planId,
      territory_code: null,
      account_id: null,
      author,
      body,
      written_at: `${year}-03-${String(10 + index)}T09:00:00.000Z` as Instant,
    });
  });
}
