import { useEffect, useRef } from "react";

/** A line of a table of fields: its key, and the id of its first field. */
type Line = { key: string | undefined; fieldId: string };

/** Once the line one was on is removed, the focus goes to the line that took its place, else to the last one. */
export function useFocusAfterRemoval(lines: readonly Line[]): void {
  const before = useRef(lines);
  useEffect(() => {
    const gone = before.current.findIndex(({ key }, index) => lines[index]?.key !== key);
    const isRemoved = lines.length < before.current.length;
    before.current = lines;
    if (!isRemoved || document.activeElement !== document.body) return;
    const next = lines[gone] ?? lines.at(-1);
    if (next !== undefined) document.getElementById(next.fieldId)?.focus();
  }, [lines]);
}
