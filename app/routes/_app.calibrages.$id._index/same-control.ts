/** A control of the page, as it is known again once the page is made anew. */
export type Control = { name: string; value: string | null; words: string };

export function controlOf(target: EventTarget | null): Control | null {
  if (target instanceof HTMLInputElement) return { name: target.name, value: null, words: "" };
  if (target instanceof HTMLButtonElement)
    return { name: target.name, value: target.value, words: wordsOf(target) };
  return null;
}

/** The same control, else one that does the same: another scenario to keep once one is kept. */
export function sameControl({ name, value }: Control): HTMLElement | undefined {
  const named = namedAlike({ name, value });
  return named.find((control) => value === null || control.value === value) ?? named[0];
}

/** The button that says exactly the same: what it sends may hold an id made for one page only. */
export function sameButton(control: Control): HTMLElement | undefined {
  return namedAlike(control).find((button) => wordsOf(button) === control.words);
}

function wordsOf({ textContent }: HTMLElement): string {
  return textContent.trim();
}

function namedAlike({ name, value }: Omit<Control, "words">): Array<HTMLInputElement | HTMLButtonElement> {
  const tag = value === null ? "input" : "button";
  return [...document.querySelectorAll<HTMLInputElement | HTMLButtonElement>(`main ${tag}`)].filter(
    (control) => control.name === name && control.tabIndex >= 0,
  );
}
