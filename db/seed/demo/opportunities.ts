import { addDays } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { day, demoToday } from "./demo-calendar.ts";
import type { DemoRow, DemoRows } from "./demo-rows.ts";
import type { Directory } from "./directory.ts";

/** Lots at work whose hours are still to be placed, and what structures read beside them. */
const atWork: ReadonlyArray<{ reference: string; lot: string; note: string }> = [
  {
    reference: "2026-CRO-011",
    lot: "2",
    note: "Mise à disposition ou sous-traitance possible, de janvier à juin 2027.",
  },
  {
    reference: "2026-CRO-011",
    lot: "3",
    note: "Le titulaire cherche deux personnes pour la fin du chantier.",
  },
  {
    reference: "2024-AHS-001",
    lot: "2",
    note: "Accord-cadre\u00a0: les logements sont rendus par tranches.",
  },
  { reference: "2026-LTO-003", lot: "1", note: "" },
];

type Contract = DemoRow<"contract">;

/** Opens every lot to come, and a few at work, to structures; some have answered. */
export function enterOpportunities(rows: DemoRows, directory: Directory): void {
  const lotsOf = (contract: Contract) => rows.rows.lot.filter((lot) => lot.contract_id === contract.id);
  let age = 40;
  for (const contract of rows.rows.contract) {
    const isAhead = contract.stage === "planned" || contract.stage === "published";
    for (const lot of lotsOf(contract)) {
      const told = atWork.find((one) => one.reference === contract.reference && one.lot === lot.number);
      if (!isAhead && told === undefined) continue;
      age -= 1;
      rows.enter("opportunity", {
        lot_id: lot.id,
        opened_on: addDays(demoToday, -Math.max(age, 1)),
        closed_on: null,
        reply_by: contract.stage === "published" ? addDays(demoToday, 60 + age) : null,
        hours: null,
        note: told?.note ? told.note : null,
        account_id: null,
        revision: 1,
      });
    }
  }
  enterAnswers(rows, directory);
}

function enterAnswers(rows: DemoRows, directory: Directory): void {
  const answer = (
    reference: string,
    number: string,
    key: string,
    said: Partial<DemoRow<"opportunity_answer">>,
  ): void => {
    const contract = rows.rows.contract.find((one) => one.reference === reference);
    const lot = rows.rows.lot.find((one) => one.contract_id === contract?.id && one.number === number);
    if (lot === undefined) throw new Error(`There is no lot ${number} of ${reference}.`);
    rows.enter("opportunity_answer", {
      lot_id: lot.id,
      organisation_id: directory.organisation(key),
      answer: "interested",
      answered_on: day("2026-11-12"),
      hours: null,
      available_on: null,
      offer: null,
      decline_reason: null,
      note: null,
      account_id: null,
      revision: 1,
      ...said,
    });
  };
  answer("2026-CRO-011", "2", "belledonne-interim", {
    hours: 60_000 as InsertionHours,
    available_on: day("2027-01-04"),
    offer: "Deux manœuvres en mise à disposition, à partir de janvier.",
  });
  answer("2026-CRO-011", "3", "bati-insertion", { answer: "declined", decline_reason: "zone" });
  answer("2024-AHS-001", "2", "second-oeuvre", { offer: "Une équipe de quatre peintres en sous-traitance." });
}
