import { useEffect, useRef } from "react";
import { controlOf, sameControl, type Control } from "./same-control.ts";

/**
 * A table saved is made anew, and the control one was on goes away with it: the one of the same name takes the focus back,
 * so that the keyboard goes on from there. `version` changes with what is saved.
 */
export function useFocusKept(version: string): void {
  const last = useRef<Control | null>(null);
  const shown = useRef(version);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      last.current = controlOf(target);
    };
    document.addEventListener("focusin", remember);
    return () => {
      document.removeEventListener("focusin", remember);
    };
  }, []);
  useEffect(() => {
    if (shown.current === version) return;
    shown.current = version;
    if (document.activeElement !== document.body || last.current === null) return;
    sameControl(last.current)?.focus();
  }, [version]);
}
