import { townName } from "#app/domain/outside-structure/town-name.ts";
import { readDivisions } from "./french-communes.server.ts";

type Divided = {
  code: string;
  nom: string;
  type: string;
  departement?: string;
  /** Of a former commune: the one it is now part of. */
  chefLieu?: string;
  codesPostaux?: string[];
};

type Named = { code: string; department: string };
type Index = { byPost: Map<string, Map<string, string>>; byName: Map<string, Named[]> };

let index: Index | undefined;

/**
 * The INSEE code of the commune a postal address is in: several share one postal code, their name tells them apart; a
 * former commune leads to the one it is now part of. Undefined when the two do not agree. A postal code of business mail
 * (« Cedex ») is none of a commune: the name then decides, alone of its name in the département. Source:
 * @etalab/decoupage-administratif.
 */
export function communeByPost(postCode: string | null, town: string | null): string | undefined {
  index ??= readIndex();
  const post = (postCode ?? "").replace(/\s/g, "");
  const name = townName(town ?? "");
  const communes = index.byPost.get(post);
  if (name === "")
    return communes !== undefined && communes.size === 1 ? [...communes.values()][0] : undefined;
  const found = communes?.get(name);
  if (found !== undefined || !/^\d{5}$/.test(post)) return found;
  const namesakes = (index.byName.get(name) ?? []).filter(({ department }) => post.startsWith(department.replace(/[AB]/, "0")));
  return communes === undefined && namesakes.length === 1 ? namesakes[0]?.code : undefined;
}

function readIndex(): Index {
  const divisions = readDivisions<Divided>("communes");
  const postCodes = new Map(
    divisions.flatMap(({ code, codesPostaux, type }) => (isFormer(type) ? [] : [[code, codesPostaux ?? []]])),
  );
  const read: Index = { byPost: new Map(), byName: new Map() };
  // Former communes first: a commune of today of the same name takes the place.
  for (const one of divisions.toSorted((a, b) => Number(isFormer(b.type)) - Number(isFormer(a.type)))) {
    if (one.type === "arrondissement-municipal") continue;
    const code = isFormer(one.type) ? (one.chefLieu ?? one.code) : one.code;
    const name = townName(one.nom);
    for (const post of postCodes.get(code) ?? []) {
      const names = read.byPost.get(post) ?? new Map<string, string>();
      read.byPost.set(post, names.set(name, code));
    }
    if (!isFormer(one.type)) {
      const department = one.departement ?? "";
      read.byName.set(name, [...(read.byName.get(name) ?? []), { code, department }]);
    }
  }
  return read;
}

function isFormer(type: string): boolean {
  return type === "commune-deleguee" || type === "commune-associee";
}
