import { day } from "./demo-calendar.ts";
import type { CommitmentPlan, ContractPlan } from "./contract-plan.ts";

/**
 * One contract told hour by hour, so that its screens always read the same: a late lot in a grouping, an amended
 * one with October to check, a reserved one with a collective statement, one not begun, one without hours.
 */
export const charmettes: ContractPlan = {
  reference: "2026-CRO-011",
  title: "Réhabilitation énergétique et extension du groupe scolaire des Charmettes",
  authority: "crolles",
  host: "gresivaudan",
  category: "works",
  commune: "Crolles",
  stage: "running",
  euros: 3_482_600,
  consultation: day("2025-11-17"),
  notified: day("2026-02-16"),
  starts: day("2026-03-02"),
  ends: day("2027-04-30"),
  lots: [
    {
      number: "1",
      trade: "demolition",
      contractors: [{ organisation: "alpes-demolition", role: "lead" }],
      commitments: [clause("2026-03-02", "2026-06-30", 420)],
    },
    {
      number: "2",
      trade: "gros_oeuvre",
      contractors: [{ organisation: "rolland", role: "lead", contact: "Mme Péjat" }],
      commitments: [structuralWork()],
    },
    {
      number: "3",
      trade: "couverture_etancheite",
      contractors: [
        { organisation: "rachais", role: "lead", share: 0.75, contact: "M. Rey-Coquais" },
        { organisation: "balmes", role: "joint", share: 0.25 },
      ],
      commitments: [clause("2026-04-01", "2026-10-31", 640)],
    },
    {
      number: "4",
      trade: "menuiseries_exterieures",
      contractors: [{ organisation: "manival", role: "lead" }],
      commitments: [{ ...clause("2026-03-02", "2027-03-31", 0), mechanism: "qualitative_action" }],
    },
    {
      number: "5",
      trade: "peinture_interieure",
      contractors: [
        { organisation: "peinture-solidarite", role: "lead" },
        { organisation: "sorbiers", role: "subcontractor", worksFor: "peinture-solidarite" },
      ],
      commitments: [{ ...clause("2026-06-01", "2027-04-30", 1_900), mechanism: "reserved_iae" }],
    },
    {
      number: "6",
      trade: "vrd",
      title: "Voirie et réseaux divers, espaces verts",
      contractors: [{ organisation: "chartreuse-paysages", role: "lead" }],
      commitments: [clause("2027-02-01", "2027-04-30", 390)],
    },
  ],
};

function clause(starts: string, ends: string, hours: number): CommitmentPlan {
  return {
    mechanism: "execution_clause",
    starts: day(starts),
    ends: day(ends),
    weight: 0,
    objective: { rule: "fixed", hours },
    ...(hours > 0 ? { penalties: { perHour: 200, perDay: 75 } } : {}),
  };
}

function structuralWork(): CommitmentPlan {
  return {
    ...clause("2026-03-02", "2027-06-30", 1_260),
    mechanism: "execution_clause_and_criterion",
    objective: {
      rule: "fixed",
      hours: 1_260,
      changes: [{ on: day("2026-10-01"), reason: "amendment", hours: 1_480 }],
    },
  };
}
