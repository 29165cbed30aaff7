import { useEffect, useRef } from "react";

type Control = { name: string; value: string | null };

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
    sameAs(last.current)?.focus();
  }, [version]);
}

function controlOf(target: EventTarget | null): Control | null {
  if (target instanceof HTMLInputElement) return { name: target.name, value: null };
  if (target instanceof HTMLButtonElement) return { name: target.name, value: target.value };
  return null;
}

/** The same control, else one that does the same: another scenario to keep once one is kept. */
function sameAs({ name, value }: Control): HTMLElement | undefined {
  const tag = value === null ? "input" : "button";
  const named = [...document.querySelectorAll<HTMLInputElement | HTMLButtonElement>(`main ${tag}`)].filter(
    (control) => control.name === name && control.tabIndex >= 0,
  );
  return named.find((control) => value === null || control.value === value) ?? named[0];
}
