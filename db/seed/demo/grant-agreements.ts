import type { Cents } from "#app/domain/money.ts";
import type { DemoRows } from "./demo-rows.ts";
import type { Directory } from "./directory.ts";
import type { HostKey } from "./organisations.ts";

/** What the Département grants each host, by year: full-time equivalents, euros, and the RSA target. */
const agreements: ReadonlyArray<
  [HostKey, number, { fte: number; fixed: number; variable: number; target: number }]
> = [
  ["gresivaudan", 2024, { fte: 1.5, fixed: 28_000, variable: 9_000, target: 30 }],
  ["gresivaudan", 2025, { fte: 1.5, fixed: 30_000, variable: 10_000, target: 45 }],
  ["gresivaudan", 2026, { fte: 1.5, fixed: 30_000, variable: 10_000, target: 60 }],
  ["grenoble", 2024, { fte: 2, fixed: 42_000, variable: 12_000, target: 25 }],
  ["grenoble", 2025, { fte: 2, fixed: 42_000, variable: 14_000, target: 35 }],
  ["grenoble", 2026, { fte: 2.5, fixed: 50_000, variable: 16_000, target: 45 }],
  ["nord-isere", 2024, { fte: 1, fixed: 20_000, variable: 6_000, target: 18 }],
  ["nord-isere", 2025, { fte: 1, fixed: 21_000, variable: 7_000, target: 24 }],
  ["nord-isere", 2026, { fte: 1, fixed: 21_000, variable: 7_000, target: 25 }],
];

/** Enters one agreement a host and year; one host's leaves collective declarations out of its target. */
export function enterGrantAgreements(rows: DemoRows, directory: Directory): void {
  for (const [host, year, { fte, fixed, variable, target }] of agreements) {
    rows.enter("grant_agreement", {
      host_id: directory.organisation(host),
      year,
      fte: fte * 100,
      fixed_part: (fixed * 100) as Cents,
      variable_part: (variable * 100) as Cents,
      rsa_target: target,
      revision: 1,
      count_collective: host === "grenoble" ? 0 : 1,
    });
  }
}
