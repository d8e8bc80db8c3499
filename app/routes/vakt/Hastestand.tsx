import type { Traadsteg } from "~/components/SlikGikkDet";
import { SlikGikkDet } from "~/components/SlikGikkDet";
import { minutter } from "~/domain/hastesak/hastesak";
import { useSide } from "../side";

type Saken = {
  meldt: Date;
  meldtAv: string;
  til: string;
  sett: Date | null;
  settAv: string | null;
  purret: Date | null;
  avsluttet: Date | null;
  utfall: string | null;
};

/** The log of one urgent matter: reported, told again, seen after so long, closed with what came of it. */
export function Hastestand({ sak }: { sak: Saken }) {
  const { t, dato, klokkeslett } = useSide();
  const steg = (id: string, tid: Date | null, tittel: string, tekst?: string | null): Traadsteg => ({
    id,
    tilstand: tid ? "skjedd" : "kommer",
    tilstandTekst: t(tid ? "tilstand.skjedd" : "tilstand.kommer"),
    dato: tid ? t("hastesak.tid", { dato: dato(tid), klokke: klokkeslett(tid) }) : null,
    datoMaskin: tid?.toISOString() ?? null,
    tittel,
    ...(tekst ? { children: <p className="linjeskift">{tekst}</p> } : {}),
  });
  const { meldt, meldtAv, til, sett, settAv, purret, avsluttet, utfall } = sak;
  const purring = purret ? [steg("purret", purret, t("hastesak.stand.purret"))] : [];
  const settes = sett
    ? steg(
        "sett",
        sett,
        t("hastesak.stand.sett", { navn: settAv ?? "" }),
        t("hastesak.stand.settEtter", { count: minutter(meldt, sett) }),
      )
    : steg("sett", null, t("hastesak.stand.ikkeSett"));
  return (
    <SlikGikkDet
      steg={[
        steg("meldt", meldt, t("hastesak.stand.meldt", { navn: meldtAv }), t("hastesak.stand.til", { navn: til })),
        ...purring,
        settes,
        steg(
          "avsluttet",
          avsluttet,
          t(avsluttet ? "hastesak.stand.avsluttet" : "hastesak.stand.ikkeAvsluttet"),
          utfall,
        ),
      ]}
    />
  );
}
