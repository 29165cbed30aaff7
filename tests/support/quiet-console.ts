import { afterEach, beforeEach, expect, vi } from "vitest";

/** A test that makes the program complain on the console has found something: it fails. */
beforeEach(() => {
  vi.spyOn(console, "error");
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
