import { withoutInvisible } from "./invisible-signs.ts";

/** More lines than any of our lists shows. */
const highestIndex = 999;
const longestName = 200;
/** 200 lots of 12 commitments each, every field filled in. */
const mostFields = 50_000;
/** Where Conform, which reads our forms, finds what a button asks and what was shown. */
const conformFields: readonly string[] = ["__intent__", "__state__"];

/**
 * The form a page of ours sent. Throws 400 for what none sends: a body that is no form, too many fields, names that
 * would have a list of millions of lines built (`lots[99999999]`), an intent that cannot be read. Signs nobody sees are
 * read as spaces: word processors paste some, PostgreSQL and the XML of our documents take none.
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(refused);
  const entries = [...form];
  if (entries.length > mostFields) refused();
  for (const [name, value] of entries) {
    if (!isFieldName(name)) refused();
    if (conformFields.includes(name) && !isConformValue(value)) refused();
  }
  return entries.some(([, value]) => typeof value === "string" && withoutInvisible(value) !== value)
    ? cleaned(entries)
    : form;
}

function cleaned(entries: ReadonlyArray<[string, FormDataEntryValue]>): FormData {
  const form = new FormData();
  for (const [name, value] of entries) {
    form.append(name, typeof value === "string" ? withoutInvisible(value) : value);
  }
  return form;
}

function isFieldName(name: string): boolean {
  if (name.length > longestName || !/^[\w-]+(\.[\w-]+|\[\d{0,3}\])*$/.test(name)) return false;
  return !/(^|\.)(__proto__|constructor|prototype)(\.|\[|$)/.test(name);
}

/** `{"type":"insert","payload":{"name":"lots","index":3}}`, or what the page keeps of its fields. */
function isConformValue(text: FormDataEntryValue): boolean {
  if (text === "") return true;
  const value = typeof text === "string" ? readJson(text) : undefined;
  if (!isObject(value)) return false;
  if (value.payload === undefined) return true;
  if (!isObject(value.payload)) return false;
  const { name = "", index = 0, from = 0, to = 0 } = value.payload;
  return (
    typeof name === "string" &&
    (name === "" || isFieldName(name)) &&
    [index, from, to].every((at) => typeof at === "number" && at >= 0 && at <= highestIndex)
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function refused(): never {
  throw new Response(null, { status: 400 });
}
