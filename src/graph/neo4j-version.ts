/** The oldest Neo4j that this program is tested with. */
const OLDEST = { major: 5, minor: 26 };

/** Whether a server that calls itself `Neo4j/4.4.1` or the like is older than what this program needs. */
export const isTooOld = (agent: string | undefined): boolean => {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent ?? '') ?? [];
  if (major === undefined) return false;
  return Number(major) < OLDEST.major || (Number(major) === OLDEST.major && Number(minor) < OLDEST.minor);
};
