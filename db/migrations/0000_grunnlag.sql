CREATE TABLE "aarshjul" (
	"id" uuid PRIMARY KEY NOT NULL,
	"maaned" smallint NOT NULL,
	"navn" jsonb NOT NULL,
	"beskrivelse" jsonb,
	CONSTRAINT "aarshjul_maaned" CHECK ("aarshjul"."maaned" between 1 and 12)
);
--> statement-breakpoint
CREATE TABLE "komite" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"navn" jsonb NOT NULL,
	CONSTRAINT "komite_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "kommune" (
	"nr" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"navn" text NOT NULL,
	"navn_lokalt" text,
	"spraak" text NOT NULL,
	"spraakliste" text[] NOT NULL,
	"tinkturer" text[] NOT NULL,
	"handlingsfarge" text NOT NULL,
	"innbyggertall" integer NOT NULL,
	"innbyggertall_dato" date NOT NULL,
	"telefon" text,
	"epost" text,
	"tilgjengelighetserklaering" text,
	"eksempel" boolean DEFAULT false NOT NULL,
	"opprettet" timestamp with time zone NOT NULL,
	CONSTRAINT "kommune_bare_en" CHECK ("kommune"."nr" = 1),
	CONSTRAINT "kommune_spraak" CHECK ("kommune"."spraak" = any("kommune"."spraakliste"))
);
--> statement-breakpoint
CREATE TABLE "gjest" (
	"id" uuid PRIMARY KEY NOT NULL,
	"opprettet" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "oekt" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"utloeper" timestamp with time zone NOT NULL,
	"opprettet" timestamp with time zone NOT NULL,
	"eksempel" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"navn" text NOT NULL,
	"eksempel" text,
	"opprettet" timestamp with time zone NOT NULL,
	CONSTRAINT "person_eksempel_unique" UNIQUE("eksempel")
);
--> statement-breakpoint
CREATE TABLE "rolle" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"rolle" text NOT NULL,
	"komite_id" uuid,
	"fra" date NOT NULL,
	"til" date,
	"opprettet" timestamp with time zone NOT NULL,
	CONSTRAINT "rolle_kode" CHECK ("rolle"."rolle" in ('moderator','saksbehandler','fasilitator','administrator')),
	CONSTRAINT "rolle_moderator_har_komite" CHECK (("rolle"."rolle" = 'moderator') = ("rolle"."komite_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "indikator" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"nr" smallint,
	"navn" jsonb NOT NULL,
	"maks" numeric NOT NULL,
	"maal" numeric,
	"plass" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indikator_verdi" (
	"id" uuid PRIMARY KEY NOT NULL,
	"indikator_id" uuid NOT NULL,
	"aar" smallint NOT NULL,
	"verdi" numeric,
	CONSTRAINT "indikator_verdi_aar" UNIQUE("indikator_id","aar")
);
--> statement-breakpoint
CREATE TABLE "milepael" (
	"id" uuid PRIMARY KEY NOT NULL,
	"planpunkt_id" uuid NOT NULL,
	"tekst" jsonb NOT NULL,
	"frist" date,
	"naadd" date,
	"opprettet" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kode" text NOT NULL,
	"navn" jsonb NOT NULL,
	"beskrivelse" jsonb,
	"fra_aar" smallint NOT NULL,
	"til_aar" smallint NOT NULL,
	"vedtatt" date,
	"saksnr" text,
	"nivaaer" jsonb NOT NULL,
	CONSTRAINT "plan_kode_unique" UNIQUE("kode")
);
--> statement-breakpoint
CREATE TABLE "planpunkt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"forelder_id" uuid,
	"kode" text NOT NULL,
	"trykt" text NOT NULL,
	"nivaa" text NOT NULL,
	"navn" jsonb NOT NULL,
	"beskrivelse" jsonb,
	"plass" integer NOT NULL,
	"enhet" text,
	"status" text,
	"status_begrunnelse" text,
	"status_dato" date,
	"neste_dato" date,
	"viderefoert_i_id" uuid,
	"komite_id" uuid,
	CONSTRAINT "planpunkt_kode_unique" UNIQUE("kode"),
	CONSTRAINT "planpunkt_status" CHECK ("planpunkt"."status" in ('ikke_startet','i_gang','forsinket','gjennomfoert','stanset')),
	CONSTRAINT "planpunkt_stanset_har_grunn" CHECK ("planpunkt"."status" is distinct from 'stanset' or "planpunkt"."status_begrunnelse" is not null)
);
--> statement-breakpoint
CREATE TABLE "tema" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"spoersmaal" jsonb NOT NULL,
	"sammendrag" jsonb NOT NULL,
	"paavirkes" jsonb NOT NULL,
	"bestemt" jsonb NOT NULL,
	"nivaa" text NOT NULL,
	"nivaa_begrunnelse" jsonb NOT NULL,
	"komite_id" uuid NOT NULL,
	"enhet" text NOT NULL,
	"ansvarlig" text NOT NULL,
	"fase" text NOT NULL,
	"aapner" date NOT NULL,
	"frist" date,
	"svarfrist" date,
	"svar_dager" smallint,
	"opprettet" timestamp with time zone NOT NULL,
	CONSTRAINT "tema_slug_unique" UNIQUE("slug"),
	CONSTRAINT "tema_fase" CHECK ("tema"."fase" in ('idemyldring','behandling','avsluttet','fast')),
	CONSTRAINT "tema_nivaa" CHECK ("tema"."nivaa" in ('informasjon','konsultasjon','dialog','samskaping','beslutning')),
	CONSTRAINT "tema_svarfrist" CHECK (num_nonnulls("tema"."svarfrist", "tema"."svar_dager") = 1)
);
--> statement-breakpoint
CREATE TABLE "tema_planpunkt" (
	"tema_id" uuid NOT NULL,
	"planpunkt_id" uuid NOT NULL,
	CONSTRAINT "tema_planpunkt_tema_id_planpunkt_id_pk" PRIMARY KEY("tema_id","planpunkt_id")
);
--> statement-breakpoint
CREATE TABLE "innsending" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"gjest_id" uuid,
	"sendt" timestamp with time zone NOT NULL,
	"navn" text,
	"vis_navn" boolean DEFAULT false NOT NULL,
	"avsender" text NOT NULL,
	"paa_vegne_av" text,
	"svarkanal" text NOT NULL,
	"kontakt" text,
	"kode_hash" text,
	"kode_brukt" timestamp with time zone,
	CONSTRAINT "innsending_kode_hash_unique" UNIQUE("kode_hash"),
	CONSTRAINT "innsending_avsender" CHECK ("innsending"."avsender" in ('privatperson','ung','lag_organisasjon','naeringsliv','ansatt','besoekende','raad')),
	CONSTRAINT "innsending_svarkanal" CHECK ("innsending"."svarkanal" in ('her','epost','sms','brev','ring','ikke')),
	CONSTRAINT "innsending_kontakt" CHECK (("innsending"."svarkanal" in ('her','ikke')) or "innsending"."kontakt" is not null)
);
--> statement-breakpoint
CREATE TABLE "innspill" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ref" text NOT NULL,
	"utkast_id" uuid,
	"innsending_id" uuid NOT NULL,
	"tema_id" uuid NOT NULL,
	"person_id" uuid,
	"gjest_id" uuid,
	"kanal" text NOT NULL,
	"status" text NOT NULL,
	"vises" boolean DEFAULT false NOT NULL,
	"spraak" text NOT NULL,
	"mottatt" timestamp with time zone NOT NULL,
	"publisert" timestamp with time zone,
	"svarfrist" date NOT NULL,
	CONSTRAINT "innspill_ref_unique" UNIQUE("ref"),
	CONSTRAINT "innspill_utkast_id_unique" UNIQUE("utkast_id"),
	CONSTRAINT "innspill_status" CHECK ("innspill"."status" in ('mottatt','foreslaatt_ikke_publisert','publisert','ikke_publisert')),
	CONSTRAINT "innspill_kanal" CHECK ("innspill"."kanal" in ('web','telefon','oppmoete','papir','konferanse','sosiale_medier')),
	CONSTRAINT "innspill_hoyst_en_eier" CHECK (num_nonnulls("innspill"."person_id", "innspill"."gjest_id") <= 1),
	CONSTRAINT "innspill_vises_er_publisert" CHECK (not "innspill"."vises" or "innspill"."status" = 'publisert')
);
--> statement-breakpoint
CREATE TABLE "innspill_tekst" (
	"id" uuid PRIMARY KEY NOT NULL,
	"innspill_id" uuid NOT NULL,
	"slag" text NOT NULL,
	"nr" smallint NOT NULL,
	"spraak" text NOT NULL,
	"tekst" text NOT NULL,
	"laget" timestamp with time zone NOT NULL,
	"laget_av" uuid,
	CONSTRAINT "innspill_tekst_versjon" UNIQUE("innspill_id","slag","nr"),
	CONSTRAINT "innspill_tekst_slag" CHECK ("innspill_tekst"."slag" in ('original','skjermet'))
);
--> statement-breakpoint
CREATE TABLE "kobling" (
	"id" uuid PRIMARY KEY NOT NULL,
	"innspill_id" uuid NOT NULL,
	"planpunkt_id" uuid NOT NULL,
	"begrunnelse" text NOT NULL,
	"av" uuid NOT NULL,
	"tid" timestamp with time zone NOT NULL,
	"tilbakekalt" timestamp with time zone,
	"tilbakekalt_av" uuid,
	"tilbakekalt_begrunnelse" text,
	CONSTRAINT "kobling_tilbakekalt" CHECK (num_nonnulls("kobling"."tilbakekalt", "kobling"."tilbakekalt_av", "kobling"."tilbakekalt_begrunnelse") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "moderering" (
	"id" uuid PRIMARY KEY NOT NULL,
	"innspill_id" uuid NOT NULL,
	"handling" text NOT NULL,
	"grunn" text,
	"begrunnelse" text,
	"av" uuid NOT NULL,
	"tid" timestamp with time zone NOT NULL,
	CONSTRAINT "moderering_handling" CHECK ("moderering"."handling" in ('publisert','foreslaatt_ikke_publisert','ikke_publisert','overlatt_inhabil','tilbake_i_koe')),
	CONSTRAINT "moderering_grunn" CHECK ("moderering"."grunn" in ('personangrep','personopplysninger','hatefull','reklame','utenfor_kommunen','gjentakelse')),
	CONSTRAINT "moderering_avslag_har_grunn" CHECK ("moderering"."handling" <> 'foreslaatt_ikke_publisert' or ("moderering"."grunn" is not null and "moderering"."begrunnelse" is not null))
);
--> statement-breakpoint
CREATE TABLE "referanse" (
	"aar" smallint PRIMARY KEY NOT NULL,
	"siste" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "utkast" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tema_id" uuid NOT NULL,
	"person_id" uuid,
	"gjest_id" uuid,
	"tekst" text NOT NULL,
	"spraak" text NOT NULL,
	"revisjon" integer DEFAULT 1 NOT NULL,
	"opprettet" timestamp with time zone NOT NULL,
	"oppdatert" timestamp with time zone NOT NULL,
	CONSTRAINT "utkast_en_eier" CHECK (num_nonnulls("utkast"."person_id", "utkast"."gjest_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "vurdering" (
	"id" uuid PRIMARY KEY NOT NULL,
	"innspill_id" uuid NOT NULL,
	"nr" smallint NOT NULL,
	"oppsummering" text NOT NULL,
	"tekst" text NOT NULL,
	"betydning" text NOT NULL,
	"av" uuid NOT NULL,
	"tid" timestamp with time zone NOT NULL,
	CONSTRAINT "vurdering_nr" UNIQUE("innspill_id","nr"),
	CONSTRAINT "vurdering_betydning" CHECK ("vurdering"."betydning" in ('tas_til_foelge','delvis','ikke','orientering'))
);
--> statement-breakpoint
CREATE TABLE "sak" (
	"id" uuid PRIMARY KEY NOT NULL,
	"nr" text NOT NULL,
	"arkivsaksnr" text,
	"tittel" text NOT NULL,
	"saksbehandler_id" uuid,
	"opprettet" timestamp with time zone NOT NULL,
	"revisjon" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "sak_nr_unique" UNIQUE("nr")
);
--> statement-breakpoint
CREATE TABLE "sak_innspill" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sak_id" uuid NOT NULL,
	"innspill_id" uuid NOT NULL,
	"nr" integer NOT NULL,
	"lagt_til" timestamp with time zone NOT NULL,
	"tatt_ut" timestamp with time zone,
	CONSTRAINT "sak_innspill_nr" UNIQUE("sak_id","nr"),
	CONSTRAINT "sak_innspill_en_gang" UNIQUE("sak_id","innspill_id")
);
--> statement-breakpoint
CREATE TABLE "saksgang" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sak_id" uuid NOT NULL,
	"plass" smallint NOT NULL,
	"utvalg" text NOT NULL,
	"moetedato" date,
	"saksnr" text,
	CONSTRAINT "saksgang_plass" UNIQUE("sak_id","plass")
);
--> statement-breakpoint
CREATE TABLE "sakstekst" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sak_id" uuid NOT NULL,
	"del" text NOT NULL,
	"tekst" text NOT NULL,
	CONSTRAINT "sakstekst_del" UNIQUE("sak_id","del")
);
--> statement-breakpoint
CREATE TABLE "snapshot" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sak_id" uuid NOT NULL,
	"nr" smallint NOT NULL,
	"hode" jsonb NOT NULL,
	"tid" timestamp with time zone NOT NULL,
	"av" uuid NOT NULL,
	CONSTRAINT "snapshot_nr" UNIQUE("sak_id","nr")
);
--> statement-breakpoint
CREATE TABLE "snapshot_merknad" (
	"id" uuid PRIMARY KEY NOT NULL,
	"snapshot_id" uuid NOT NULL,
	"innspill_id" uuid NOT NULL,
	"nr" integer NOT NULL,
	"dato" date NOT NULL,
	"avsender" text NOT NULL,
	"oppsummering" text NOT NULL,
	"vurdering" text NOT NULL,
	"betydning" text,
	"ref" text NOT NULL,
	"punkter" text[] NOT NULL,
	"tekst" text NOT NULL,
	"spraak" text NOT NULL,
	"vises" boolean NOT NULL,
	CONSTRAINT "snapshot_merknad_nr" UNIQUE("snapshot_id","nr")
);
--> statement-breakpoint
CREATE TABLE "svar" (
	"id" uuid PRIMARY KEY NOT NULL,
	"innspill_id" uuid NOT NULL,
	"vedtak_id" uuid,
	"virkning_id" uuid,
	"utfall" text NOT NULL,
	"tekst" text NOT NULL,
	"sitat" text,
	"av" uuid NOT NULL,
	"tid" timestamp with time zone NOT NULL,
	CONSTRAINT "svar_innspill_id_unique" UNIQUE("innspill_id"),
	CONSTRAINT "svar_utfall" CHECK ("svar"."utfall" in ('tas_til_foelge','delvis','ikke','orientering'))
);
--> statement-breakpoint
CREATE TABLE "varsel" (
	"id" uuid PRIMARY KEY NOT NULL,
	"svar_id" uuid NOT NULL,
	"kanal" text NOT NULL,
	"opprettet" timestamp with time zone NOT NULL,
	"utfoert" timestamp with time zone,
	"utfoert_av" uuid,
	CONSTRAINT "varsel_svar_id_unique" UNIQUE("svar_id"),
	CONSTRAINT "varsel_kanal" CHECK ("varsel"."kanal" in ('epost','sms','brev','ring'))
);
--> statement-breakpoint
CREATE TABLE "vedtak" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sak_id" uuid NOT NULL,
	"organ" text NOT NULL,
	"dato" date NOT NULL,
	"tekst" text NOT NULL,
	"begrunnelse" text NOT NULL,
	"votering" text,
	"registrert" timestamp with time zone NOT NULL,
	"registrert_av" uuid,
	CONSTRAINT "vedtak_sak_id_unique" UNIQUE("sak_id")
);
--> statement-breakpoint
CREATE TABLE "vedtak_virkning" (
	"id" uuid PRIMARY KEY NOT NULL,
	"vedtak_id" uuid NOT NULL,
	"planpunkt_id" uuid NOT NULL,
	"endring" text NOT NULL,
	"beskrivelse" text NOT NULL,
	"fra_status" text,
	"til_status" text,
	"milepael_id" uuid,
	CONSTRAINT "vedtak_virkning_endring" CHECK ("vedtak_virkning"."endring" in ('ny_milepael','ny_status','ingen_endring')),
	CONSTRAINT "vedtak_virkning_milepael" CHECK (("vedtak_virkning"."endring" = 'ny_milepael') = ("vedtak_virkning"."milepael_id" is not null)),
	CONSTRAINT "vedtak_virkning_status" CHECK (("vedtak_virkning"."endring" = 'ny_status') = ("vedtak_virkning"."til_status" is not null))
);
--> statement-breakpoint
CREATE TABLE "hendelse" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tid" timestamp with time zone NOT NULL,
	"slag" text NOT NULL,
	"objekt_slag" text NOT NULL,
	"objekt_id" uuid NOT NULL,
	"aktoer_slag" text NOT NULL,
	"aktoer_id" uuid,
	"data" jsonb NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "oekt" ADD CONSTRAINT "oekt_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rolle" ADD CONSTRAINT "rolle_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rolle" ADD CONSTRAINT "rolle_komite_id_komite_id_fk" FOREIGN KEY ("komite_id") REFERENCES "public"."komite"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indikator" ADD CONSTRAINT "indikator_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indikator_verdi" ADD CONSTRAINT "indikator_verdi_indikator_id_indikator_id_fk" FOREIGN KEY ("indikator_id") REFERENCES "public"."indikator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milepael" ADD CONSTRAINT "milepael_planpunkt_id_planpunkt_id_fk" FOREIGN KEY ("planpunkt_id") REFERENCES "public"."planpunkt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planpunkt" ADD CONSTRAINT "planpunkt_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planpunkt" ADD CONSTRAINT "planpunkt_forelder_id_planpunkt_id_fk" FOREIGN KEY ("forelder_id") REFERENCES "public"."planpunkt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planpunkt" ADD CONSTRAINT "planpunkt_viderefoert_i_id_planpunkt_id_fk" FOREIGN KEY ("viderefoert_i_id") REFERENCES "public"."planpunkt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "planpunkt" ADD CONSTRAINT "planpunkt_komite_id_komite_id_fk" FOREIGN KEY ("komite_id") REFERENCES "public"."komite"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tema" ADD CONSTRAINT "tema_komite_id_komite_id_fk" FOREIGN KEY ("komite_id") REFERENCES "public"."komite"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tema_planpunkt" ADD CONSTRAINT "tema_planpunkt_tema_id_tema_id_fk" FOREIGN KEY ("tema_id") REFERENCES "public"."tema"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tema_planpunkt" ADD CONSTRAINT "tema_planpunkt_planpunkt_id_planpunkt_id_fk" FOREIGN KEY ("planpunkt_id") REFERENCES "public"."planpunkt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innsending" ADD CONSTRAINT "innsending_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innsending" ADD CONSTRAINT "innsending_gjest_id_gjest_id_fk" FOREIGN KEY ("gjest_id") REFERENCES "public"."gjest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innspill" ADD CONSTRAINT "innspill_innsending_id_innsending_id_fk" FOREIGN KEY ("innsending_id") REFERENCES "public"."innsending"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innspill" ADD CONSTRAINT "innspill_tema_id_tema_id_fk" FOREIGN KEY ("tema_id") REFERENCES "public"."tema"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innspill" ADD CONSTRAINT "innspill_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innspill" ADD CONSTRAINT "innspill_gjest_id_gjest_id_fk" FOREIGN KEY ("gjest_id") REFERENCES "public"."gjest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innspill_tekst" ADD CONSTRAINT "innspill_tekst_innspill_id_innspill_id_fk" FOREIGN KEY ("innspill_id") REFERENCES "public"."innspill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innspill_tekst" ADD CONSTRAINT "innspill_tekst_laget_av_person_id_fk" FOREIGN KEY ("laget_av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kobling" ADD CONSTRAINT "kobling_innspill_id_innspill_id_fk" FOREIGN KEY ("innspill_id") REFERENCES "public"."innspill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kobling" ADD CONSTRAINT "kobling_planpunkt_id_planpunkt_id_fk" FOREIGN KEY ("planpunkt_id") REFERENCES "public"."planpunkt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kobling" ADD CONSTRAINT "kobling_av_person_id_fk" FOREIGN KEY ("av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kobling" ADD CONSTRAINT "kobling_tilbakekalt_av_person_id_fk" FOREIGN KEY ("tilbakekalt_av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderering" ADD CONSTRAINT "moderering_innspill_id_innspill_id_fk" FOREIGN KEY ("innspill_id") REFERENCES "public"."innspill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderering" ADD CONSTRAINT "moderering_av_person_id_fk" FOREIGN KEY ("av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "utkast" ADD CONSTRAINT "utkast_tema_id_tema_id_fk" FOREIGN KEY ("tema_id") REFERENCES "public"."tema"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "utkast" ADD CONSTRAINT "utkast_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "utkast" ADD CONSTRAINT "utkast_gjest_id_gjest_id_fk" FOREIGN KEY ("gjest_id") REFERENCES "public"."gjest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vurdering" ADD CONSTRAINT "vurdering_innspill_id_innspill_id_fk" FOREIGN KEY ("innspill_id") REFERENCES "public"."innspill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vurdering" ADD CONSTRAINT "vurdering_av_person_id_fk" FOREIGN KEY ("av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sak" ADD CONSTRAINT "sak_saksbehandler_id_person_id_fk" FOREIGN KEY ("saksbehandler_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sak_innspill" ADD CONSTRAINT "sak_innspill_sak_id_sak_id_fk" FOREIGN KEY ("sak_id") REFERENCES "public"."sak"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sak_innspill" ADD CONSTRAINT "sak_innspill_innspill_id_innspill_id_fk" FOREIGN KEY ("innspill_id") REFERENCES "public"."innspill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saksgang" ADD CONSTRAINT "saksgang_sak_id_sak_id_fk" FOREIGN KEY ("sak_id") REFERENCES "public"."sak"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sakstekst" ADD CONSTRAINT "sakstekst_sak_id_sak_id_fk" FOREIGN KEY ("sak_id") REFERENCES "public"."sak"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_sak_id_sak_id_fk" FOREIGN KEY ("sak_id") REFERENCES "public"."sak"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_av_person_id_fk" FOREIGN KEY ("av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot_merknad" ADD CONSTRAINT "snapshot_merknad_snapshot_id_snapshot_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot_merknad" ADD CONSTRAINT "snapshot_merknad_innspill_id_innspill_id_fk" FOREIGN KEY ("innspill_id") REFERENCES "public"."innspill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "svar" ADD CONSTRAINT "svar_innspill_id_innspill_id_fk" FOREIGN KEY ("innspill_id") REFERENCES "public"."innspill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "svar" ADD CONSTRAINT "svar_vedtak_id_vedtak_id_fk" FOREIGN KEY ("vedtak_id") REFERENCES "public"."vedtak"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "svar" ADD CONSTRAINT "svar_virkning_id_vedtak_virkning_id_fk" FOREIGN KEY ("virkning_id") REFERENCES "public"."vedtak_virkning"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "svar" ADD CONSTRAINT "svar_av_person_id_fk" FOREIGN KEY ("av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "varsel" ADD CONSTRAINT "varsel_svar_id_svar_id_fk" FOREIGN KEY ("svar_id") REFERENCES "public"."svar"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "varsel" ADD CONSTRAINT "varsel_utfoert_av_person_id_fk" FOREIGN KEY ("utfoert_av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vedtak" ADD CONSTRAINT "vedtak_sak_id_sak_id_fk" FOREIGN KEY ("sak_id") REFERENCES "public"."sak"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vedtak" ADD CONSTRAINT "vedtak_registrert_av_person_id_fk" FOREIGN KEY ("registrert_av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vedtak_virkning" ADD CONSTRAINT "vedtak_virkning_vedtak_id_vedtak_id_fk" FOREIGN KEY ("vedtak_id") REFERENCES "public"."vedtak"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vedtak_virkning" ADD CONSTRAINT "vedtak_virkning_planpunkt_id_planpunkt_id_fk" FOREIGN KEY ("planpunkt_id") REFERENCES "public"."planpunkt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vedtak_virkning" ADD CONSTRAINT "vedtak_virkning_milepael_id_milepael_id_fk" FOREIGN KEY ("milepael_id") REFERENCES "public"."milepael"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "oekt_person" ON "oekt" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "rolle_person" ON "rolle" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "indikator_plan" ON "indikator" USING btree ("plan_id","plass");--> statement-breakpoint
CREATE INDEX "milepael_planpunkt" ON "milepael" USING btree ("planpunkt_id");--> statement-breakpoint
CREATE INDEX "planpunkt_plan" ON "planpunkt" USING btree ("plan_id","plass");--> statement-breakpoint
CREATE INDEX "planpunkt_forelder" ON "planpunkt" USING btree ("forelder_id");--> statement-breakpoint
CREATE INDEX "planpunkt_viderefoert" ON "planpunkt" USING btree ("viderefoert_i_id");--> statement-breakpoint
CREATE INDEX "tema_fase_frist" ON "tema" USING btree ("fase","frist");--> statement-breakpoint
CREATE INDEX "innspill_tema_vises" ON "innspill" USING btree ("tema_id","publisert" DESC NULLS FIRST,"id") WHERE "innspill"."vises";--> statement-breakpoint
CREATE INDEX "innspill_koe" ON "innspill" USING btree ("svarfrist","ref") WHERE "innspill"."status" in ('mottatt','foreslaatt_ikke_publisert');--> statement-breakpoint
CREATE INDEX "innspill_svarfrist" ON "innspill" USING btree ("svarfrist","ref");--> statement-breakpoint
CREATE INDEX "innspill_person" ON "innspill" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "innspill_gjest" ON "innspill" USING btree ("gjest_id");--> statement-breakpoint
CREATE INDEX "innspill_innsending" ON "innspill" USING btree ("innsending_id");--> statement-breakpoint
CREATE UNIQUE INDEX "kobling_gjeldende" ON "kobling" USING btree ("innspill_id","planpunkt_id") WHERE "kobling"."tilbakekalt" is null;--> statement-breakpoint
CREATE INDEX "kobling_innspill" ON "kobling" USING btree ("innspill_id");--> statement-breakpoint
CREATE INDEX "kobling_planpunkt" ON "kobling" USING btree ("planpunkt_id") WHERE "kobling"."tilbakekalt" is null;--> statement-breakpoint
CREATE INDEX "moderering_innspill" ON "moderering" USING btree ("innspill_id","tid");--> statement-breakpoint
CREATE UNIQUE INDEX "moderering_inhabil_en_gang" ON "moderering" USING btree ("innspill_id","av") WHERE "moderering"."handling" = 'overlatt_inhabil';--> statement-breakpoint
CREATE INDEX "utkast_person" ON "utkast" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "utkast_gjest" ON "utkast" USING btree ("gjest_id");--> statement-breakpoint
CREATE INDEX "sak_innspill_innspill" ON "sak_innspill" USING btree ("innspill_id");--> statement-breakpoint
CREATE INDEX "snapshot_merknad_innspill" ON "snapshot_merknad" USING btree ("innspill_id");--> statement-breakpoint
CREATE INDEX "svar_tid" ON "svar" USING btree ("tid" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "svar_vedtak" ON "svar" USING btree ("vedtak_id");--> statement-breakpoint
CREATE INDEX "varsel_venter" ON "varsel" USING btree ("opprettet") WHERE "varsel"."utfoert" is null;--> statement-breakpoint
CREATE INDEX "vedtak_virkning_vedtak" ON "vedtak_virkning" USING btree ("vedtak_id");--> statement-breakpoint
CREATE INDEX "vedtak_virkning_planpunkt" ON "vedtak_virkning" USING btree ("planpunkt_id");--> statement-breakpoint
CREATE INDEX "hendelse_objekt" ON "hendelse" USING btree ("objekt_slag","objekt_id");