import { get, type Question } from "./route-asks.ts";

const onlyBuyer = "302 403 200 403 403 403 403 403 403";
const year = "?de=2026-01&a=2026-12";

const file =
  (format: "csv" | "xlsx" | "json"): Question =>
  () => [
    get(`/considerations-sociales.${format}${year}`, onlyBuyer),
    get(`/considerations-sociales.${format}?de=2026-13`, "302 403 400 403 403 403 403 403 403"),
  ];

/** What a buyer follows of its own contracts; no one else opens these pages, and no parameter names another buyer. */
export const followingRoutes: Readonly<Record<string, Question>> = {
  "_app.considerations-sociales._index": ({ elsewhere }) => [
    get("/considerations-sociales", onlyBuyer),
    get(`/considerations-sociales${year}&maitre_ouvrage=${elsewhere.authority.siret}`, onlyBuyer),
    get("/considerations-sociales?de=2026-13", onlyBuyer),
  ],
  "_app.considerations-sociales[.]csv": file("csv"),
  "_app.considerations-sociales[.]xlsx": file("xlsx"),
  "_app.considerations-sociales[.]json": file("json"),
  "_app.manquants": () => [get("/manquants", onlyBuyer)],
};
