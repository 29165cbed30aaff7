import { get, type Question } from "./route-asks.ts";

const readers = "302 404 403 403 404 404 404 404 403";

/** A file of an edition nobody published: not there for those who read editions, refused to others. */
const fileOf =
  (file: string): Question =>
  () =>
    ["1", "brouillon", "0"].map((number) => get(`/editions/${number}/${file}`, readers, { number }));

export const editionFileRoutes: Readonly<Record<string, Question>> = {
  "_app.editions.$number.rapport[.]pdf": fileOf("rapport.pdf"),
  "_app.editions.$number.rapport[.]xlsx": fileOf("rapport.xlsx"),
  "_app.editions.$number.tableaux[.]csv": fileOf("tableaux.csv"),
  "_app.editions.$number.donnees-ouvertes[.]zip": fileOf("donnees-ouvertes.zip"),
  // The exact bilan of a host: its facilitators and the funder.
  "_app.porteurs.$siret.$year.bilan[.]pdf": ({ host, elsewhere }) => [
    get(`/porteurs/${host.siret}/2026/bilan.pdf`, "302 200 403 403 403 403 200 403 403", {
      siret: host.siret,
      year: "2026",
    }),
    get(`/porteurs/${elsewhere.host.siret}/2026/bilan.pdf`, "302 404 403 403 403 403 200 403 403", {
      siret: elsewhere.host.siret,
      year: "2026",
    }),
    get("/porteurs/1/2026/bilan.pdf", "302 404 403 403 403 403 404 403 403", { siret: "1", year: "2026" }),
    get(`/porteurs/${host.siret}/26/bilan.pdf`, "302 404 403 403 403 403 404 403 403", {
      siret: host.siret,
      year: "26",
    }),
  ],
};
