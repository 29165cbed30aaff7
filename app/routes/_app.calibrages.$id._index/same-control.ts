/** A control of the page, as it is known again once the page is made anew. */
export type Control = { name: string; value: string | null };

export function controlOf(target: EventTarget | null): Control | null {
  if (target instanceof HTMLInputElement) return { name: target.name, value: null };
  if (target instanceof HTMLButtonElement) return { name: target.name, value: target.value };
  return null;
}

/** The same control, else one that does the same: another scenario to keep once one is kept. */
export function sameControl({ name, value }: Control): HTMLElement | undefined {
  const named = namedAlike({ name, value });
  return named.find((control) => value === null || control.value === value) ?? named[0];
}

/** The button that says exactly the same. */
export function sameButton({ name, value }: Control): HTMLElement | undefined {
  return namedAlike({ name, value }).find((control) => control.value === value);
}

function namedAlike({ name, value }: Control): Array<HTMLInputElement | HTMLButtonElement> {
  const tag = value === null ? "input" : "button";
  return [...document.querySelectorAll<HTMLInputElement | HTMLButtonElement>(`main ${tag}`)].filter(
    (control) => control.name === name && control.tabIndex >= 0,
  );
}
