import { get, page, post, type Question } from "./route-asks.ts";

const year = "2026";
const ownHost = "302 200 403 403 403 403 200 403 403";
const otherHost = "302 404 403 403 403 403 200 403 403";
const funderOnly = "302 403 403 403 403 403 200 403 403";

/** A host’s exact page and files: its facilitators and the funder; only the funder lists and writes agreements. */
const exact =
  (file: string): Question =>
  ({ host, elsewhere }) => [
    get(`/porteurs/${host.siret}/2026${file}`, ownHost, { siret: host.siret, year }),
    get(`/porteurs/${elsewhere.host.siret}/2026${file}`, otherHost, { siret: elsewhere.host.siret, year }),
    get(`/porteurs/1/2026${file}`, "302 404 403 403 403 403 404 403 403", { siret: "1", year }),
  ];

export const grantRoutes: Readonly<Record<string, Question>> = {
  "_app.porteurs._index": page("/porteurs", funderOnly),
  "_app.porteurs.$siret.$year._index": exact(""),
  "_app.porteurs.$siret.$year.dialogue[.]pdf": exact("/dialogue.pdf"),
  "_app.porteurs.$siret.$year.dialogue[.]xlsx": exact("/dialogue.xlsx"),
  "_app.porteurs.$siret.$year.convention": ({ host, elsewhere }) =>
    [host, elsewhere.host].flatMap(({ siret }) => {
      const path = `/porteurs/${siret}/2026/convention`;
      return [
        get(path, funderOnly, { siret, year }),
        post(path, "401 403 403 403 403 403 400 403 403", { fte: "beaucoup" }, { siret, year }),
      ];
    }),
  "_app.ma-convention": page("/ma-convention", "302 302 403 403 403 403 403 403 403"),
};
