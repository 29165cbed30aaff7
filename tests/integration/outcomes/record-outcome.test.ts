import { describe, expect, test } from "#tests/support/test.ts";
import {
  call,
  changesOf,
  errorsOf,
  openList,
  openPage,
  outcomeWorld,
  saved,
  send,
  situation,
} from "./outcome-world.ts";

describe("a situation", () => {
  test("recorded leaves the list, says who noted it, and tells the trail no more than its day", async ({
    db,
    given,
  }) => {
    const { someone, leaver } = await outcomeWorld(db, given);
    const id = await leaver("2026-05-14");
    expect(await send(someone, id, "6", situation({ reason: "training" }))).toMatchObject(saved);
    expect((await openList(someone)).lines.map(({ checkpoint }) => checkpoint)).toEqual(["exit"]);
    expect((await openPage(someone, id, "6")).records).toMatchObject([
      {
        checkpoint: "6",
        datedOn: "2026-11-20",
        situation: "positive",
        reason: "training",
        by: { noted: { name: "Nadège Ferrand" }, corrected: null },
      },
    ]);
    expect(await changesOf(db)).toEqual([
      { act: "outcome.recorded", field: "checkpoint", before: null, after: "6" },
      { act: "outcome.recorded", field: "datedOn", before: null, after: "2026-11-20" },
      { act: "outcome.recorded", field: "reason", before: null, after: "modifié" },
    ]);
  });

  test("sent twice is recorded once", async ({ db, given }) => {
    const { someone, leaver } = await outcomeWorld(db, given);
    const id = await leaver("2026-05-14");
    const fields = situation();
    expect(await send(someone, id, "6", fields)).toMatchObject(saved);
    expect(await send(someone, id, "6", fields)).toMatchObject(saved);
    expect((await openPage(someone, id, "6")).records).toHaveLength(1);
  });

  test("is not of a day to come, nor before the exit; of the exit itself at the exit only", async ({
    db,
    given,
  }) => {
    const { someone, leaver } = await outcomeWorld(db, given);
    const id = await leaver("2026-05-14");
    const refused = async (checkpoint: string, datedOn: string): Promise<string[] | undefined> =>
      errorsOf(await send(someone, id, checkpoint, situation({ datedOn })))["datedOn"];
    expect(await refused("6", "2026-11-23")).toEqual([expect.stringContaining("aujourd’hui")]);
    expect(await refused("6", "2026-05-14")).toEqual([expect.stringContaining("après la sortie")]);
    expect(await refused("exit", "2026-05-13")).toEqual([expect.stringContaining("après la sortie")]);
    expect(await refused("6", "hier")).toEqual([expect.stringContaining("par exemple")]);
    expect(await send(someone, id, "exit", situation({ datedOn: "2026-05-14" }))).toMatchObject(saved);
  });

  test("of the same checkpoint and day is corrected, not recorded again", async ({ db, given }) => {
    const { someone, leaver } = await outcomeWorld(db, given);
    const id = await leaver("2026-05-14");
    await send(someone, id, "6", situation());
    const again = errorsOf(await send(someone, id, "6", situation({ reason: "unemployed" })));
    expect(again["datedOn"]).toEqual([expect.stringContaining("déjà notée ce jour-là")]);
  });

  test("of someone in a hire is refused, and of nobody one may know is not found", async ({ db, given }) => {
    const { someone, leaver, hire } = await outcomeWorld(db, given);
    const back = await leaver("2026-05-14");
    await hire(back, "2026-05-15", null);
    expect((await openPage(someone, back, "6")).exit).toBeNull();
    expect(await send(someone, back, "6", situation())).toMatchObject({ init: { status: 400 } });
    const elsewhere = await outcomeWorld(db, given);
    const other = await elsewhere.leaver("2026-05-14");
    await expect(openPage(someone, other, "6")).rejects.toMatchObject({ status: 404 });
    await expect(send(someone, other, "6", situation())).rejects.toMatchObject({ status: 404 });
    await expect(openPage(someone, back, "9")).rejects.toMatchObject({ status: 404 });
    await expect(openPage(someone, back, "6", "?suite=jamais")).rejects.toMatchObject({ status: 404 });
  });

  test("of an earlier exit may still be recorded by someone hired again after its due day", async ({
    db,
    given,
  }) => {
    const { someone, leaver, hire } = await outcomeWorld(db, given);
    const id = await leaver("2026-01-31");
    await hire(id, "2026-09-01", null);
    expect((await openList(someone)).lines).toEqual([]);
    expect((await openPage(someone, id, "6")).exit).toEqual({ exitOn: "2026-01-31", dueOn: "2026-07-31" });
    expect(await send(someone, id, "6", situation({ datedOn: "2026-08-01" }))).toMatchObject(saved);
    expect((await openList(someone)).rates?.outcomes["6"]).toMatchObject({ cohort: 1, known: 1 });
  });
});

describe("a situation already recorded", () => {
  async function recorded(...world: Parameters<typeof outcomeWorld>) {
    const made = await outcomeWorld(...world);
    const id = await made.leaver("2026-05-14");
    await send(made.someone, id, "6", situation());
    const { records } = await openPage(made.someone, id, "6");
    const search = `?suite=${records[0]?.id ?? ""}`;
    const seen = (await openPage(made.someone, id, "6", search)).toCorrect?.seen ?? "";
    const correct = (who: typeof made.someone, changes = {}) =>
      send(
        who,
        id,
        "6",
        { intent: "record", seen, datedOn: "2026-11-20", reason: "cdd_6m", ...changes },
        search,
      );
    const remove = (who: typeof made.someone) => send(who, id, "6", { intent: "remove", seen }, search);
    return { ...made, id, search, correct, remove };
  }

  test("is corrected, and the page says by whom; sent twice is corrected once", async ({ db, given }) => {
    const { someone, other, id, correct } = await recorded(db, given);
    expect(await correct(other)).toMatchObject(saved);
    expect(await correct(other)).toMatchObject(saved);
    expect((await openPage(someone, id, "6")).records).toMatchObject([
      {
        reason: "cdd_6m",
        situation: "durable",
        by: { noted: { name: "Nadège Ferrand" }, corrected: { name: "Karim Benali" } },
      },
    ]);
    expect((await changesOf(db)).slice(3)).toEqual([
      { act: "outcome.corrected", field: "reason", before: "modifié", after: "modifié" },
    ]);
  });

  test("changed by someone else meanwhile is not overwritten until one knows", async ({ db, given }) => {
    const { someone, other, correct, remove, search, id } = await recorded(db, given);
    await correct(other, { reason: "unemployed" });
    const reply = await correct(someone);
    expect(reply).toMatchObject({
      init: { status: 400 },
      data: {
        conflict: {
          sentence: expect.stringMatching(/^Karim Benali a changé cette situation/) as string,
          rows: [{ label: "Situation", stored: "Au chômage (autre sortie)" }],
        },
      },
    });
    expect(await remove(someone)).toMatchObject({ init: { status: 400 } });
    const { seen } = (reply as { data: { seen: string } }).data;
    const again = { intent: "record", seen, datedOn: "2026-11-20", reason: "cdd_6m" };
    expect(await send(someone, id, "6", again, search)).toMatchObject(saved);
    expect((await openPage(someone, id, "6")).records).toMatchObject([{ reason: "cdd_6m" }]);
  });

  test("is removed with a trace, once, and the call is due again", async ({ db, given }) => {
    const { someone, other, id, remove, correct } = await recorded(db, given);
    expect(await remove(someone)).toMatchObject(saved);
    expect(await remove(someone)).toMatchObject(saved);
    expect(await correct(other)).toMatchObject(saved);
    expect((await openPage(someone, id, "6")).records).toEqual([]);
    expect((await openList(someone)).counts.due).toBe(2);
    expect((await changesOf(db)).filter(({ act }) => act === "outcome.removed")).toHaveLength(2);
  });
});

describe("a call", () => {
  test("is numbered, noted once, and shown with who made it", async ({ db, given }) => {
    const { someone, leaver } = await outcomeWorld(db, given);
    const id = await leaver("2026-05-14");
    const first = call({ datedOn: "2026-11-18", note: "Messagerie" });
    expect(await send(someone, id, "6", first)).toMatchObject(saved);
    expect(await send(someone, id, "6", first)).toMatchObject(saved);
    expect(await send(someone, id, "6", call({ result: "call_back", nextOn: "2026-12-01" }))).toMatchObject(
      saved,
    );
    expect((await openPage(someone, id, "6")).attempts).toMatchObject([
      { number: 2, result: "call_back", nextOn: "2026-12-01", by: { noted: { name: "Nadège Ferrand" } } },
      { number: 1, result: "no_answer", note: "Messagerie" },
    ]);
    expect((await changesOf(db)).map(({ field }) => field)).not.toContain("note");
  });

  test("is not to come, calls back later than its own day, and holds no social security number", async ({
    db,
    given,
  }) => {
    const { someone, leaver } = await outcomeWorld(db, given);
    const id = await leaver("2026-05-14");
    const refused = async (changes: Record<string, string>) =>
      errorsOf(await send(someone, id, "6", call(changes)));
    expect(await refused({ datedOn: "2026-11-23" })).toHaveProperty("datedOn");
    expect(await refused({ nextOn: "2026-11-20" })).toHaveProperty("nextOn");
    expect(await refused({ note: "n° 1 84 12 76 451 089 46" })).toHaveProperty("note");
    expect(await refused({ note: "x".repeat(201) })).toHaveProperty("note");
    expect((await openPage(someone, id, "6")).attempts).toEqual([]);
  });

  test("made three times in vain proposes to note the person unreachable", async ({ db, given }) => {
    const { someone, leaver } = await outcomeWorld(db, given);
    const id = await leaver("2026-05-14");
    for (const day of ["2026-11-18", "2026-11-19"]) await send(someone, id, "6", call({ datedOn: day }));
    expect((await openPage(someone, id, "6")).proposesUnreachable).toBe(false);
    await send(someone, id, "6", call());
    const { proposesUnreachable, ids, today } = await openPage(someone, id, "6");
    expect(proposesUnreachable).toBe(true);
    const proposed = situation({ id: ids.record, datedOn: today, reason: "no_news" });
    expect(await send(someone, id, "6", proposed)).toMatchObject(saved);
    const { records, proposesUnreachable: still } = await openPage(someone, id, "6");
    expect(records).toMatchObject([{ situation: "unreachable", reason: "no_news" }]);
    expect(still).toBe(false);
  });

  test("noted by mistake is removed with a trace", async ({ db, given }) => {
    const { someone, leaver } = await outcomeWorld(db, given);
    const id = await leaver("2026-05-14");
    await send(someone, id, "6", call());
    const attempt = (await openPage(someone, id, "6")).attempts[0]?.id ?? "";
    const removal = { intent: "remove-attempt", attempt };
    expect(await send(someone, id, "6", removal)).toMatchObject(saved);
    expect(await send(someone, id, "6", removal)).toMatchObject(saved);
    expect((await openPage(someone, id, "6")).attempts).toEqual([]);
    expect((await changesOf(db)).filter(({ act }) => act === "call.removed")).toHaveLength(1);
  });
});
