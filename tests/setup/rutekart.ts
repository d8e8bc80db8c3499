import { readdirSync, readFileSync } from "node:fs";
import { endepunkter, sider } from "../../remix.config.js";

export type Rute = { sti: string; fil: string; doerer: Doer[] };
/** One loader or action as its source says it; `krav` is null where it does not go through `as()`. */
export type Doer = { navn: "loader" | "action"; krav: string | null; sti: string | null };

/** The route list with the doors that each file has, read from the source: the built program has no list of them. */
export const ruter: Rute[] = [...(sider as Array<[string, string]>), ...(endepunkter as Array<[string, string]>)].map(
  ([sti, fil]) => ({
    sti: `/${sti}`,
    fil: `app/${fil}`,
    doerer: lesDoerer(`app/${fil}`),
  }),
);

/** Every file under app/routes that has a door. */
export const filerMedDoerer: string[] = readdirSync("app/routes", { recursive: true })
  .map((navn) => `app/routes/${String(navn)}`)
  .filter((fil) => /\.tsx?$/.test(fil) && lesDoerer(fil).length > 0)
  .toSorted();

export function lesDoerer(fil: string): Doer[] {
  const kode = readFileSync(fil, "utf8");
  const doerer = [
    ...kode.matchAll(/^export (?:const|let|var|(?:async )?function)\s+(loader|action)\b([^\n]*(?:\n[^\n]*){0,3})/gm),
  ].map(([, navn, rest]) => {
    const som = /^\s*=\s*as\(\s*"(\w+)",\s*"([^"]*)"/.exec(rest!);
    return { navn: navn as Doer["navn"], krav: som?.[1] ?? null, sti: som?.[2] ?? null, rest: rest! };
  });
  const gjenbrukt = doerer.map(({ rest, ...doer }) => {
    // `export const action = loader`: the same door under the other name.
    const annen = /^\s*=\s*(loader|action);/.exec(rest)?.[1];
    const ekte = annen ? doerer.find(({ navn }) => navn === annen) : undefined;
    return ekte ? { ...doer, krav: ekte.krav, sti: ekte.sti } : doer;
  });
  // `export { loader } from …` hides its door from whoever reads the file.
  const skjulte = [...kode.matchAll(/^export\s*\{[^}]*\b(loader|action)\b[^}]*\}/gm)].map(([, navn]) => ({
    navn: navn as Doer["navn"],
    krav: null,
    sti: null,
  }));
  return [...gjenbrukt, ...skjulte];
}

/** The address with its params filled in. */
export const medVerdier = (sti: string, verdier: Record<string, string>): string =>
  sti.replace(/:(\w+)/g, (_alt, navn: string) => {
    const verdi = verdier[navn];
    if (!verdi) throw new Error(`${sti}: testen vet ikke hva :${navn} skal være`);
    return verdi;
  });

/** Where Remix answers with the page's data alone. */
export const dataadresse = (sti: string): string => {
  const [vei, spoerring] = sti.split("?");
  return `${vei === "/" ? "/_root" : vei}.data${spoerring ? `?${spoerring}` : ""}`;
};
