import { expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { foldName, personKeyText } from "#app/domain/person-key.ts";
import { personKeyOf } from "#app/platform/person-key.server.ts";

test.each([
  ["Lebœuf", "LEBOEUF"],
  ["LEBŒUF", "LEBOEUF"],
  ["D’Éon de l'Isère", "DEONDELISERE"],
  ["Øster-Ægir", "OSTERAEGIR"],
  ["Łukasz Đorđe", "LUKASZDORDE"],
  ["Strauß", "STRAUSS"],
  ["Yıldız İnan", "YILDIZINAN"],
  ["Nguyễn", "NGUYEN"],
  ["e\u0301", "E"],
  ["Анна", ""],
  [" 1 ", ""],
])("« %s » is folded to « %s »", (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

test("the same person written twice has the same key, another birth date another", () => {
  const person = { birthName: "Dupré", firstName: "Zoë", bornOn: "1990-02-28" as Day };
  const text = personKeyText(person);
  expect(text).toBe("DUPRE|ZOE|1990-02-28");
  expect(personKeyText({ ...person, birthName: "DUPRE", firstName: "zoe" })).toBe(text);
  expect(personKeyText({ ...person, firstName: "Анна" })).toBeUndefined();
});

test("the key is the HMAC-SHA-256 of the text in lower-case hexadecimal", () => {
  const text = personKeyText({ birthName: "Martin", firstName: "Ali", bornOn: "1985-07-01" as Day });
  if (text === undefined) throw new Error("Unreadable name");
  // printf 'MARTIN|ALI|1985-07-01' | openssl dgst -sha256 -hmac secret
  expect(personKeyOf(text, "secret")).toBe(
    "3ca35ce672f656a686f4497a69c93f091e1bd40da543b6751300b412f70eca28",
  );
});
