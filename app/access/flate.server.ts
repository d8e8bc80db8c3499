import type { Person } from "~/domain/context";
import { erSpraak, type Spraak, spraaknavn, spraakprefiks } from "~/i18n/spraak";
import type { Utsnitt } from "~/platform/kart";
import { hentAvbruttSkjema } from "./avbrutt.server";
import { kommunen, type Verdier } from "./avvis.server";
import type { Besoek } from "./besoek.server";
import { eiermerke } from "./enhet.server";
import { FORTSETT } from "./tilbake";

/** What every page's frame shows. */
export type Flate = {
  spraak: Spraak;
  /** "" or "/nn": put before every path. */
  prefiks: string;
  /** The path without its language, with the query. */
  sti: string;
  kommune: {
    spraak: Spraak;
    navn: string;
    navnLokalt: string | null;
    telefon: string | null;
    epost: string | null;
    farger: string;
    erklaering: string | null;
    /** What maps show, and what is said beside tiles from elsewhere; null where there is no map. */
    kart: { utsnitt: Utsnitt; kilde: string | null } | null;
  };
  andreSpraak: Array<{ kode: Spraak; navn: string; href: string; her: boolean }>;
  bruker: { navn: string; nivaa: Person["nivaa"]; roller: string[] } | null;
  /** What the reader had typed here when their session was over. */
  gjenopptatt: Verdier | null;
  tekststoerrelse: 1 | 2 | 3;
  /** Whose words the device keeps here. */
  eiermerke: string | null;
  eksempel: { data: boolean; innlogging: boolean };
};

export async function byggFlate(besoek: Besoek, url: URL): Promise<Flate> {
  const kommune = await kommunen(besoek);
  const aktoer = await besoek.aktoer();
  const [, foerste] = url.pathname.split("/");
  const harSpraak = erSpraak(foerste) && kommune.spraakliste.includes(foerste);
  const spraak = harSpraak ? foerste : kommune.spraak;
  // One slash, or a link to our own page could lead to another site.
  const sti = (((harSpraak ? url.pathname.slice(foerste.length + 1) : url.pathname) || "/") + url.search).replace(
    /^[/\\]+/,
    "/",
  );
  return {
    spraak,
    prefiks: spraakprefiks(spraak, kommune.spraak),
    sti,
    kommune: {
      spraak: kommune.spraak,
      navn: kommune.navn,
      navnLokalt: kommune.navnLokalt,
      telefon: kommune.telefon,
      epost: kommune.epost,
      farger: [...kommune.tinkturer, kommune.handlingsfarge].join("").replaceAll("#", ""),
      erklaering: kommune.tilgjengelighetserklaering,
      kart: kommune.kartutsnitt ? { utsnitt: kommune.kartutsnitt, kilde: besoek.kart?.kilde ?? null } : null,
    },
    andreSpraak: kommune.spraakliste.map((kode) => ({
      kode,
      navn: spraaknavn[kode],
      href: spraakprefiks(kode, kommune.spraak) + sti || "/",
      her: kode === spraak,
    })),
    bruker: aktoer.slag === "person" ? { navn: aktoer.navn, nivaa: aktoer.nivaa, roller: [...aktoer.roller] } : null,
    gjenopptatt:
      aktoer.slag === "person" && url.searchParams.has(FORTSETT)
        ? await hentAvbruttSkjema(besoek.db, aktoer.id, url.pathname)
        : null,
    tekststoerrelse: besoek.tekststoerrelse,
    eiermerke: await eiermerke(besoek),
    eksempel: { data: kommune.eksempel, innlogging: besoek.eksempel },
  };
}
