import { fa02Report } from "#app/features/report/report-fa02.server.ts";
import { dueCalls } from "#app/features/outcomes/due-calls.server.ts";
import type { Day, Month } from "#app/domain/calendar.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { call, openList, openPage, outcomeWorld, saved, send, situation, today } from "./outcome-world.ts";

describe("the list of calls", () => {
  test("holds what is due and not recorded, the oldest first, with whom to call and about what", async ({
    db,
    given,
  }) => {
    const { contract, someone, leaver, host } = await outcomeWorld(db, given);
    const known = await leaver("2026-05-14", { birth_name: "Durand", first_name: "Camille" });
    await given.outcome(known, { checkpoint: "exit", dated_on: "2026-05-14" as Day });
    const leaving = await leaver("2026-12-01");
    const { lines, counts } = await openList(someone);
    expect(lines.map(({ participantId, checkpoint, dueOn }) => [participantId, checkpoint, dueOn])).toEqual([
      [known, "6", "2026-11-14"],
      [leaving, "exit", "2026-12-01"],
    ]);
    expect(lines[0]).toMatchObject({
      name: "Camille Durand",
      phone: "06 11 22 33 44",
      attempts: 0,
      reference: contract.reference,
      title: "Réhabilitation des Charmettes",
      employerName: "Belledonne Intérim",
    });
    expect(counts).toEqual({ due: 2, later: 0, too_old: 0 });
    expect(await dueCalls(db, { hostId: host.id, today })).toEqual(lines);
  });

  test("leaves out those back in a hire, purged files, other hosts and contracts that do not count", async ({
    db,
    given,
  }) => {
    const { someone, leaver, hire, host } = await outcomeWorld(db, given);
    await hire(await leaver("2026-05-14"), "2026-11-02", null);
    await leaver("2026-05-14", { purged_at: "2026-06-01T00:00:00.000Z" as never });
    const elsewhere = await outcomeWorld(db, given);
    await elsewhere.leaver("2026-05-14");
    const cancelled = await given.contract({ host_id: host.id, stage: "cancelled" });
    const lot = await given.lot({ contract_id: cancelled.id });
    const commitment = await given.commitment({ lot_id: lot.id });
    const { id } = await given.participant({ host_id: host.id });
    await given.hire({ participant_id: id, commitment_id: commitment.id, ends_on: "2026-05-14" as Day });
    expect((await openList(someone)).lines).toEqual([]);
  });

  test("joins the files of one person: hired again under another code, nobody calls", async ({
    db,
    given,
  }) => {
    const { someone, leaver, hire, host } = await outcomeWorld(db, given);
    await leaver("2026-05-14", { person_key: "same" });
    const { id } = await given.participant({ host_id: host.id, person_key: "same" });
    expect((await openList(someone)).lines).toHaveLength(2);
    await hire(id, "2026-10-01", null);
    expect((await openList(someone)).lines).toEqual([]);
  });

  test("puts off whom one said to call later, and counts what is too old without hiding it", async ({
    db,
    given,
  }) => {
    const { someone, leaver } = await outcomeWorld(db, given);
    const id = await leaver("2026-11-10");
    await leaver("2024-06-30");
    await send(someone, id, "exit", call({ nextOn: "2026-11-25" }));
    const { lines, counts } = await openList(someone);
    expect(lines.map(({ checkpoint }) => checkpoint)).toEqual(["12"]);
    expect(counts).toEqual({ due: 1, later: 1, too_old: 2 });
    expect((await openList(someone, "?etat=plus-tard")).lines).toMatchObject([
      { participantId: id, attempts: 1, lastResult: "no_answer", nextOn: "2026-11-25" },
    ]);
    expect((await openList(someone, "?etat=trop-anciens&echeance=6")).lines).toMatchObject([
      { checkpoint: "6", dueOn: "2024-12-30" },
    ]);
    expect((await openList(someone, "?echeance=sortie")).lines).toEqual([]);
  });

  test("tells what is already known, so that nobody rings up someone who died", async ({ db, given }) => {
    const { someone, leaver } = await outcomeWorld(db, given);
    const id = await leaver("2026-05-14");
    await given.outcome(id, { checkpoint: "exit", dated_on: "2026-05-20" as Day, reason: "death" });
    expect((await openList(someone)).lines).toMatchObject([{ checkpoint: "6", lastReason: "death" }]);
    expect(await openPage(someone, id, "6")).toMatchObject({ hasDied: true });
    expect(await openPage(someone, await leaver("2026-05-14"), "6")).toMatchObject({ hasDied: false });
  });

  test("comes by pages of fifty", async ({ db, given }) => {
    const { someone, leaver } = await outcomeWorld(db, given);
    for (let number = 0; number < 51; number += 1) await leaver("2026-11-10");
    const first = await openList(someone);
    expect([first.lines.length, first.total, first.page]).toEqual([50, 51, 1]);
    const last = await openList(someone, "?page=9");
    expect([last.lines.length, last.page]).toEqual([1, 2]);
  });
});

test("the rates are those of the report of the host, year by year", async ({ db, given }) => {
  const { someone, leaver, host } = await outcomeWorld(db, given);
  const one = await leaver("2026-01-31");
  await leaver("2026-02-28");
  expect(await send(someone, one, "6", situation())).toMatchObject(saved);
  const report = async (year: string) => {
    const scope = {
      from: `${year}-01` as Month,
      to: `${year}-12` as Month,
      territory: null,
      authority: null,
    };
    const answer = await fa02Report(db, { ...scope, host: host.siret });
    return answer.outcome === "report" ? answer.report.outcomes : undefined;
  };
  const { rates } = await openList(someone);
  expect(rates?.outcomes).toEqual(await report("2026"));
  expect(rates?.outcomes["6"]).toMatchObject({ cohort: 2, known: 1, knownRate: 0.5, dynamicRate: 1 });
  const before = await openList(someone, "?annee=2025");
  expect(before.rates).toMatchObject({ year: 2025, outcomes: { "6": { cohort: 0 } } });
  expect(before.rates?.outcomes).toEqual(await report("2025"));
});
