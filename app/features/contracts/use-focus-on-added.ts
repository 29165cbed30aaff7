import { useEffect, useRef } from "react";

/** Gives the focus to the first field of a line just added: one goes on typing there. `count` is the number of lines. */
export function useFocusOnAdded(count: number, fieldId: string | undefined): void {
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current && fieldId !== undefined) document.getElementById(fieldId)?.focus();
    before.current = count;
  }, [count, fieldId]);
}
