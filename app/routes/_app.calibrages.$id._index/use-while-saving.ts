import { useNavigation } from "@remix-run/react";
import { useEffect, useRef, type FormEvent } from "react";
import { controlOf, sameButton, type Control } from "./same-control.ts";

type Submit = (event: FormEvent<HTMLFormElement>) => void;

/** Sends the table by what its form does, unless a save is on its way. */
export type SendTable = (event: FormEvent<HTMLFormElement>, submit: Submit) => void;

/**
 * A table saved is made anew, and what was done to it before the answer would go with the old one: what was typed is typed
 * again, and the button pressed is then pressed on the new table. Sent beside the first save, it would be refused as a
 * change that somebody else made meanwhile. What is refused is to be read before anything is sent again: the button is then
 * forgotten, or it would write over what somebody else wrote. `answer` is another object each time the server answers.
 */
export function useWhileSaving(answer: object, { isRefused }: { isRefused: boolean }): SendTable {
  const isIdle = useNavigation().state === "idle";
  // Not the state of the navigation, which is rendered a moment after the press.
  const isSaving = useRef(false);
  const typed = useRef(new Map<string, string>());
  const pressed = useRef<Control | null>(null);
  useEffect(() => {
    const remember = ({ target }: Event) => {
      if (isSaving.current && isTypedField(target)) typed.current.set(target.name, target.value);
    };
    document.addEventListener("input", remember);
    return () => {
      document.removeEventListener("input", remember);
    };
  }, []);
  useEffect(() => {
    if (!isIdle) return;
    isSaving.current = false;
    for (const [name, value] of typed.current) typeAgain(name, value);
    typed.current.clear();
    const waiting = pressed.current;
    pressed.current = null;
    if (waiting !== null && !isRefused) sameButton(waiting)?.click();
  }, [isIdle, answer, isRefused]);
  return (event, submit) => {
    if (isSaving.current) {
      event.preventDefault();
      const { nativeEvent } = event;
      pressed.current = nativeEvent instanceof SubmitEvent ? controlOf(nativeEvent.submitter) : null;
      return;
    }
    submit(event);
    isSaving.current = !event.defaultPrevented;
  };
}

type TypedField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isTypedField(target: EventTarget | null): target is TypedField {
  if (target instanceof HTMLInputElement) return target.type !== "checkbox" && target.type !== "radio";
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}

function typeAgain(name: string, value: string): void {
  const [field] = [...document.querySelectorAll("main input, main select, main textarea")]
    .filter(isTypedField)
    .filter((each) => each.name === name);
  if (field === undefined || field.value === value) return;
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
