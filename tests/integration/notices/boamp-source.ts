import { http, HttpResponse, type JsonBodyType } from "msw";
import { setupServer } from "msw/node";
import { boampAddress } from "#app/platform/outside/boamp-notices.server.ts";
import { test as base } from "#tests/support/test.ts";

export type BoampRow = Record<string, unknown>;

let number = 0;

/** A call for tenders of Isère open until 11 December 2026, as the dataset writes it. */
export function boampRow(over: BoampRow = {}): BoampRow {
  number += 1;
  const idweb = `26-${String(100_000 + number)}`;
  return {
    idweb,
    objet: `Travaux de peinture ${String(number)}`,
    nomacheteur: "Commune de Crolles",
    dateparution: "2026-11-18",
    datelimitereponse: "2026-12-11T11:00:00+00:00",
    type_marche: ["TRAVAUX"],
    code_departement: ["38"],
    descripteur_libelle: ["Peinture (travaux)"],
    nature: "APPEL_OFFRE",
    etat: "INITIAL",
    titulaire: null,
    annonce_lie: null,
    url_avis: `https://www.boamp.fr/pages/avis/?q=idweb:%22${idweb}%22`,
    donnees: JSON.stringify({ FNSimple: { organisme: {}, initial: {} } }),
    ...over,
  };
}

/** Answers as the service does: `limit` rows from `offset`, with how many there are in all. */
export function boampSource(rows: readonly BoampRow[]) {
  const asked: URL[] = [];
  const server = setupServer(
    http.get(boampAddress, ({ request }) => {
      const url = new URL(request.url);
      asked.push(url);
      const offset = Number(url.searchParams.get("offset"));
      const limit = Number(url.searchParams.get("limit"));
      const results = rows.slice(offset, offset + limit) as JsonBodyType;
      return HttpResponse.json({ total_count: rows.length, results });
    }),
  );
  return { server, asked };
}

/** Every question is answered alike. */
export const boampAnswering = (answer: () => Response) => setupServer(http.get(boampAddress, answer));

/** Waits for nothing, and notes how long it was asked to. */
export function noWait() {
  const pauses: number[] = [];
  let clock = 0;
  return {
    pauses,
    clock: {
      pauseFor: (milliseconds: number) => {
        pauses.push(milliseconds);
        clock += milliseconds;
        return Promise.resolve();
      },
      now: () => (clock += 1_000),
    },
  };
}

/** Answers given for the time of a test; a question nobody foresaw fails it. */
export const test = base.extend<{ listening: (server: ReturnType<typeof setupServer>) => void }>({
  listening: async ({}, provide) => {
    const servers: Array<ReturnType<typeof setupServer>> = [];
    const unforeseen: string[] = [];
    await provide((server) => {
      server.listen({ onUnhandledRequest: ({ url }) => void unforeseen.push(url) });
      servers.push(server);
    });
    for (const server of servers) server.close();
    if (unforeseen.length > 0) throw new Error(`Unforeseen: ${unforeseen.join(", ")}`);
  },
});
