import { get, page, post, type Question } from "./route-asks.ts";

const year = "2026";
const nothing = "302 404 403 403 404 404 404 404 403";
const hostOnly = "302 404 403 403 403 403 403 403 403";
const hostSends = "401 404 403 403 403 403 403 403 403";

/** Plans nobody has made yet: only the host itself is sent to make its own; for all others there is nothing. */
export const planRoutes: Readonly<Record<string, Question>> = {
  "_app.plans._index": page("/plans", "302 200 403 403 200 200 200 200 403"),
  "_app.plans.$siret.$year._index": ({ host, elsewhere }) =>
    [
      { siret: host.siret, seen: "302 302 403 403 404 404 404 404 403" },
      { siret: elsewhere.host.siret, seen: nothing },
    ].flatMap(({ siret, seen }) => {
      const path = `/plans/${siret}/2026`;
      return [
        get(path, seen, { siret, year }),
        post(path, hostSends, { intent: "share" }, { siret, year }),
        post(
          path,
          "401 404 403 403 403 403 403 404 403",
          { intent: "remark", id: crypto.randomUUID(), body: "Bonjour" },
          { siret, year },
        ),
      ];
    }),
  "_app.plans.$siret.$year.modifier": ({ host, elsewhere }) => [
    get(`/plans/${host.siret}/2026/modifier`, "302 200 403 403 403 403 403 403 403", {
      siret: host.siret,
      year,
    }),
    get(`/plans/${elsewhere.host.siret}/2026/modifier`, hostOnly, { siret: elsewhere.host.siret, year }),
    post(
      `/plans/${elsewhere.host.siret}/2026/modifier`,
      hostSends,
      { diagnosis: "Ailleurs" },
      { siret: elsewhere.host.siret, year },
    ),
  ],
  "_app.plans.$siret.$year.actions.nouvelle": ({ host }) => {
    const params = { siret: host.siret, year };
    const path = `/plans/${host.siret}/2026/actions/nouvelle`;
    return [get(path, hostOnly, params), post(path, hostSends, { title: "Autre" }, params)];
  },
  "_app.plans.$siret.$year.actions.$code": ({ host }) => {
    const params = { siret: host.siret, year, code: "PA-2026-0001" };
    const path = `/plans/${host.siret}/2026/actions/PA-2026-0001`;
    return [get(path, hostOnly, params), post(path, hostSends, { title: "Autre" }, params)];
  },
  ...Object.fromEntries(
    ["pdf", "csv"].map((format): [string, Question] => [
      `_app.plans.$siret.$year.plan[.]${format}`,
      ({ host }) => [get(`/plans/${host.siret}/2026/plan.${format}`, nothing, { siret: host.siret, year })],
    ]),
  ),
};
