import { addDays, type Day } from "#app/domain/calendar.ts";
import type { NetworkActionKind } from "#app/domain/network-action-kind.ts";
import type { PlannedLines } from "./action-plans.ts";
import { demoToday } from "./demo-calendar.ts";
import type { DemoRows } from "./demo-rows.ts";
import type { Directory } from "./directory.ts";
import { atPlace } from "./french-place.ts";
import { hosts } from "./organisations.ts";
import { seededRandom } from "./seeded-random.ts";

/** How often a year a host does each kind of action, and what it calls it; `%` is a place. */
const kinds = {
  promotion: { yearly: 4, titles: ["Présentation des clauses aux élus %", "Petit-déjeuner des acheteurs %"] },
  buyer_advice: { yearly: 7, titles: ["Calibrage d’un objectif %", "Relecture d’un cahier des charges %"] },
  company_support: { yearly: 6, titles: ["Réunion de lancement de chantier %", "Bilan à mi-parcours %"] },
  partner_animation: { yearly: 3, titles: ["Comité des structures inclusives %"] },
  evaluation: { yearly: 1, titles: ["Bilan annuel partagé %"] },
  prescription: {
    yearly: 8,
    titles: [
      "Information collective des allocataires du RSA %",
      "Forum des métiers %",
      "Réunion des prescripteurs %",
    ],
  },
  siae_procurement: {
    yearly: 4,
    titles: ["Rencontre SIAE et acheteurs %", "Visite d’un atelier d’insertion %"],
  },
  forum: { yearly: 2, titles: ["Instance départementale d’animation %"] },
} as const satisfies Record<NetworkActionKind, { yearly: number; titles: readonly [string, ...string[]] }>;

/** Enters each host's journal: every kind, every year, a few still to come. */
export function enterNetworkActions(rows: DemoRows, directory: Directory, planned: PlannedLines): void {
  const random = seededRandom("network actions");
  for (const host of hosts) {
    for (const year of [2024, 2025, 2026]) {
      for (const [kind, { yearly, titles }] of Object.entries(kinds) as Array<
        [NetworkActionKind, (typeof kinds)[NetworkActionKind]]
      >) {
        for (let index = 0; index < yearly; index += 1) {
          const place = random.pick(host.places);
          const datedOn = dayIn(year, (index + random.unit()) / yearly);
          const done = datedOn <= demoToday && random.chance(0.97);
          const id = rows.nextId("network_action");
          rows.enter("network_action", {
            id,
            // Four in five were planned; the others came as the year went.
            planned_action_id: index % 5 === 4 ? null : planned(host.key, year, kind),
            code: `A-${String(year)}-${id.replace(/\D/g, "").padStart(3, "0")}`,
            host_id: directory.organisation(host.key),
            dated_on: datedOn,
            kind,
            title: random.pick<string>(titles).replace("%", atPlace(place)),
            territory_code: directory.territoryCode(place),
            state: done ? "done" : "planned",
            structures: random.integer(1, 9),
            persons: kind === "prescription" ? random.integer(8, 45) : random.integer(2, 18),
            account: done && random.chance(0.3) ? "Compte rendu envoyé aux participants." : null,
          });
        }
      }
    }
  }
}

function dayIn(year: number, at: number): Day {
  return addDays(`${String(year)}-01-08` as Day, Math.floor(at * 340));
}
