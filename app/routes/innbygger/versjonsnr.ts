/** The number of a version as an address names it; null for what no version is called. */
export const versjonsnr = (skrevet: string): number | null => (/^[1-9]\d{0,3}$/.test(skrevet) ? Number(skrevet) : null);
