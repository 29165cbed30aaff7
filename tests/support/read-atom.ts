import { SaxesParser } from "saxes";

type Element = { name: string; attributes: Record<string, string>; text: string; children: Element[] };
export type ReadEntry = { id: string; title: string; updated: string; link: string; summary: string };

const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads an Atom feed and refuses what XML and RFC 4287 do: what must be there once, and ids that are one each. */
export function readAtom(file: string) {
  const feed = readXml(file);
  if (feed.name !== "feed" || feed.attributes.xmlns !== "http://www.w3.org/2005/Atom")
    throw new Error("No Atom feed");
  const entries: ReadEntry[] = all(feed, "entry").map((entry) => ({
    id: iriOf(entry),
    title: textOf(entry, "title"),
    updated: instantOf(entry),
    link: linkOf(entry, "alternate"),
    summary: textOf(entry, "summary"),
  }));
  if (new Set(entries.map(({ id }) => id)).size < entries.length) throw new Error("Two entries have one id");
  textOf(only(feed, "author"), "name");
  return {
    id: iriOf(feed),
    title: textOf(feed, "title"),
    updated: instantOf(feed),
    self: linkOf(feed, "self"),
    entries,
  };
}

function readXml(file: string): Element {
  const top: Element = { name: "", attributes: {}, text: "", children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, text: "", children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(file).close();
  const [root] = top.children;
  if (root === undefined) throw new Error("Nothing to read");
  return root;
}

function all({ children }: Element, name: string): Element[] {
  return children.filter((child) => child.name === name);
}

function only(element: Element, name: string): Element {
  const [found, ...others] = all(element, name);
  if (found === undefined || others.length > 0) throw new Error(`${name} is missing, or there twice`);
  return found;
}

function textOf(element: Element, name: string): string {
  const { text } = only(element, name);
  if (text === "") throw new Error(`${name} is empty`);
  return text;
}

function iriOf(element: Element): string {
  const id = textOf(element, "id");
  if (!URL.canParse(id)) throw new Error(`No IRI: ${id}`);
  return id;
}

function instantOf(element: Element): string {
  const updated = textOf(element, "updated");
  if (!instantShape.test(updated)) throw new Error(`No instant: ${updated}`);
  return updated;
}

function linkOf(element: Element, rel: string): string {
  const href = all(element, "link").find(({ attributes }) => attributes.rel === rel)?.attributes.href;
  if (href === undefined || !URL.canParse(href)) throw new Error(`No link ${rel}`);
  return href;
}
