import { useMatches } from "@remix-run/react";
import type { ReactNode } from "react";
import { Skall } from "~/components/Skall";
import { Enheten } from "./Enheten";
import { useFlate, useSide } from "./side";

/** What a route says about the frame around it. */
export type Handle = {
  flate?: "ansatt";
  /** Writing pages have no global navigation: the way back, and the step. What the loader found may decide; on a 404 it is undefined. */
  enkelt?: Enkelt | ((data: unknown) => Enkelt);
  /** Whether everything of ours is to be wiped from the device. */
  toem?: (data: unknown) => boolean;
};

type Enkelt = {
  tilbake: "tilbake.hjem" | "tilbake.temaer" | "tilbake.utkast" | "sted.tilbake" | "minSide.tittel" | "oekter.tittel";
  href: string;
  steg?: { naa: number; av: number };
};

/** The frame of every page. */
export function Flate({ children }: { children: ReactNode }) {
  const data = useFlate();
  const siste = useMatches().at(-1);
  const handle = siste?.handle as Handle | undefined;
  const { t } = useSide();
  if (!data) return <main className="hoved">{children}</main>;

  const { prefiks, sti, kommune, bruker, andreSpraak, tekststoerrelse, eksempel } = data;
  const til = (path: string) => prefiks + path;
  const lenke = (path: string, tekst: string) => ({ href: til(path), tekst, her: sti.split("?")[0]!.startsWith(path) });
  const har = (rolle: string) => bruker?.roller.includes(rolle) ?? false;
  const flate = handle?.flate ?? "innbygger";
  const enkelt = typeof handle?.enkelt === "function" ? handle.enkelt(siste?.data) : handle?.enkelt;

  return (
    <Skall
      flate={flate}
      hoppTilInnhold={t("flate.hoppTilInnhold")}
      eksempel={
        eksempel.data || eksempel.innlogging
          ? [eksempel.data ? t("flate.eksempeldata") : null, eksempel.innlogging ? t("flate.eksempelinnlogging") : null]
              .filter(Boolean)
              .join(" ")
          : null
      }
      kommune={{
        navn: kommune.navn,
        navnLokalt: kommune.navnLokalt,
        lokaltSpraak: "sma",
        telefon: kommune.telefon,
        href: til("/"),
      }}
      nav={[
        lenke("/tema", t("flate.tema")),
        lenke("/strategi", t("flate.strategi")),
        lenke("/gjort", t("flate.gjort")),
        ...(har("moderator") ? [lenke("/moderering", t("flate.moderering"))] : []),
        ...(har("saksbehandler") ? [lenke("/saksbehandling", t("flate.saksbehandling"))] : []),
        ...(har("administrator") ? [lenke("/administrasjon", t("flate.administrasjon"))] : []),
        ...(har("moderator") || har("saksbehandler") || har("administrator") ? [] : [lenke("/mine", t("flate.mine"))]),
      ]}
      spraak={andreSpraak}
      tekststoerrelse={{
        naa: tekststoerrelse,
        action: til("/visning"),
        tilbake: til(sti),
        tekster: {
          tittel: t("flate.tekststoerrelse"),
          valg: [t("flate.tekst1"), t("flate.tekst2"), t("flate.tekst3")],
        },
      }}
      bruker={
        bruker
          ? {
              // ID-porten gives no names.
              navn: bruker.navn || t("minSide.tittel"),
              rolleTekst: bruker.roller.map((rolle) => t(`rolle.${rolle as "moderator"}`)).join(", ") || undefined,
              href: til("/min-side"),
            }
          : null
      }
      loggInn={{ href: til(`/logg-inn?til=${encodeURIComponent(til(sti))}`), tekst: t("flate.loggInn") }}
      loggUt={{ action: til("/logg-ut"), tekst: t("flate.loggUt") }}
      tekster={{
        meny: t("flate.meny"),
        lukk: t("flate.lukk"),
        hovedmeny: t("flate.hovedmeny"),
        spraak: t("flate.spraak"),
      }}
      enkelt={Boolean(enkelt)}
      tilbake={enkelt ? { href: til(enkelt.href), tekst: t(enkelt.tilbake) } : undefined}
      steg={enkelt?.steg ? { ...enkelt.steg, tekst: t("flate.steg", enkelt.steg) } : undefined}
      fraEnheten={flate === "innbygger" ? <Enheten toem={handle?.toem?.(siste?.data) ?? false} /> : null}
      bunnlenker={[
        { href: til("/hjelp"), tekst: t("hjelpNaa.tittel") },
        { href: til("/utkast"), tekst: t("flate.utkast") },
        { href: til("/min-side"), tekst: t("minSide.tittel") },
        { href: til("/forslag"), tekst: t("forslag.tittel") },
        { href: til("/saker"), tekst: t("flate.saker") },
        { href: til("/personvern"), tekst: t("flate.personvern") },
        { href: til("/tilgjengelighet"), tekst: t("flate.tilgjengelighet") },
      ]}
    >
      {children}
    </Skall>
  );
}
