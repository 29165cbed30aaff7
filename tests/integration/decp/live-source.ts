import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { liveAddress } from "#app/platform/decp/live-records.server.ts";

type Row = Record<string, unknown>;

/** A row of the consolidated file: one contract in force, one holder. */
export function liveRow(id: string, more: Row = {}): Row {
  return {
    __id: 1,
    id,
    acheteur_id: "21380185100014",
    acheteur_nom: "Commune de Grenoble",
    acheteur_departement_code: "38",
    nature: "Marché",
    objet: `Rénovation de l’école ${id}`,
    codeCPV: "45214200-2",
    montant: 150000.5,
    dureeMois: 12,
    dateNotification: "2026-03-02",
    considerationsSociales: "Clause sociale",
    lieuExecution_code: "38185",
    lieuExecution_typeCode: "Code commune",
    titulaire_id: "35043845300028",
    titulaire_typeIdentifiant: "SIRET",
    donneesActuelles: true,
    ...more,
  };
}

/** data.gouv.fr as it documents itself: `rows` are found by what their considerations hold, `perPage` at a time. */
export function liveSource(rows: readonly Row[], perPage = 50) {
  const asked: URL[] = [];
  const server = setupServer(
    http.get(liveAddress, ({ request }) => {
      const url = new URL(request.url);
      asked.push(url);
      const wanted = url.searchParams.get("considerationsSociales__contains") ?? "";
      const found = rows.filter(({ considerationsSociales }) =>
        String(considerationsSociales).includes(wanted),
      );
      const page = Number(url.searchParams.get("page"));
      const data = found.slice((page - 1) * perPage, page * perPage);
      const next = page * perPage < found.length ? `${liveAddress}?page=${page + 1}` : null;
      return HttpResponse.json({
        data,
        links: { next, prev: null },
        meta: { page, page_size: perPage, total: found.length },
      });
    }),
  );
  return { server, asked };
}
