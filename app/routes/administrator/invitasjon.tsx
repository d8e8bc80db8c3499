import { useLoaderData } from "@remix-run/react";
import { as } from "~/access/as.server";
import { tilSide } from "~/access/til-side";
import { Brodsmuler } from "~/components/Brodsmuler";
import { KnappeLenke } from "~/components/Knapp";
import { Melding } from "~/components/Melding";
import { Nokkelliste } from "~/components/Nokkelliste";
import { hentInvitasjon } from "~/domain/invitasjon/finn.server";
import { tFor } from "~/i18n/core";
import type { Handle } from "../flate-visning";
import { useSide } from "../side";
import { Invitasjonsmerke } from "./Invitasjonsmerke";
import { Rollenavn } from "./Rollenavn";
import { taKode } from "./vist-en-gang.server";

export const handle: Handle = { flate: "ansatt" };

export const loader = as(
  "administrator",
  "/administrasjon/invitasjoner/:invitasjon",
  async (context, params, { url, besoek }) => {
    const invitasjon = await hentInvitasjon(context, params.invitasjon);
    const kode = taKode(besoek, invitasjon.id);
    return {
      tittel: tFor(context.spraak)("admin.invitasjon.tittel", { navn: invitasjon.navn }),
      invitasjon,
      ny: kode ? { kode, lenke: url.origin + tilSide(url, `/invitasjon/${kode}`) } : null,
    };
  },
);

export default function Invitasjon() {
  const { tittel, invitasjon, ny } = useLoaderData<typeof loader>();
  const { t, til, dato } = useSide();
  const { id, stand, rolle, komite, sisteDag, utloeper, opprettet, av, tattImot, trukket, personId } = invitasjon;
  return (
    <>
      <div className="stabel tett">
        <Brodsmuler
          etikett={t("flate.herErDu")}
          ledd={[
            { tekst: t("flate.administrasjon"), href: til("/administrasjon") },
            { tekst: t("admin.invitasjoner.tittel"), href: til("/administrasjon/invitasjoner") },
            { tekst: tittel },
          ]}
        />
        <h1>{tittel}</h1>
      </div>
      {ny ? <Lenken {...ny} utloeper={utloeper} /> : null}
      {!ny && stand === "venter" ? <Melding tittel={t("admin.invitasjon.vistEnGang")} /> : null}
      <Nokkelliste
        vannrett
        punkter={[
          { navn: t("admin.invitasjon.staar"), verdi: <Invitasjonsmerke stand={stand} /> },
          { navn: t("admin.invitasjon.rolle"), verdi: <Rollenavn rolle={rolle} komite={komite} /> },
          { navn: t("admin.felt.til"), verdi: sisteDag ? dato(sisteDag) : t("invitasjon.utenSlutt") },
          {
            navn: t("admin.invitasjon.laget"),
            verdi: t("admin.invitasjon.lagetAv", { dato: dato(opprettet), navn: av || t("admin.invitasjon.kommando") }),
          },
          { navn: t("admin.invitasjon.virkerTil"), verdi: dato(utloeper) },
          ...(tattImot && personId
            ? [
                {
                  navn: t("admin.invitasjon.tattImot"),
                  verdi: <a href={til(`/administrasjon/mennesker/${personId}`)}>{dato(tattImot)}</a>,
                },
              ]
            : []),
          ...(trukket ? [{ navn: t("admin.invitasjon.trukket"), verdi: dato(trukket) }] : []),
        ]}
      />
      <p className="knapperad kun-skjerm">
        {stand === "venter" ? (
          <KnappeLenke slag="annen" href={til(`/administrasjon/invitasjoner/${id}/tilbaketrekking`)}>
            {t("admin.trekk.knapp")}
          </KnappeLenke>
        ) : null}
        <a href={til("/administrasjon/invitasjoner")}>{t("admin.invitasjon.tilListen")}</a>
      </p>
    </>
  );
}

/** Shown once: what is to be handed over. */
function Lenken({ kode, lenke, utloeper }: { kode: string; lenke: string; utloeper: Date }) {
  const { t, dato } = useSide();
  return (
    <section className="kvittering" aria-labelledby="lenken">
      <div className="stabel tett">
        <h2 id="lenken">{t("admin.lenken.tittel")}</h2>
        <p>{t("admin.lenken.tekst", { dato: dato(utloeper) })}</p>
        <Melding slag="varsel" rolle="status" tittel={t("admin.lenken.enGang")} />
      </div>
      <div>
        <p className="dempet">{t("admin.lenken.lenke")}</p>
        <p className="linjeskift kopieres">{lenke}</p>
      </div>
      <div>
        <p className="dempet">{t("admin.lenken.kode")}</p>
        <p className="hentekode">{kode}</p>
        <p className="dempet">{t("admin.lenken.kodeHint")}</p>
      </div>
    </section>
  );
}
