import { useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Flate } from "~/access/flate.server";
import type { T } from "~/i18n/core";
import * as format from "~/i18n/formater";
import type { Spraak } from "~/i18n/spraak";

/** What every page needs to speak: its language, links that stay in it, and dates and numbers in its form. */
export function useSide() {
  const flate = useRouteLoaderData<Flate>("root");
  const { t } = useTranslation();
  const spraak: Spraak = flate?.spraak ?? "nb";
  const prefiks = flate?.prefiks ?? "";
  return {
    t: t as unknown as T,
    spraak,
    /** A path with the language it should stay in. */
    til: (path: string) => prefiks + path,
    /** `lang` where a text is in another language than the page. */
    lang: (lang: string) => (lang === spraak ? undefined : lang),
    dato: (verdi: Date | string) => format.dato(verdi, spraak),
    ukedag: (verdi: Date | string) => format.ukedag(verdi, spraak),
    klokkeslett: (verdi: Date | string) => format.klokkeslett(verdi, spraak),
    tall: (verdi: number) => format.tall(verdi, spraak),
    /** The page's own path, without its language. */
    sti: flate?.sti ?? "/",
    /** `lang` of what is written in the municipality's own language only: cases, reasons, assessments. */
    egetLang: flate && flate.kommune.spraak !== spraak ? flate.kommune.spraak : undefined,
    kommune: flate?.kommune,
  };
}
