const longest = 300;

/**
 * A web address as a person types it (`ateliers-drac.fr`), whole; undefined for what is none. Only the web: a link made of
 * it runs nothing.
 */
export function parseWebAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (text === "" || text.length > longest || /\s/.test(text)) return undefined;
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return undefined;
  const { protocol, hostname, username, href } = new URL(whole);
  const isWeb = (protocol === "https:" || protocol === "http:") && username === "";
  return isWeb && /^[^.].*\.[a-z\d-]{2,}$/i.test(hostname) ? href : undefined;
}

/** A stored address, wherever it came from, as a link may lead to it and as it is read; null when it is no address. */
export function webLink(stored: string | null): { href: string; shown: string } | null {
  const href = stored === null ? undefined : parseWebAddress(stored);
  if (href === undefined) return null;
  const shown = href.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
  return { href, shown };
}
