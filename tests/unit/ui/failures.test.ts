import { beforeEach, describe, expect, test, vi } from "vitest";
import { handleError } from "#app/entry.server.tsx";
import { errorWords } from "#app/ui/route-error.tsx";

const refusal = (status: number) => ({ status, statusText: "", data: null, internal: false });

describe("a failure is told by its status alone", () => {
  test("known statuses have their words", () => {
    expect(errorWords(refusal(403)).title).toBe("Cette page ne vous est pas ouverte");
    expect(errorWords(refusal(404)).title).toBe("Cette page n’existe pas");
  });

  test("trying again is offered only where it may change something", () => {
    expect([403, 404, 410].every((status) => errorWords(refusal(status)).final)).toBe(true);
    expect([401, 500, 503].some((status) => errorWords(refusal(status)).final)).toBe(false);
  });

  test("the message of an error is never shown", () => {
    const words = errorWords(new Error("UNIQUE constraint failed: Jean Dupont"));
    expect(JSON.stringify(words)).not.toContain("Dupont");
    expect(words).toEqual(errorWords(refusal(500)));
  });
});

describe("a failure is logged on one line of JSON, without personal data", () => {
  let lines: string[] = [];

  beforeEach(() => {
    lines = [];
    vi.spyOn(process.stderr, "write").mockImplementation((line) => {
      lines.push(String(line));
      return true;
    });
  });

  function fail(error: unknown, params: Record<string, string> = {}, signal?: AbortSignal): void {
    const request = new Request("http://localhost/saisie/sec%20ret/heures?nom=Dupont", {
      ...(signal === undefined ? {} : { signal }),
    });
    handleError(error, { request, params, context: {} });
  }

  test("kind, code and place, but no message, parameter or query", () => {
    const error = Object.assign(new Error("Jean Dupont\n    at Dupont (1985-01-01)"), {
      code: "SQLITE_FULL",
    });
    fail(error, { token: "sec ret" });
    expect(lines).toHaveLength(1);
    expect(lines.join("")).not.toMatch(/Dupont|sec|1985/);
    expect(JSON.parse(lines.join(""))).toMatchObject({
      level: "error",
      method: "GET",
      path: "/saisie/:token/heures",
      error: "Error",
      code: "SQLITE_FULL",
    });
  });

  test("something thrown that is no error is named by its type", () => {
    fail({ name: "Dupont" });
    expect(JSON.parse(lines.join(""))).toMatchObject({ error: "object", stack: [] });
  });

  test("a refusal and a request given up are not failures", () => {
    fail(refusal(404));
    fail(new Error("late"), {}, AbortSignal.abort());
    expect(lines).toEqual([]);
  });
});
