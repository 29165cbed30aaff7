/** Who speaks, with the organisation they speak for: « Nadège Ferrand, PLIE Nord ». */
export function authorWords({ name, organisationName }: { name: string; organisationName: string | null }) {
  return organisationName === null ? name : `${name}, ${organisationName}`;
}
