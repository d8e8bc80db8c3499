import { isRouteErrorResponse, useLocation, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Flate } from "~/access/flate.server";
import type { T } from "~/i18n/core";
import * as format from "~/i18n/formater";
import { erSpraak, type Spraak } from "~/i18n/spraak";

/** The frame. After a form that the door turned away no loader has run, and the refusal brings it. */
export function useFlate(): Flate | undefined {
  const lastet = useRouteLoaderData<Flate>("root");
  const feil = useRouteError();
  return lastet ?? (isRouteErrorResponse(feil) ? (feil.data as { flate?: Flate } | null)?.flate : undefined);
}

/** What every page needs to speak: its language, links that stay in it, and dates and numbers in its form. */
export function useSide() {
  const flate = useFlate();
  const { t } = useTranslation();
  const adressen = useAdressen();
  const spraak: Spraak = flate?.spraak ?? adressen.spraak;
  const prefiks = flate?.prefiks ?? adressen.prefiks;
  return {
    t: t as unknown as T,
    spraak,
    /** A path with the language it should stay in. */
    til: (path: string) => prefiks + path,
    /** `lang` where a text is in another language than the page. */
    lang: (lang: string) => (lang === spraak ? undefined : lang),
    dato: (verdi: Date | string) => format.dato(verdi, spraak),
    ukedag: (verdi: Date | string) => format.ukedag(verdi, spraak),
    ukedagMedAar: (verdi: Date | string) => format.ukedagMedAar(verdi, spraak),
    klokkeslett: (verdi: Date | string) => format.klokkeslett(verdi, spraak),
    tall: (verdi: number) => format.tall(verdi, spraak),
    /** The page's own path, without its language. */
    sti: flate?.sti ?? adressen.sti,
    /** `lang` of what is written in the municipality's own language only: cases, reasons, assessments. */
    egetLang: flate && flate.kommune.spraak !== spraak ? flate.kommune.spraak : undefined,
    kommune: flate?.kommune,
    gjenopptatt: flate?.gjenopptatt ?? null,
  };
}

/** What the address itself tells: a form that was turned away at the door is answered without the frame's data. */
export function useAdressen(): { spraak: Spraak; prefiks: string; sti: string } {
  const { pathname, search } = useLocation();
  const foerste = pathname.split("/")[1] ?? "";
  const harSpraak = erSpraak(foerste);
  return {
    spraak: harSpraak ? foerste : "nb",
    prefiks: harSpraak ? `/${foerste}` : "",
    sti: ((harSpraak ? pathname.slice(foerste.length + 1) : pathname) || "/") + search,
  };
}
