/** What of JSON Schema the description of the API uses; anything else fails loudly. */
type Schema = Readonly<Record<string, unknown>>;

const known = new Set([
  "$ref",
  "type",
  "description",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "enum",
  "const",
  "anyOf",
  "minimum",
  "pattern",
  "format",
]);

/** The faults of a value against a schema, each with its place; none when it conforms. */
export function faultsOf(value: unknown, schema: Schema, root: Schema, place = "$"): string[] {
  const unknown = Object.keys(schema).filter((key) => !known.has(key));
  if (unknown.length > 0) return [`${place}: this test does not know ${unknown.join(", ")}`];
  if (typeof schema.$ref === "string") return faultsOf(value, resolve(schema.$ref, root), root, place);
  if (Array.isArray(schema.anyOf)) {
    const tries = (schema.anyOf as Schema[]).map((choice) => faultsOf(value, choice, root, place));
    return tries.some((faults) => faults.length === 0) ? [] : [`${place}: no choice fits`, ...tries.flat()];
  }
  if ("const" in schema) return value === schema.const ? [] : [`${place}: not ${String(schema.const)}`];
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) {
    return [`${place}: ${JSON.stringify(value)} is not one of the codes`];
  }
  const types = Array.isArray(schema.type) ? (schema.type as string[]) : [String(schema.type)];
  if (!types.some((type) => isOfType(value, type))) return [`${place}: not ${types.join(" or ")}`];
  return [...scalarFaults(value, schema, place), ...memberFaults(value, schema, root, place)];
}

export function resolve(pointer: string, root: Schema): Schema {
  const keys = pointer.replace(/^#\//, "").split("/");
  return keys.reduce<unknown>((found, key) => (found as Schema)[key], root) as Schema;
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function scalarFaults(value: unknown, { minimum, pattern, format }: Schema, place: string): string[] {
  const faults: string[] = [];
  if (typeof minimum === "number" && typeof value === "number" && value < minimum) faults.push("too small");
  if (typeof pattern === "string" && typeof value === "string" && !new RegExp(pattern).test(value)) {
    faults.push("pattern");
  }
  if (format === "date" && typeof value === "string" && !/^\d{4}-\d\d-\d\d$/.test(value)) faults.push("date");
  return faults.map((fault) => `${place}: ${fault}`);
}

function memberFaults(value: unknown, schema: Schema, root: Schema, place: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => faultsOf(item, schema.items as Schema, root, `${place}[${index}]`));
  }
  if (typeof value !== "object" || value === null) return [];
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  const required = (schema.required ?? []) as string[];
  const missing = required.filter((key) => !(key in value)).map((key) => `${place}.${key}: missing`);
  const members = Object.entries(value).flatMap(([key, member]) => {
    const own = properties[key] ?? schema.additionalProperties;
    if (own === false) return [`${place}.${key}: not described`];
    return typeof own === "object" ? faultsOf(member, own as Schema, root, `${place}.${key}`) : [];
  });
  return [...missing, ...members];
}
