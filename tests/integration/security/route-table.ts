import { directoryRoutes } from "./directory-routes.ts";
import { alertRoutes } from "./alert-routes.ts";
import { packageRoutes } from "./package-routes.ts";
import { deskRoutes } from "./desk-routes.ts";
import { importAssistantRoutes } from "./import-assistant-routes.ts";
import { clauseRoutes } from "./clause-routes.ts";
import { companyLinkRoutes } from "./company-link-routes.ts";
import { contractLifeRoutes } from "./contract-life-routes.ts";
import { documentRoutes } from "./document-routes.ts";
import { editionFileRoutes } from "./edition-file-routes.ts";
import { followingRoutes } from "./following-routes.ts";
import { editionReportRoutes } from "./edition-report-routes.ts";
import { forumRoutes } from "./forum-routes.ts";
import { exchangeRoutes } from "./exchange-routes.ts";
import { grantRoutes } from "./grant-routes.ts";
import { editionDeskRoutes } from "./edition-desk-routes.ts";
import { planRoutes } from "./plan-routes.ts";
import { hoursRoutes } from "./hours-routes.ts";
import { lawRoutes } from "./law-routes.ts";
import { referenceRoutes } from "./reference-routes.ts";
import { noticeRoutes } from "./notice-routes.ts";
import { lineRoutes } from "./line-routes.ts";
import { refreshRoutes } from "./refresh-routes.ts";
import { reminderRoutes } from "./reminder-routes.ts";
import { actionRoutes } from "./action-routes.ts";
import { openingRoutes } from "./opening-routes.ts";
import { outcomeRoutes } from "./outcome-routes.ts";
import { supplyRoutes } from "./supply-routes.ts";
import { ownWorkRoutes } from "./own-work-routes.ts";
import { personRoutes } from "./person-routes.ts";
import { structureDeskRoutes } from "./structure-desk-routes.ts";
import { opportunityRoutes } from "./opportunity-routes.ts";
import { studioRoutes } from "./studio-routes.ts";
import { programmingRoutes } from "./programming-routes.ts";
import { settingRoutes } from "./setting-routes.ts";
import {
  get,
  onlyFacilitator,
  onlyFacilitatorSends,
  page,
  post,
  refused,
  refusedForm,
  type Ask,
  type Question,
} from "./route-asks.ts";

const year = "?de=2026-01&a=2026-12";
const apiYear = "?from=2026-01&to=2026-12";
/** A report: of one's own scope, of another host, of another buyer. */
const reportOf =
  (path: string): Question =>
  ({ elsewhere }) => [
    get(`${path}${year}`, "302 200 200 403 302 302 302 302 403"),
    get(`${path}${year}&porteur=${elsewhere.host.siret}`, "302 403 200 403 302 302 200 302 403"),
    get(`${path}${year}&maitre_ouvrage=${elsewhere.authority.siret}`, "302 200 403 403 302 302 302 302 403"),
    get(`${path}?de=2026-13`, "302 400 400 400 400 400 400 400 400"),
  ];

const id = "3f2b6c1e-8d4a-4f6b-9a57-0c1d2e3f4a5b";

/** Every folder of app/routes: what each of its loaders and actions answers to everyone. */
export const routeTable: Readonly<Record<string, Question>> = {
  _app: page("/menu", "302 200 200 200 200 200 200 200 200"),
  "_app._index": page("/", "302"),
  "_app.aide": page("/aide", "302 200 200 200 200 200 200 200 200"),
  "_app.menu": page("/menu", "302 200 200 200 200 200 200 200 200"),
  "_app.compte": () => [
    get("/compte", "302 200 200 200 200 200 200 200 200"),
    post("/compte", "401 400 400 400 400 400 400 400 400", { intent: "autre" }),
  ],
  "_app.comptes": () => [
    get("/comptes", "302 403 403 403 403 403 403 403 200"),
    post("/comptes", "401 403 403 403 403 403 403 403 400", { intent: "autre" }),
  ],
  "_app.editions._index": page("/editions", "302 200 403 403 200 200 200 200 403"),
  "_app.exports": page("/exports", onlyFacilitator),
  "_app.imports._index": () => [get("/imports", onlyFacilitator), post("/imports", onlyFacilitatorSends)],
  "_app.imports.donnees-ouvertes": () => [
    get("/imports/donnees-ouvertes", onlyFacilitator),
    post("/imports/donnees-ouvertes", onlyFacilitatorSends),
  ],
  "_app.imports.$importId": ({ imports }) => [
    get(`/imports/${imports.own}`, onlyFacilitator, { importId: imports.own }),
    get(`/imports/${imports.other}`, refused, { importId: imports.other }),
    post(`/imports/${imports.other}`, "401 302 403 403 403 403 403 403 403", {}, { importId: imports.other }),
  ],
  "_app.marches._index": () => [
    get("/marches", "302 200 200 200 403 403 403 403 403"),
    get("/marches?suivi=a-attribuer", "302 200 200 200 403 403 403 403 403"),
  ],
  "_app.marches.$reference._index": ({ contracts: { own, other, free, closed } }) => [
    get("/marches/ici-1", "302 200 200 200 403 403 403 403 403", { reference: own.reference }),
    get("/marches/ici-2", "302 200 200 200 403 403 403 403 403", { reference: closed.reference }),
    get("/marches/libre-1", "302 200 404 404 403 403 403 403 403", { reference: free.reference }),
    get("/marches/ailleurs-1", "302 404 404 404 403 403 403 403 403", { reference: other.reference }),
    get("/marches/jamais", "302 404 404 404 403 403 403 403 403", { reference: "jamais" }),
  ],
  ...packageRoutes,
  ...settingRoutes,
  ...alertRoutes,
  ...importAssistantRoutes,
  ...structureDeskRoutes,
  ...opportunityRoutes,
  ...studioRoutes,
  ...followingRoutes,
  ...programmingRoutes,
  ...editionReportRoutes,
  ...exchangeRoutes,
  ...grantRoutes,
  ...editionDeskRoutes,
  ...planRoutes,
  ...hoursRoutes,
  ...lawRoutes,
  ...referenceRoutes,
  ...directoryRoutes,
  ...supplyRoutes,
  ...lineRoutes,
  ...noticeRoutes,
  ...deskRoutes,
  ...clauseRoutes,
  ...companyLinkRoutes,
  ...contractLifeRoutes,
  ...refreshRoutes,
  ...reminderRoutes,
  ...openingRoutes,
  ...outcomeRoutes,
  ...actionRoutes,
  ...forumRoutes,
  ...documentRoutes,
  ...editionFileRoutes,
  ...ownWorkRoutes,
  ...personRoutes,
  "_app.marches.$reference.modifier": ({ contracts }) =>
    (
      [
        ["own", "302 200 403 403 403 403 403 403 403", onlyFacilitatorSends],
        ["closed", "302 200 403 403 403 403 403 403 403", onlyFacilitatorSends],
        ["other", refused, refusedForm],
        ["free", "302 302 403 403 403 403 403 403 403", "401 403 403 403 403 403 403 403 403"],
      ] as const
    ).flatMap(([which, seen, sent]) => {
      const { reference, authoritySiret } = contracts[which];
      const path = `/marches/${reference}/modifier`;
      const form = { id, revision: "1", reference, title: "Autre objet", buyer: authoritySiret };
      const fields = { ...form, stage: "running", "lots[0].number": "9" };
      return [get(path, seen, { reference }), post(path, sent, fields, { reference })];
    }),
  "_app.marches.$reference.prise-en-charge": ({ contracts }) =>
    (
      [
        ["own", "401 302 403 403 403 403 403 403 403"],
        ["closed", "401 302 403 403 403 403 403 403 403"],
        ["other", refusedForm],
        ["free", "401 302 403 403 403 403 403 403 403"],
      ] as const
    ).flatMap(([which, sent]) => {
      const { reference } = contracts[which];
      const path = `/marches/${reference}/prise-en-charge`;
      return [
        get(path, "302 302 403 403 403 403 403 403 403", { reference }),
        post(path, sent, {}, { reference }),
      ];
    }),
  "_app.marches.nouveau": () => [
    get("/marches/nouveau", onlyFacilitator),
    post("/marches/nouveau", onlyFacilitatorSends),
  ],
  "_app.rapport._index": reportOf("/rapport"),
  "_app.rapport[.]csv": reportOf("/rapport.csv"),
  "_app.rapport[.]json": reportOf("/rapport.json"),
  "_app.rapport[.]xlsx": reportOf("/rapport.xlsx"),
  "_app.rapport.lignes.$figure": ({ elsewhere }) => {
    const rows = (figure: string, statuses: string, search = year): Ask =>
      get(`/rapport/lignes/${figure}${search}`, statuses, { figure });
    const other = `${year}&porteur=${elsewhere.host.siret}`;
    const open = "302 200 200 403 302 302 302 302 403";
    const exact = "302 200 403 403 302 302 302 302 403";
    return [
      ...["participants.named", "hours.achieved.statements", "recruitments.total"].map((figure) =>
        rows(figure, open),
      ),
      ...["participants.rsa", "grant.rsaReached", "outcomes.6.cohort", "recruitments.bySex.F"].map((figure) =>
        rows(figure, exact),
      ),
      rows("participants.named", "302 403 200 403 302 302 403 302 403", other),
      rows("autre", "302 404 404 403 302 302 302 302 403"),
    ];
  },
  "_public.accessibilite": () => [],
  "_public.donnees-personnelles": () => [],
  "_public.methode": page("/methode", "200"),
  "_public.connexion": () => [
    get("/connexion", "200 302 302 302 302 302 302 302 302"),
    post("/connexion", "400"),
  ],
  "invitation.$token": () => [
    get("/invitation/jamais", "410", { token: "jamais" }),
    post("/invitation/jamais", "410", {}, { token: "jamais" }),
  ],
  deconnexion: () => [get("/deconnexion", "302"), post("/deconnexion", "302")],
  presence: page("/presence", "401 204 204 204 204 204 204 204 204"),
  healthz: page("/healthz", "200"),
  readyz: page("/readyz", "200"),
  "exports.classeur": () => [
    get("/exports/classeur", "302"),
    post("/exports/classeur", "401 302 403 403 403 403 403 403 403"),
  ],
  "imports.modele[.]xlsx": page("/imports/modele.xlsx", onlyFacilitator),
  "api.v1.$": () => [get("/api/v1/autre", "404"), post("/api/v1/autre", "404")],
  "api.v1.openapi[.]json": () => [get("/api/v1/openapi.json", "200"), post("/api/v1/openapi.json", "405")],
  "api.v1.contracts": () => [
    get("/api/v1/contracts", "401 200 200 200 403 403 403 403 403"),
    post("/api/v1/contracts", "405"),
  ],
  "api.v1.editions._index": () => [
    get("/api/v1/editions", "401 200 403 403 200 200 200 200 403"),
    post("/api/v1/editions", "405"),
  ],
  "api.v1.editions.$number": () => [
    get("/api/v1/editions/1", "401 404 403 403 404 404 404 404 403", { number: "1" }),
    post("/api/v1/editions/1", "405", {}, { number: "1" }),
  ],
  "api.v1.imports.workbook": () => [
    get("/api/v1/imports/workbook", "405"),
    post("/api/v1/imports/workbook", onlyFacilitatorSends),
  ],
  "api.v1.opportunities": () => [
    get("/api/v1/opportunities", "401 200 403 200 403 403 403 403 403"),
    post("/api/v1/opportunities", "405"),
  ],
  "api.v1.reports.fa02": ({ elsewhere }) => [
    get(`/api/v1/reports/fa02${apiYear}`, "401 200 200 403 403 403 403 403 403"),
    get(`/api/v1/reports/fa02${apiYear}&host=${elsewhere.host.siret}`, "401 403 200 403 403 403 200 403 403"),
    post("/api/v1/reports/fa02", "405"),
  ],
};
