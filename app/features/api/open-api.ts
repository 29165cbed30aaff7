import { turnsPerMinute } from "./api-turns.ts";
import { arrayOf, month, oneOfCodes, ref, siret, text, type Schema } from "./open-api-parts.ts";
import { reportSchemas } from "./open-api-report.ts";
import { schemas, stageWords } from "./open-api-schemas.ts";

type Parameter = { name: string; description: string; schema: Schema; required?: boolean; in?: "path" };

const problems = {
  400: "Paramètre illisible ou inconnu : detail dit quoi écrire.",
  401: "Jeton absent, révoqué ou expiré.",
  403: "Le propriétaire du jeton n’a pas ce droit.",
  404: "Rien à cette adresse.",
  405: "Méthode refusée : l’en-tête Allow dit laquelle répond.",
  406: "Aucun des formats acceptés n’est servi.",
  411: "L’envoi ne dit pas sa taille.",
  413: "L’envoi dépasse 100 Mo.",
  429: `Plus de ${turnsPerMinute} demandes en une minute : attendez Retry-After secondes.`,
  500: "Échec : rien n’a été enregistré.",
  503: "La base de données est occupée ou absente : réessayez.",
} as const;
type ProblemStatus = keyof typeof problems;

function refused(...statuses: ProblemStatus[]) {
  const everywhere: ProblemStatus[] = [401, 403, 405, 429, 500, 503];
  return Object.fromEntries(
    [...new Set([...statuses, ...everywhere])].map((status) => [
      status,
      {
        description: problems[status],
        content: { "application/problem+json": { schema: ref("Problem") } },
      },
    ]),
  );
}

function answered(schema: Schema, others: Readonly<Record<string, { schema: Schema }>> = {}) {
  return { "200": { description: "La réponse.", content: { "application/json": { schema }, ...others } } };
}

/** What is answered to `If-None-Match` with the tag of the last answer. */
const unchanged = { "304": { description: "Rien n’a changé depuis la réponse dont l’ETag est donné." } };

function parameters(list: readonly Parameter[]) {
  return list.map(({ in: place = "query", required = place === "path", ...parameter }) => ({
    ...parameter,
    in: place,
    required,
  }));
}

const page: Parameter = {
  name: "page",
  description: "À partir de 1.",
  schema: { type: "integer", minimum: 1 },
};

const paths = {
  "/reports/fa02": {
    get: {
      operationId: "reportFa02",
      summary: "Le rapport de la Fiche action 02",
      description:
        "Facilitateur : son porteur, imposé. Maître d’ouvrage : ses marchés, petits nombres secrets. Financeur : un porteur (host), sans autre filtre.",
      parameters: parameters([
        { name: "from", description: "Premier mois, compris.", schema: month, required: true },
        { name: "to", description: "Dernier mois, compris.", schema: month, required: true },
        { name: "territory", description: "Code d’un territoire.", schema: text },
        { name: "host", description: "SIRET d’un porteur.", schema: siret },
        { name: "authority", description: "SIRET d’un maître d’ouvrage.", schema: siret },
      ]),
      responses: { ...answered(ref("Report"), { "text/csv": { schema: text } }), ...refused(400, 406) },
    },
  },
  "/contracts": {
    get: {
      operationId: "listContracts",
      summary: "Les marchés du propriétaire du jeton, par référence",
      parameters: parameters([
        {
          name: "stage",
          description: "Étape, avec les codes du classeur d’échange.",
          schema: oneOfCodes(stageWords),
        },
        { name: "authority", description: "SIRET du maître d’ouvrage.", schema: siret },
        page,
      ]),
      responses: { ...answered(ref("ContractPage")), ...refused(400) },
    },
  },
  "/opportunities": {
    get: {
      operationId: "listOpportunities",
      summary:
        "Les lots ouverts aux structures, avec des heures à placer ; pour une structure, les mieux assortis d’abord",
      parameters: parameters([page]),
      responses: { ...answered(ref("OpportunityPage")), ...refused(400) },
    },
  },
  "/imports/workbook": {
    post: {
      operationId: "importWorkbook",
      summary: "Importe un classeur d’échange, pour le porteur du propriétaire du jeton",
      parameters: parameters([
        {
          name: "dryRun",
          description: "true : tout vérifier sans rien enregistrer. Se donne aussi dans le formulaire.",
          schema: { type: "boolean" },
        },
      ]),
      requestBody: {
        required: true,
        content: {
          "multipart/form-data": {
            schema: {
              type: "object",
              required: ["file"],
              properties: {
                file: { type: "string", contentMediaType: "application/octet-stream" },
                dryRun: { type: "boolean" },
              },
            },
          },
        },
      },
      responses: {
        ...answered(ref("Import")),
        "422": {
          description: "Classeur refusé : chaque erreur dit la feuille, la ligne, la colonne et quoi écrire.",
          content: { "application/problem+json": { schema: ref("RefusedImport") } },
        },
        ...refused(400, 411, 413),
      },
    },
  },
  "/editions": {
    get: {
      operationId: "listEditions",
      summary: "Les éditions publiées",
      responses: { ...answered(arrayOf(ref("EditionSummary"))), ...unchanged, ...refused() },
    },
  },
  "/editions/{number}": {
    get: {
      operationId: "readEdition",
      summary: "Une édition publiée",
      parameters: parameters([
        { name: "number", description: "Numéro de l’édition.", schema: { type: "integer" }, in: "path" },
      ]),
      responses: { ...answered(ref("Edition")), ...unchanged, ...refused(404) },
    },
  },
  "/openapi.json": {
    get: {
      operationId: "describe",
      summary: "Ce document, sans jeton",
      security: [],
      responses: answered({ type: "object" }),
    },
  },
};

/** The API, described for programs (OpenAPI 3.1). */
export const openApiDocument = {
  openapi: "3.1.0",
  info: {
    title: "Clause commune",
    version: "1",
    description:
      "Mêmes chiffres et mêmes droits que les écrans. Le jeton se crée dans « Mon compte » et se donne en « Authorization: Bearer … » ; les cookies ne servent pas ici.",
  },
  servers: [{ url: "/api/v1" }],
  security: [{ bearer: [] }],
  paths,
  components: {
    securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
    schemas: { ...reportSchemas, ...schemas },
  },
};
