import { get, post, type Question } from "./route-asks.ts";

const everyone = "302 200 200 200 200 200 200 200 200";
const nobody = "302 404 404 404 404 404 404 404 404";
const newId = "3f2b6c1e-8d4a-4f6b-9a57-0c1d2e3f4a5b";

/** The directory of structures, which everyone with an account reads. */
export const directoryRoutes: Readonly<Record<string, Question>> = {
  "_app.structures._index": ({ elsewhere }) => [
    get("/structures", everyone),
    get(`/structures?q=${elsewhere.siae.siret}&lieu=inconnu&fiche=incomplete`, everyone),
  ],
  "_app.structures[.]csv": () => [get("/structures.csv", everyone)],
  "_app.structures.nouvelle": () => [
    get("/structures/nouvelle", "302 200 403 403 403 403 403 403 200"),
    post("/structures/nouvelle", "401 400 403 403 403 403 403 403 400", { id: newId }),
  ],
  "_app.structures.$siret._index": ({ siae, elsewhere, authority }) => [
    get(`/structures/${siae.siret}`, everyone, { siret: siae.siret }),
    get(`/structures/${elsewhere.siae.siret}`, everyone, { siret: elsewhere.siae.siret }),
    get(`/structures/${authority.siret}`, nobody, { siret: authority.siret }),
  ],
  "_app.structures.$siret.fiche[.]pdf": ({ siae, authority }) => [
    get(`/structures/${siae.siret}/fiche.pdf`, everyone, { siret: siae.siret }),
    get(`/structures/${authority.siret}/fiche.pdf`, nobody, { siret: authority.siret }),
  ],
  "_app.structures.$siret.modifier": ({ siae, elsewhere, authority }) => [
    get(`/structures/${siae.siret}/modifier`, "302 200 403 200 403 403 403 403 200", { siret: siae.siret }),
    get(`/structures/${elsewhere.siae.siret}/modifier`, "302 200 403 404 403 403 403 403 200", {
      siret: elsewhere.siae.siret,
    }),
    get(`/structures/${authority.siret}/modifier`, "302 404 403 404 403 403 403 403 404", {
      siret: authority.siret,
    }),
    post(
      `/structures/${elsewhere.siae.siret}/modifier`,
      "401 400 403 404 403 403 403 403 400",
      { seen: "1-0" },
      { siret: elsewhere.siae.siret },
    ),
  ],
  "_app.ma-fiche": () => [get("/ma-fiche", "302 403 403 302 403 403 403 403 403")],
};
