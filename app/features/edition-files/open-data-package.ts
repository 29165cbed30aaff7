import { createHash } from "node:crypto";
import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { editionPeriodCode } from "#app/domain/edition/edition-state.ts";
import { dictionaryColumns } from "./open-data-dictionary.ts";
import { openDataFields } from "./open-data-fields.ts";
import { openLicence } from "./open-data-notes.ts";
import { editionTitle } from "./edition-words.ts";

const dialect = { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true };

/** `datapackage.json`: the package as Frictionless Data describes one (Data Package 1.0, Tabular Data Resource). */
export function dataPackage(content: EditionContent, files: { data: string; dictionary: string }): string {
  const { number, from, to, publishedOn, supersedes, parameters } = content;
  const description = {
    profile: "tabular-data-package",
    name: `clauses-sociales-${editionPeriodCode(content).toLowerCase()}-edition-${number ?? 0}`,
    title: editionTitle(content),
    description:
      "Chiffres consolidés des clauses sociales d’insertion du département, petits nombres protégés.",
    version: `${number ?? 0}.0.0`,
    ...(publishedOn === null ? {} : { created: `${publishedOn}T00:00:00Z` }),
    temporal: { start: from, end: to },
    supersedes,
    parameters: {
      threshold: parameters.threshold,
      sensitiveThreshold: parameters.sensitiveThreshold,
      dominance: parameters.dominance,
      definitionsVersion: parameters.definitionsVersion,
    },
    licenses: [openLicence],
    resources: [
      {
        ...resource("donnees", files.data),
        title: "Tous les tableaux, une case par ligne",
        schema: {
          fields: openDataFields.map(({ name, type, description: text, required, values }) => ({
            name,
            type,
            description: text,
            constraints: { required, ...(values === undefined ? {} : { enum: values }) },
          })),
          missingValues: [""],
        },
      },
      {
        ...resource("dictionnaire", files.dictionary),
        title: "Colonnes, tableaux, ventilations, codes et définitions",
        schema: {
          fields: dictionaryColumns.map((name) => ({ name, type: "string" })),
          missingValues: [""],
        },
      },
    ],
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

function resource(name: string, text: string) {
  return {
    profile: "tabular-data-resource",
    name,
    path: `${name}.csv`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash("sha256").update(text).digest("hex")}`,
    dialect,
  };
}
