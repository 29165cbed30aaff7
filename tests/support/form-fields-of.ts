/** The fields a browser would send of a form as its page fills it: `lots[0].title`. */
export function formFieldsOf(value: unknown, name = ""): Record<string, string> {
  if (typeof value === "string") return { [name]: value };
  if (typeof value !== "object" || value === null) return {};
  const parts = Array.isArray(value)
    ? value.map((item: unknown, index) => formFieldsOf(item, `${name}[${index}]`))
    : Object.entries(value).map(([key, item]) => formFieldsOf(item, name === "" ? key : `${name}.${key}`));
  return Object.assign({}, ...parts) as Record<string, string>;
}
