type Component = Record<string, string>;

/** Values of type TEXT; the others are read as they stand. */
const texts = ["UID", "SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME"];

/** Reads an iCalendar file and refuses what RFC 5545 does: line ends, lengths, escapes, order, what must be there. */
export function readCalendar(file: string): { calendar: Component; events: Component[] } {
  if (!file.endsWith("\r\n")) throw new Error("The last line has no end");
  if (/[^\r]\n|\r[^\n]/.test(file)) throw new Error("A line does not end by CRLF");
  const physical = file.slice(0, -2).split("\r\n");
  for (const line of physical) {
    if (Buffer.byteLength(line) > 75) throw new Error(`Longer than 75 octets: ${line}`);
    if (line === "") throw new Error("An empty line");
    if (line.includes("\ufffd")) throw new Error("A sign is cut");
  }
  const lines = file.slice(0, -2).replaceAll("\r\n ", "").split("\r\n");
  const calendar: Component = {};
  const events: Component[] = [];
  const open: string[] = [];
  for (const line of lines) {
    const [, name, value] = /^([A-Z-]+(?:;[A-Z-]+=[A-Z0-9-]+)*):(.*)$/s.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`No property: ${line}`);
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") events.push({});
    } else if (name === "END") {
      if (open.pop() !== value) throw new Error(`${value} ends and was not open`);
    } else {
      const into = open.at(-1) === "VEVENT" ? events.at(-1) : calendar;
      if (into === undefined) throw new Error(`${name} is outside`);
      if (name in into) throw new Error(`${name} is there twice`);
      into[name] = texts.includes(name) ? unescaped(value) : value;
    }
  }
  if (open.length > 0) throw new Error("Something does not end");
  need(calendar, ["VERSION", "PRODID"]);
  for (const event of events) {
    need(event, ["UID", "DTSTAMP", "DTSTART" in event ? "DTSTART" : "DTSTART;VALUE=DATE"]);
  }
  if (new Set(events.map(({ UID }) => UID)).size < events.length) throw new Error("Two events have one UID");
  return { calendar, events };
}

function need(component: Component, names: readonly string[]): void {
  for (const name of names) if (!(name in component)) throw new Error(`${name} is missing`);
}

function unescaped(value: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error(`Not escaped: ${value}`);
  return value.replace(/\\(.)/gs, (_all, sign: string) => {
    if (sign === "n" || sign === "N") return "\n";
    if (!["\\", ";", ","].includes(sign)) throw new Error(`Unknown escape: \\${sign}`);
    return sign;
  });
}
