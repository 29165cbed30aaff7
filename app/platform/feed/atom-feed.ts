import { withoutInvisible } from "../invisible-signs.ts";

/** An entry of a feed. `id`: an IRI that never changes; `updated`: when what it tells happened. */
export type AtomEntry = {
  id: string;
  title: string;
  url: string;
  updated: Date;
  summary: string;
  categories?: readonly string[];
};

/** A feed: its newest entries first. `selfUrl`: its own address; `url`: the page that shows the same. */
export type AtomFeed = {
  id: string;
  title: string;
  subtitle?: string;
  author: string;
  selfUrl: string;
  url: string;
  /** Of a feed without entries. */
  updated: Date;
  entries: readonly AtomEntry[];
};

export const atomType = "application/atom+xml; charset=utf-8";

/** Atom 1.0 (RFC 4287). Texts are plain; signs XML cannot hold become spaces. */
export function writeAtom(feed: AtomFeed): string {
  const newest = feed.entries.reduce(
    (latest, { updated }) => (updated > latest ? updated : latest),
    feed.entries[0]?.updated ?? feed.updated,
  );
  const lines = [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">`,
    element("id", feed.id),
    element("title", feed.title),
    ...(feed.subtitle === undefined ? [] : [element("subtitle", feed.subtitle)]),
    element("updated", newest.toISOString()),
    `<author>${element("name", feed.author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(feed.selfUrl)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(feed.url)}"/>`,
    ...feed.entries.map(writeEntry),
    `</feed>`,
  ];
  return `${lines.join("\n")}\n`;
}

function writeEntry({ id, title, url, updated, summary, categories = [] }: AtomEntry): string {
  return [
    `<entry>`,
    element("id", id),
    element("title", title),
    element("updated", updated.toISOString()),
    `<link rel="alternate" type="text/html" href="${escaped(url)}"/>`,
    ...categories.map((term) => `<category term="${escaped(term)}"/>`),
    element("summary", summary),
    `</entry>`,
  ].join("\n");
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function escaped(text: string): string {
  return withoutInvisible(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
