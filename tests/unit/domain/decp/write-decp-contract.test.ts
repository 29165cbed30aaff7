import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { readDecpRecord } from "#app/domain/decp/decp-contract.ts";
import {
  readSocialConsiderations,
  writeSocialConsiderations,
} from "#app/domain/decp/social-considerations.ts";
import type { RawValue } from "#app/domain/decp/raw-record.ts";
import { writeDecpFile } from "#app/domain/decp/write-decp-contract.ts";
import { mechanismCodes, type Mechanism } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";

const published = {
  id: "2026S0042",
  buyer: "21380185900015",
  title: "Nettoyage des écoles",
  cpv: "90910000",
  durationMonths: 24,
  notifiedOn: "2026-11-02" as Day,
  amount: 480_000_50 as Cents,
  mechanisms: ["execution_clause_and_criterion"] as Mechanism[],
};

describe("what a contract publishes", () => {
  test.each<[Mechanism[], string[]]>([
    [[], ["Pas de considération sociale"]],
    [["execution_clause"], ["Clause sociale"]],
    [["execution_clause_and_criterion"], ["Clause sociale", "Critère social"]],
    [["award_criterion"], ["Critère social"]],
    [["reserved_disability", "reserved_iae"], ["Marché réservé"]],
    [
      ["reserved_iae", "execution_clause"],
      ["Clause sociale", "Marché réservé"],
    ],
    [["qualitative_action"], ["Clause sociale"]],
    [["insertion_service"], ["Clause sociale"]],
  ])("%j is %j", (mechanisms, words) => {
    expect(writeSocialConsiderations(mechanisms)).toEqual(words);
  });

  test("has the shape of the official example, without what nobody knows", () => {
    expect(writeDecpFile([published])).toEqual({
      marches: {
        marche: [
          {
            id: "2026S0042",
            acheteur: { id: "21380185900015" },
            objet: "Nettoyage des écoles",
            codeCPV: "90910000",
            dureeMois: 24,
            dateNotification: "2026-11-02",
            montant: 480000.5,
            considerationsSociales: { considerationSociale: ["Clause sociale", "Critère social"] },
          },
        ],
      },
    });
    const bare = { ...published, cpv: null, durationMonths: null, notifiedOn: null, amount: null };
    expect(Object.keys(writeDecpFile([bare]).marches.marche[0] ?? {})).toEqual([
      "id",
      "acheteur",
      "objet",
      "considerationsSociales",
    ]);
  });

  test("is read back by our own reader", () => {
    const [record] = writeDecpFile([published]).marches.marche;
    expect(readDecpRecord(JSON.parse(JSON.stringify(record)) as RawValue)).toMatchObject({
      kind: "contract",
      contract: {
        buyer: { identifier: "21380185900015" },
        decpId: "2026S0042",
        title: "Nettoyage des écoles",
        amount: 480_000_50,
        notifiedOn: "2026-11-02",
        durationMonths: 24,
        mechanisms: ["execution_clause_and_criterion"],
        blanks: [],
      },
    });
  });
});

test("what is written reads back to the same considerations, whatever the mechanisms", () => {
  fc.assert(
    fc.property(fc.subarray(mechanismCodes), (mechanisms) => {
      const words = writeSocialConsiderations(mechanisms);
      const read = readSocialConsiderations({ considerationSociale: [...words] });
      expect(read.unknown).toEqual([]);
      expect(writeSocialConsiderations(read.mechanisms)).toEqual(words);
      expect(readSocialConsiderations(words.join(", "))).toEqual(read);
    }),
  );
});

test("what open data can say reads back exactly", () => {
  const said = fc.tuple(
    fc.constantFrom<Mechanism[]>(
      [],
      ["execution_clause"],
      ["execution_clause_and_criterion"],
      ["award_criterion"],
    ),
    fc.constantFrom<Mechanism[]>([], ["reserved_unspecified"]),
  );
  fc.assert(
    fc.property(said, ([conditions, reserved]) => {
      const mechanisms = [...conditions, ...reserved];
      expect(readSocialConsiderations(writeSocialConsiderations(mechanisms)).mechanisms).toEqual(mechanisms);
    }),
  );
});
