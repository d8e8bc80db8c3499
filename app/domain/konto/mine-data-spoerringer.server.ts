import { type SQL, sql } from "drizzle-orm";
import type { Del } from "./mine-data";

type Spoerring = (slag: "person" | "gjest", id: SQL) => SQL | null;

const bareKonto =
  (spoerring: (id: SQL) => SQL): Spoerring =>
  (slag, id) =>
    slag === "person" ? spoerring(id) : null;

/** The innspill of somebody, blocked ones left out: they have no owner any more. */
const mine = (slag: "person" | "gjest", id: SQL) =>
  sql`(select i.* from innspill i where ${eier(slag, sql`i`)} = ${id} and i.sperret is null)`;
const eier = (slag: "person" | "gjest", rad: SQL) => (slag === "person" ? sql`${rad}.person_id` : sql`${rad}.gjest_id`);

/** The section of a document that a draft or an innspill is about, and the words of it that were marked. */
const omAvsnitt = (rad: SQL) =>
  sql`hd.slug as dokument, hv.nr as dokumentversjon, ha.overskrift as avsnitt, ${rad}.sitat as merket`;
const medAvsnitt = (rad: SQL) => sql`left join avsnitt ha on ha.id = ${rad}.avsnitt_id
  left join hoeringsversjon hv on hv.id = ha.versjon_id left join hoering hd on hd.id = hv.hoering_id`;

/**
 * Where each part is found. Every column that points at a person or a guest is read by one of these, or is what somebody did for the
 * municipality, which `hendelser` tells (a test compares with the database). Secrets are left out: what tells a session, a code or a
 * fødselsnummer from another is of no use to its owner, and of use to a thief.
 */
export const spoerringer: Record<Del, Spoerring> = {
  konto: (slag, id) =>
    slag === "person"
      ? sql`select id::text as noekkel, navn, epost, opprettet, slettet, eksempel from person where id = ${id}`
      : sql`select id::text as noekkel, opprettet, overtatt from gjest where id = ${id}`,
  identiteter: bareKonto(
    (id) =>
      sql`select id::text as noekkel, slag as maate, utsteder, opprettet, sist_brukt as "sistBrukt" from identitet where person_id = ${id}`,
  ),
  innlogginger: bareKonto(
    (id) => sql`select id as noekkel, nettleser, maate, utsteder, opprettet, sist_brukt as "sistBrukt", utloeper
      from oekt where person_id = ${id}`,
  ),
  epostkoder: bareKonto(
    (id) => sql`select k.id as noekkel, k.epost, k.utloeper, k.brukt, k.forsoek from epostkode k
      join person p on lower(p.epost) = lower(k.epost) where p.id = ${id}`,
  ),
  bosted: bareKonto(
    (id) => sql`select id::text as noekkel, kommunenr, bekreftet, metode from bosted where person_id = ${id}`,
  ),
  bostedskode: bareKonto(
    (id) => sql`select person_id::text as noekkel, utloeper from bostedskode where person_id = ${id}`,
  ),
  roller: bareKonto(
    (
      id,
    ) => sql`select r.id::text as noekkel, r.rolle, k.navn as komite, r.fra, case when r.til is not null then greatest(r.til - 1, r.fra) end as til, r.kilde, r.opprettet
      from rolle r left join komite k on k.id = r.komite_id where r.person_id = ${id}`,
  ),
  // How one is told of what cannot wait, and what one was given.
  vakt: bareKonto(
    (
      id,
    ) => sql`select v.id::text as noekkel, null::text as ref, v.epost, v.mobil, v.opprettet, null::timestamptz as sett from vakt v where v.person_id = ${id}
      union all select h.id::text, i.ref, null, null, h.meldt, h.sett from hastesak h join innspill i on i.id = h.innspill_id where h.til_id = ${id}`,
  ),
  invitasjoner: bareKonto(
    (
      id,
    ) => sql`select v.id::text as noekkel, v.navn, v.rolle, k.navn as komite, v.til - 1 as til, v.opprettet, v.tatt_imot as "tattImot"
      from invitasjon v left join komite k on k.id = v.komite_id where v.person_id = ${id}`,
  ),
  utkast: (slag, id) => sql`select u.id::text as noekkel, t.slug as tema, ${omAvsnitt(sql`u`)},
    fu.slag as "blirTil", fi.ref as "argumentOm", fu.side, u.tekst, u.spraak, u.sted, u.bredde, u.lengde,
    case when u.sted <> '' or u.bredde is not null then u.vis_sted end as "stedVises", u.opprettet, u.oppdatert
    from utkast u join tema t on t.id = u.tema_id ${medAvsnitt(sql`u`)}
    left join forslagsutkast fu on fu.utkast_id = u.id left join forslag ff on ff.id = fu.forslag_id left join innspill fi on fi.id = ff.innspill_id where ${eier(slag, sql`u`)} = ${id}`,
  returkoder: (slag, id) => sql`select r.id::text as noekkel, r.opprettet, r.utloeper, r.brukt
    from returkode r where ${eier(slag, sql`r`)} = ${id}`,
  avbrutt: bareKonto(
    (id) => sql`select sti as noekkel, sti as side, verdier, tid from avbrutt_skjema where person_id = ${id}`,
  ),
  innsendinger: (
    slag,
    id,
  ) => sql`select s.id::text as noekkel, s.sendt, s.avsender, s.nivaa, s.navn, s.vis_navn as "navnVises",
    s.paa_vegne_av as "paaVegneAv", s.svarkanal, s.kontakt, s.kode_brukt as "kodeBrukt", s.mottatt_dato as "skrevetNed"
    from innsending s where ${eier(slag, sql`s`)} = ${id}`,
  innspill: (
    slag,
    id,
  ) => sql`select m.id::text as noekkel, m.ref, t.slug as tema, ${omAvsnitt(sql`m`)}, m.kanal, m.status, m.vises, m.spraak,
    m.mottatt, m.publisert, m.svarfrist, m.trukket, m.sted, m.bredde, m.lengde,
    case when m.sted <> '' or m.bredde is not null then m.vis_sted end as "stedVises" from ${mine(slag, id)} m join tema t on t.id = m.tema_id ${medAvsnitt(sql`m`)}`,
  tekster: (slag, id) => sql`select it.id::text as noekkel, m.ref, it.slag as versjon, it.nr, it.tekst, it.laget
    from ${mine(slag, id)} m join innspill_tekst it on it.innspill_id = m.id`,
  // What an innspill is besides: a forslag, or an argument for or against one.
  forslag: (
    slag,
    id,
  ) => sql`select m.id::text as noekkel, m.ref, coalesce(f.slag, 'argument') as slag, f.tittel, f.versjon,
    coalesce(b.status, a.side) as stand, b.sendt, b.frist, fm.ref as "omForslag"
    from ${mine(slag, id)} m left join forslag f on f.innspill_id = m.id left join innbyggerforslag b on b.forslag_id = f.id
    left join argument a on a.innspill_id = m.id left join forslag af on af.id = a.forslag_id left join innspill fm on fm.id = af.innspill_id
    where f.id is not null or a.innspill_id is not null`,
  forslagsversjoner: (slag, id) => sql`select v.id::text as noekkel, m.ref, v.nr, v.status, v.tekst, v.endring, v.laget,
    v.behandlet, v.begrunnelse
    from ${mine(slag, id)} m join forslag f on f.innspill_id = m.id join forslagsversjon v on v.forslag_id = f.id`,
  // Votes are not here: while a vote is open its own page shows yours, and afterwards nobody can tell whose is whose (art. 11).
  underskrifter: bareKonto(
    (id) => sql`select u.id::text as noekkel, i.ref, f.tittel, u.tid, u.trukket, u.stroeket, u.epost, u.spraak
      from underskrift u join forslag f on f.id = u.forslag_id join innspill i on i.id = f.innspill_id where u.person_id = ${id}`,
  ),
  // The files themselves are fetched at `sti`; sound that is on its way has no more than its measures.
  vedlegg: (
    slag,
    id,
  ) => sql`select v.id::text as noekkel, m.ref, v.utkast_id as utkast, v.slag, v.alt_tekst as "altTekst", v.varighet,
    v.lyd_kan_vises as "lydKanVises", v.vises, v.opprettet, f.mime, f.bytes, '/vedlegg/' || v.id as sti
    from vedlegg v join fil f on f.id = v.fil_id left join utkast u on u.id = v.utkast_id
    left join ${mine(slag, id)} m on m.id = v.innspill_id where m.id is not null or ${eier(slag, sql`u`)} = ${id}
    union all select o.id::text, null, o.utkast_id, 'underveis', '', o.varighet, false, false, o.opprettet, o.mime, o.bytes, null
    from opplasting o join utkast u on u.id = o.utkast_id where ${eier(slag, sql`u`)} = ${id}`,
  avskrifter: (
    slag,
    id,
  ) => sql`select a.id::text as noekkel, m.ref, a.nr, a.spraak, a.tekst, a.tid, a.godkjent, a.merknad
    from ${mine(slag, id)} m join avskrift a on a.innspill_id = m.id`,
  // Why not to publish is told to the author; the rest of the reasons are about those who moderate.
  moderering: (slag, id) => sql`select d.id::text as noekkel, m.ref, d.handling, d.grunn, d.tid,
    case when d.handling = 'foreslaatt_ikke_publisert' then d.begrunnelse end as begrunnelse
    from ${mine(slag, id)} m join moderering d on d.innspill_id = m.id`,
  koblinger: (
    slag,
    id,
  ) => sql`select k.id::text as noekkel, m.ref, p.kode as punkt, k.begrunnelse, k.tid, k.tilbakekalt,
    k.tilbakekalt_begrunnelse as "tilbakekaltFordi"
    from ${mine(slag, id)} m join kobling k on k.innspill_id = m.id join planpunkt p on p.id = k.planpunkt_id`,
  vurderinger: (slag, id) => sql`select v.id::text as noekkel, m.ref, v.nr, v.oppsummering, v.tekst, v.betydning, v.tid
    from ${mine(slag, id)} m join vurdering v on v.innspill_id = m.id`,
  saker: (
    slag,
    id,
  ) => sql`select si.id::text as noekkel, m.ref, s.nr as sak, si.nr, si.lagt_til as "lagtTil", si.tatt_ut as "tattUt"
    from ${mine(slag, id)} m join sak_innspill si on si.innspill_id = m.id join sak s on s.id = si.sak_id`,
  saksfremlegg: (
    slag,
    id,
  ) => sql`select c.id::text as noekkel, m.ref, s.nr as sak, b.tid, c.nr, c.avsender, c.oppsummering,
    c.vurdering, c.betydning, c.tekst from ${mine(slag, id)} m join snapshot_merknad c on c.innspill_id = m.id
    join snapshot b on b.id = c.snapshot_id join sak s on s.id = b.sak_id`,
  svar: (slag, id) => sql`select a.id::text as noekkel, m.ref, a.utfall, a.tekst, a.sitat, a.tid
    from ${mine(slag, id)} m join svar a on a.innspill_id = m.id`,
  varsler: (slag, id) => sql`select w.id::text as noekkel, m.ref, w.kanal as svarkanal, w.opprettet, w.utfoert
    from ${mine(slag, id)} m join svar a on a.innspill_id = m.id join varsel w on w.svar_id = a.id`,
  forsoek: (slag, id) => sql`select f.id::text as noekkel, m.ref, f.utfall as samtale, f.tid
    from ${mine(slag, id)} m join svar a on a.innspill_id = m.id join varsel w on w.svar_id = a.id
    join varselforsoek f on f.varsel_id = w.id`,
  oversendinger: (slag, id) => sql`select o.id::text as noekkel, m.ref, n.navn as instans, o.tekst, o.tid
    from ${mine(slag, id)} m join oversending o on o.innspill_id = m.id join instans n on n.id = o.instans_id`,
  // Why, and what was done, when it is over: until then it may be about somebody who must not be warned.
  haster: (slag, id) => sql`select h.id::text as noekkel, m.ref, h.meldt, h.purret, h.sett, h.avsluttet,
    case when h.avsluttet is not null then h.grunn end as hvorfor, h.utfall as gjort
    from ${mine(slag, id)} m join hastesak h on h.innspill_id = m.id`,
  // Letters and text messages: by the answer that they carry; and by the address, where they carry none.
  epost: (slag, id) => sql`select e.id::text as noekkel, e.slag, e.opprettet, e.sendt from epost e
    where e.varsel_id in (select w.id from ${mine(slag, id)} m join svar a on a.innspill_id = m.id join varsel w on w.svar_id = a.id)
    ${slag === "person" ? sql`or lower(e.til) = (select lower(p.epost) from person p where p.id = ${id})` : sql``}
    union all select x.id::text, x.slag, x.opprettet, x.sendt from sms x
    where x.varsel_id in (select w.id from ${mine(slag, id)} m join svar a on a.innspill_id = m.id join varsel w on w.svar_id = a.id)`,
  // By which role, not by whom: those who read are at work.
  lest: (slag, id) => sql`select h.id::text as noekkel, h.slag, h.tid, h.data->>'rolle' as rolle, m.ref
    from ${mine(slag, id)} m join hendelse h on h.objekt_slag = 'innspill' and h.objekt_id = m.id and h.slag in ('innspill.lest', 'innspill.utdrag_lest', 'innspill.kontakt_lest')
    union all select h.id::text, h.slag, h.tid, h.data->>'rolle', m.ref
    from ${mine(slag, id)} m join vedlegg v on v.innspill_id = m.id
    join hendelse h on h.objekt_slag = 'vedlegg' and h.objekt_id = v.id and h.slag = 'vedlegg.lest'
    union all select h.id::text, h.slag, h.tid, h.data->>'rolle', null
    from hendelse h where h.objekt_slag = 'person' and h.objekt_id = ${id} and h.slag = 'person.lest'`,
  hendelser: (_slag, id) => sql`select h.id::text as noekkel, h.slag, h.tid from hendelse h where h.aktoer_id = ${id}`,
};
