// @ts-check

const oldest = [20, 19];

/**
 * What to say when this Node is too old; nothing when it will do.
 *
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined}
 */
export function nodeRefusal(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  const wanted = oldest.join(".");
  return (
    `Clause commune demande Node ${wanted} ou plus récent ; ce Node est le ${version} : https://nodejs.org.\n` +
    `Clause commune needs Node ${wanted} or later; this is ${version}.`
  );
}
