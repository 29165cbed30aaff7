import { get, onlyFacilitator, refused, type Ask, type Question } from "./route-asks.ts";

const year = "de=2026-01&a=2026-12";
/** A bilan: a facilitator of its host’s buyers, a buyer of itself; sent back to the page while no buyer is named. */
const bilanOf =
  (format: "pdf" | "xlsx"): Question =>
  ({ elsewhere, contracts }) => [
    get(
      `/bilan.${format}?${year}&maitre_ouvrage=${contracts.own.authoritySiret}`,
      "302 200 200 403 403 403 403 403 403",
    ),
    get(
      `/bilan.${format}?${year}&maitre_ouvrage=${elsewhere.authority.siret}`,
      "302 404 404 403 403 403 403 403 403",
    ),
    get(`/bilan.${format}?${year}&porteur=${elsewhere.host.siret}`, "302 404 302 403 403 403 403 403 403"),
    get(`/bilan.${format}?${year}`, "302 302 200 403 403 403 403 403 403"),
    get(`/bilan.${format}?de=2026-13`, "302 302 302 403 403 403 403 403 403"),
  ];

/** A document of a contract: for the facilitator of its host, closed or not. */
function contractDocument(name: string, search = ""): Question {
  return ({ contracts }) =>
    (["own", "closed", "other", "free"] as const).map((which): Ask => {
      const { reference } = contracts[which];
      const statuses = which === "own" || which === "closed" ? onlyFacilitator : refused;
      return get(`/marches/${reference}/${name}${search}`, statuses, { reference });
    });
}

/** The form of a company: of one that works on the contract. */
const formOf =
  (format: "pdf" | "xlsx"): Question =>
  (world) => {
    const { reference, siaeSiret } = world.contracts.own;
    const path = `/marches/${reference}/releve.${format}`;
    return [
      ...contractDocument(`releve.${format}`)(world),
      get(`${path}?mois=2026-03&entreprise=${siaeSiret}`, onlyFacilitator, { reference }),
      get(`${path}?entreprise=${world.elsewhere.authority.siret}`, refused, { reference }),
    ];
  };

/** Documents to print and to send: each holds what its reader may know, so those who may not read it get nothing. */
export const documentRoutes: Readonly<Record<string, Question>> = {
  "_app.documents": ({ elsewhere }) => [
    get("/documents", "302 200 200 403 403 403 403 403 403"),
    get(
      `/documents?${year}&maitre_ouvrage=${elsewhere.authority.siret}`,
      "302 404 404 403 403 403 403 403 403",
    ),
  ],
  "_app.bilan[.]pdf": bilanOf("pdf"),
  "_app.bilan[.]xlsx": bilanOf("xlsx"),
  "_app.marches.$reference.fiche[.]pdf": contractDocument("fiche.pdf"),
  "_app.marches.$reference.attestation[.]pdf": contractDocument("attestation.pdf"),
  "_app.marches.$reference.releve[.]pdf": formOf("pdf"),
  "_app.marches.$reference.releve[.]xlsx": formOf("xlsx"),
  "_app.participants.$id.notice[.]pdf": ({ contracts }) =>
    (
      [
        [contracts.own.participantId ?? "", onlyFacilitator],
        [contracts.other.participantId ?? "", refused],
        ["jamais", refused],
      ] as const
    ).map(([id, statuses]) => get(`/participants/${id}/notice.pdf`, statuses, { id })),
};
