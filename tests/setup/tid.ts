/** Now, in every test: a Sunday in November, noon in Norway. The sample is loaded relative to it. */
export const NAA = new Date("2026-11-22T11:00:00Z");
