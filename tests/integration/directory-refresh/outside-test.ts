import { http, HttpResponse, type RequestHandler } from "msw";
import { setupServer } from "msw/node";
import type { Day } from "#app/domain/calendar.ts";
import { emploisAddress } from "#app/platform/outside/emplois-structures.server.ts";
import type { OutsideClock } from "#app/platform/outside/outside-fetch.server.ts";
import { siretNumber } from "#tests/support/siret-number.ts";
import { expect, test as base } from "#tests/support/test.ts";

export { describe, expect } from "vitest";

/** A clock that notes pauses instead of waiting, and moves on by them. */
export function stillClock(): OutsideClock & { pauses: number[] } {
  const pauses: number[] = [];
  let now = Date.parse("2026-11-29T10:00:00.000Z");
  return {
    pauses,
    now: () => now,
    pauseFor: (milliseconds) => {
      pauses.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
  };
}

/** Answers given for the time of a test; a question nobody foresaw fails it. */
export const test = base.extend<{
  answering: (...handlers: RequestHandler[]) => void;
  clock: ReturnType<typeof stillClock>;
}>({
  answering: async ({}, provide) => {
    const server = setupServer();
    const unforeseen: string[] = [];
    server.listen({ onUnhandledRequest: ({ url }) => void unforeseen.push(url) });
    await provide((...handlers) => {
      server.resetHandlers(...handlers);
    });
    server.close();
    expect(unforeseen).toEqual([]);
  },
  clock: async ({}, provide) => {
    await provide(stillClock());
  },
});

export const today = "2026-11-29" as Day;

/** A structure as Les emplois tells it. */
export function emploisRecord(number: number, more: Record<string, unknown> = {}) {
  return {
    siret: siretNumber(number),
    type: "ACI",
    raison_sociale: `ATELIER ${number}`,
    enseigne: "",
    site_web: "",
    addresse_ligne_1: "1 rue de la Paix",
    code_postal: "38000",
    ville: "Grenoble",
    departement: "38",
    postes: [],
    ...more,
  };
}

/** Les emplois as it documents itself: pages of `perPage`, the last with no `next`. `breaksAt`: that page answers 503. */
export function emplois(records: () => readonly unknown[], { perPage = 2, breaksAt = (): number => 0 } = {}) {
  const asked: string[] = [];
  const handler = http.get(emploisAddress, ({ request }) => {
    const url = new URL(request.url);
    asked.push(url.search);
    const page = Number(url.searchParams.get("page") ?? "1");
    if (page === breaksAt()) return new HttpResponse(null, { status: 503 });
    const all = records();
    const next = page * perPage < all.length ? `${emploisAddress}?departement=38&page=${page + 1}` : null;
    return HttpResponse.json({
      count: all.length,
      next,
      previous: null,
      results: all.slice((page - 1) * perPage, page * perPage),
    });
  });
  return { handler, asked };
}
