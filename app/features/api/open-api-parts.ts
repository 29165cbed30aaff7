/** A JSON Schema (2020-12), as OpenAPI 3.1 writes them. */
export type Schema = Readonly<Record<string, unknown>>;

/** An object that has all of these properties and no other. */
export function object(properties: Readonly<Record<string, Schema>>, description?: string): Schema {
  return {
    type: "object",
    ...(description !== undefined && { description }),
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

export function arrayOf(items: Schema): Schema {
  return { type: "array", items };
}

/** An object whose keys are codes. */
export function mapOf(values: Schema): Schema {
  return { type: "object", additionalProperties: values };
}

export function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

export function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: "null" }] };
}

export function oneOfCodes(codes: readonly string[]): Schema {
  return { type: "string", enum: codes };
}

export const text: Schema = { type: "string" };
export const count: Schema = { type: "integer", minimum: 0 };
export const hours: Schema = { type: "number", description: "Heures, deux décimales au plus." };
export const euros: Schema = { type: "number", description: "Euros, deux décimales au plus." };
export const ratio: Schema = {
  type: ["number", "null"],
  description: "Au dix-millième ; null sans dénominateur.",
};
export const month: Schema = { type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])$" };
export const day: Schema = { type: "string", format: "date" };
export const siret: Schema = {
  type: "string",
  description: "SIRET de 14 chiffres, ou l’identifiant donné par les données ouvertes.",
};
