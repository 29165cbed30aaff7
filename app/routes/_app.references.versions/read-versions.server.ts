import { clauses, isClauseKey } from "#app/domain/clause-kit/clause-key.ts";
import { frenchSpaces } from "#app/domain/clause-kit/french-spaces.ts";
import { findReferenceEntry } from "#app/features/references/reference-entry.ts";
import { referenceWords } from "#app/features/references/reference-words.ts";
import { referenceKinds } from "#app/domain/reference-value.ts";
import { paths } from "#app/paths.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { pageOf } from "#app/ui/page-of.ts";
import type { Db } from "#db/database.server.ts";
import { listAdoptedProposals } from "#db/queries/references/proposals.server.ts";
import {
  listVersionedTexts,
  listVersionedValues,
  listVersions,
} from "#db/queries/references/versions.server.ts";

type Change = { key: string; words: string; to: string };

/** Every version of the shared references, the last first: what each wrote, by whom, from which proposals. */
export async function readVersions(db: Db, params: URLSearchParams) {
  const { shown, ...list } = pageOf(await listVersions(db), params);
  const values = await listVersionedValues(db);
  const texts = await listVersionedTexts(db);
  const proposals = await listAdoptedProposals(db);
  return {
    ...list,
    versions: shown.map((version) => ({
      ...version,
      isAdopted: proposals.some(({ versionNumber }) => versionNumber === version.number),
      changes: [
        ...values.filter((value) => value.version === version.number).map(valueChange),
        ...texts.filter((text) => text.version === version.number).map(textChange),
      ],
      proposals: proposals
        .filter(({ versionNumber }) => versionNumber === version.number)
        .map(({ id, proposedBy, organisationName }) => ({
          id: id,
          by: [proposedBy, organisationName].filter(Boolean).join(", "),
        })),
      note: proposals.find(({ versionNumber }) => versionNumber === version.number)?.decisionNote ?? null,
    })),
  };
}

export type VersionsPage = Awaited<ReturnType<typeof readVersions>>;

type Value = Awaited<ReturnType<typeof listVersionedValues>>[number];

function valueChange({ kind, code, value, from, source }: Value): Change {
  const found = findReferenceEntry(kind, code);
  const to = paths.reference(kind, code);
  const key = `${kind}.${code}.${from}`;
  if (found === undefined) return { key, words: `${kind} ${code}`, to: paths.references() };
  const { label, unit } = found.entry;
  const since = `à partir du ${formatDay(from)}`;
  if (found.kind === "criterion")
    return {
      key,
      words: `${label}\u00a0: ${value === 1 ? "dans la liste" : "hors de la liste"} ${since}`,
      to,
    };
  const group = referenceKinds[found.kind].label;
  return { key, words: `${group}, ${label}\u00a0: ${referenceWords(value, unit)} ${since} (${source})`, to };
}

type Text = Awaited<ReturnType<typeof listVersionedTexts>>[number];

function textChange({ key, textVersion, title }: Text): Change {
  const document = isClauseKey(key) ? `, ${clauses[key].document.toUpperCase()}` : "";
  return {
    key: `${key}.${textVersion}`,
    words: `Texte «\u00a0${frenchSpaces(title)}\u00a0»${document}, version ${textVersion}`,
    to: paths.clauseText(key),
  };
}
