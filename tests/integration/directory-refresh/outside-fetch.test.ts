import { delay, http, HttpResponse } from "msw";
import { z } from "zod";
import { outsideReader, type OutsideService } from "#app/platform/outside/outside-fetch.server.ts";
import { outsidePages } from "#app/platform/outside/outside-pages.server.ts";
import { describe, expect, test } from "./outside-test.ts";

const address = new URL("https://service.example/api/");
const service: OutsideService = { name: "Le service d’essai" };

/** Answers in turn, the last one again and again. */
function inTurn(...answers: Array<() => Response>) {
  let index = 0;
  return http.get(address.href, () => (answers[index++] ?? answers.at(-1))?.().clone());
}
const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    new HttpResponse(null, { status: code, headers });
const good = () => HttpResponse.json({ good: true });

describe("what fails in passing is asked again", () => {
  test.for([
    ["a broken service", [status(500), status(502), good], [1000, 2000]],
    ["no network", [() => HttpResponse.error(), good], [1000]],
    ["429 with seconds", [status(429, { "Retry-After": "7" }), good], [7000]],
    ["429 with a date", [status(429, { "Retry-After": "Sun, 29 Nov 2026 10:00:30 GMT" }), good], [30_000]],
    ["429 that asks for an hour: a minute at most", [status(429, { "Retry-After": "3600" }), good], [60_000]],
    ["429 that says nothing readable", [status(429, { "Retry-After": "bientôt" }), good], [1000]],
  ] as const)("%s", async ([, answers, pauses], { answering, clock }) => {
    answering(inTurn(...answers));
    expect(await outsideReader(service, { clock })(address)).toEqual({
      outcome: "read",
      json: { good: true },
    });
    expect(clock.pauses).toEqual(pauses);
  });

  test("four times, then the failure is said", async ({ answering, clock }) => {
    answering(inTurn(status(503)));
    expect(await outsideReader(service, { clock })(address)).toMatchObject({
      outcome: "failed",
      trouble: "away",
      status: 503,
    });
    expect(clock.pauses).toEqual([1000, 2000, 4000]);
  });

  test("an answer that does not come is given up", async ({ answering, clock }) => {
    answering(
      http.get(address.href, async () => {
        await delay("infinite");
        return good();
      }),
    );
    const read = outsideReader({ ...service, longestAnswer: 20, tries: 2 }, { clock });
    expect(await read(address)).toMatchObject({ trouble: "away", status: null });
    expect(clock.pauses).toEqual([1000]);
  });
});

describe("what will not do better is said at once, in French", () => {
  test.for([
    ["404", status(404), "refused", /n’a rien à cette adresse/u],
    ["401", status(401), "refused", /refuse l’accès.*jeton/u],
    ["a redirection", status(302, { Location: "https://ailleurs.example/" }), "moved", /a déménagé/u],
    ["a web page", () => HttpResponse.html("<!doctype html><p>Maintenance"), "unreadable", /page web/u],
    ["cut JSON", () => HttpResponse.text('{"results": ['), "unreadable", /illisibles/u],
    ["a huge body", () => HttpResponse.json({ text: "x".repeat(2000) }), "too large", /plus de données/u],
  ] as const)("%s", async ([, answer, trouble, words], { answering, clock }) => {
    answering(inTurn(answer));
    const said = await outsideReader({ ...service, mostBytes: 1000 }, { clock })(address);
    expect(said).toMatchObject({ outcome: "failed", trouble });
    expect(said.outcome === "failed" && said.reason).toMatch(words);
    expect(clock.pauses).toEqual([]);
  });

  test("a body that does not say its length is read no further than the bound", async ({
    answering,
    clock,
  }) => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1000).fill(32));
      },
    });
    answering(http.get(address.href, () => new HttpResponse(endless)));
    const read = outsideReader({ ...service, mostBytes: 5000 }, { clock });
    expect(await read(address)).toMatchObject({ trouble: "too large" });
    expect(sent).toBeLessThan(50);
  });
});

test("requests are as far apart as the service wishes", async ({ answering, clock }) => {
  answering(inTurn(good));
  const read = outsideReader({ ...service, spacing: 5000 }, { clock });
  for (let index = 0; index < 3; index += 1) await read(address);
  expect(clock.pauses).toEqual([5000, 5000]);
});

test("told to stop, it asks nothing more", async ({ answering, clock }) => {
  const stop = new AbortController();
  answering(
    http.get(address.href, () => {
      stop.abort();
      return new HttpResponse(null, { status: 503 });
    }),
  );
  const read = outsideReader(service, { clock, signal: stop.signal });
  expect(await read(address)).toMatchObject({ trouble: "stopped" });
  expect(await read(address)).toMatchObject({ trouble: "stopped" });
  expect(clock.pauses).toEqual([]);
});

describe("pages follow one another by what each says", () => {
  const shape = z.object({ next: z.string().nullish() });

  async function outcomes(nexts: Array<string | null>, clock: Parameters<typeof outsideReader>[1]) {
    const plan = {
      name: "Le service d’essai",
      first: address,
      shape,
      nextOf: ({ next }: { next?: string | null | undefined }) => next,
      mostPages: 5,
    };
    const found: string[] = [];
    for await (const one of outsidePages(outsideReader(service, clock), plan)) {
      found.push(one.outcome === "page" ? "page" : one.trouble);
    }
    expect(nexts.length).toBeGreaterThan(0);
    return found;
  }

  test.for([
    ["one page", [null], ["page"]],
    ["two pages", ["https://service.example/api/?page=2", null], ["page", "page"]],
    ["a relative address", ["?page=2", null], ["page", "page"]],
    ["http written by a proxy", ["http://service.example/api/?page=2", null], ["page", "page"]],
    ["another host", ["https://ailleurs.example/api/?page=2"], ["page", "moved"]],
    ["another port", ["https://service.example:8443/api/"], ["page", "moved"]],
    ["the same page again", ["https://service.example/api/"], ["page", "endless"]],
  ] as const)("%s", async ([, nexts, expected], { answering, clock }) => {
    let index = 0;
    answering(http.get(address.href, () => HttpResponse.json({ next: nexts[index++] ?? null })));
    expect(await outcomes([...nexts], { clock })).toEqual(expected);
  });

  test("pages without end stop at the bound", async ({ answering, clock }) => {
    let page = 1;
    answering(
      http.get(address.href, () => {
        page += 1;
        return HttpResponse.json({ next: `${address.href}?page=${page}` });
      }),
    );
    expect(await outcomes([null], { clock })).toEqual(["page", "page", "page", "page", "page", "endless"]);
  });

  test("JSON of another shape ends the reading", async ({ answering, clock }) => {
    answering(http.get(address.href, () => HttpResponse.json([])));
    expect(await outcomes([null], { clock })).toEqual(["unreadable"]);
  });
});
