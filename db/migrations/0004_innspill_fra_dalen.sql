CREATE TABLE "fil" (
	"id" uuid PRIMARY KEY NOT NULL,
	"noekkel" text NOT NULL,
	"mime" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"bredde" integer,
	"hoeyde" integer,
	"opprettet" timestamp with time zone NOT NULL,
	CONSTRAINT "fil_noekkel_unique" UNIQUE("noekkel"),
	CONSTRAINT "fil_bytes" CHECK ("fil"."bytes" > 0),
	CONSTRAINT "fil_sha256" CHECK ("fil"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "fil_maal" CHECK (num_nonnulls("fil"."bredde", "fil"."hoeyde") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "avsnitt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"versjon_id" uuid NOT NULL,
	"stabil" text NOT NULL,
	"nr" integer NOT NULL,
	"nivaa" smallint NOT NULL,
	"overskrift" text NOT NULL,
	"sammendrag" text DEFAULT '' NOT NULL,
	"innhold" jsonb NOT NULL,
	"tekst" text NOT NULL,
	CONSTRAINT "avsnitt_stabil" UNIQUE("versjon_id","stabil"),
	CONSTRAINT "avsnitt_nr" UNIQUE("versjon_id","nr"),
	CONSTRAINT "avsnitt_nivaa" CHECK ("avsnitt"."nivaa" between 1 and 6)
);
--> statement-breakpoint
CREATE TABLE "figur" (
	"id" uuid PRIMARY KEY NOT NULL,
	"versjon_id" uuid NOT NULL,
	"fil_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hoering" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"tema_id" uuid NOT NULL,
	"tittel" jsonb NOT NULL,
	"sammendrag" jsonb NOT NULL,
	"sakstype" text NOT NULL,
	"opprettet" timestamp with time zone NOT NULL,
	CONSTRAINT "hoering_slug_unique" UNIQUE("slug"),
	CONSTRAINT "hoering_tema_id_unique" UNIQUE("tema_id"),
	CONSTRAINT "hoering_sakstype" CHECK ("hoering"."sakstype" in ('planprogram','kommuneplan','reguleringsplan','oekonomiplan','forskrift','annet'))
);
--> statement-breakpoint
CREATE TABLE "hoeringsversjon" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hoering_id" uuid NOT NULL,
	"nr" smallint NOT NULL,
	"spraak" text NOT NULL,
	"filnavn" text NOT NULL,
	"nytt" text DEFAULT '' NOT NULL,
	"importert" timestamp with time zone NOT NULL,
	"importert_av" uuid,
	"publisert" timestamp with time zone,
	CONSTRAINT "hoeringsversjon_nr" UNIQUE("hoering_id","nr")
);
--> statement-breakpoint
CREATE TABLE "returkode" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"gjest_id" uuid,
	"kode_hash" text NOT NULL,
	"opprettet" timestamp with time zone NOT NULL,
	"utloeper" timestamp with time zone NOT NULL,
	"brukt" timestamp with time zone,
	CONSTRAINT "returkode_kode_hash_unique" UNIQUE("kode_hash"),
	CONSTRAINT "returkode_en_eier" CHECK (num_nonnulls("returkode"."person_id", "returkode"."gjest_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "hastesak" (
	"id" uuid PRIMARY KEY NOT NULL,
	"innspill_id" uuid NOT NULL,
	"grunn" text NOT NULL,
	"meldt_av" uuid NOT NULL,
	"meldt" timestamp with time zone NOT NULL,
	"til_id" uuid NOT NULL,
	"sett" timestamp with time zone,
	"sett_av" uuid,
	"purret" timestamp with time zone,
	"avsluttet" timestamp with time zone,
	"utfall" text,
	CONSTRAINT "hastesak_innspill_id_unique" UNIQUE("innspill_id"),
	CONSTRAINT "hastesak_sett" CHECK (num_nonnulls("hastesak"."sett", "hastesak"."sett_av") in (0, 2)),
	CONSTRAINT "hastesak_avsluttet" CHECK (num_nonnulls("hastesak"."avsluttet", "hastesak"."utfall") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "instans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"navn" jsonb NOT NULL,
	"hva" jsonb NOT NULL,
	"egen" boolean NOT NULL,
	"telefon" text,
	"epost" text,
	"nettside" text,
	"rekkefoelge" smallint
);
--> statement-breakpoint
CREATE TABLE "oversending" (
	"id" uuid PRIMARY KEY NOT NULL,
	"innspill_id" uuid NOT NULL,
	"instans_id" uuid NOT NULL,
	"tekst" text NOT NULL,
	"av" uuid NOT NULL,
	"tid" timestamp with time zone NOT NULL,
	CONSTRAINT "oversending_innspill_id_unique" UNIQUE("innspill_id")
);
--> statement-breakpoint
CREATE TABLE "vakt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"epost" text,
	"mobil" text,
	"opprettet" timestamp with time zone NOT NULL,
	CONSTRAINT "vakt_person_id_unique" UNIQUE("person_id")
);
--> statement-breakpoint
CREATE TABLE "varselforsoek" (
	"id" uuid PRIMARY KEY NOT NULL,
	"varsel_id" uuid NOT NULL,
	"utfall" text NOT NULL,
	"av" uuid NOT NULL,
	"tid" timestamp with time zone NOT NULL,
	CONSTRAINT "varselforsoek_utfall" CHECK ("varselforsoek"."utfall" in ('svarte_ikke','opptatt','feil_nummer'))
);
--> statement-breakpoint
CREATE TABLE "raad" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"navn" jsonb NOT NULL,
	"epost" text,
	CONSTRAINT "raad_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "uttalelse" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hoering_id" uuid NOT NULL,
	"raad_id" uuid NOT NULL,
	"frist" date NOT NULL,
	"bedt_om" timestamp with time zone NOT NULL,
	"bedt_av" uuid,
	"innspill_id" uuid,
	"ingen_merknad" timestamp with time zone,
	CONSTRAINT "uttalelse_innspill_id_unique" UNIQUE("innspill_id"),
	CONSTRAINT "uttalelse_en" UNIQUE("hoering_id","raad_id"),
	CONSTRAINT "uttalelse_ett_svar" CHECK (num_nonnulls("uttalelse"."innspill_id", "uttalelse"."ingen_merknad") <= 1)
);
--> statement-breakpoint
CREATE TABLE "sms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slag" text NOT NULL,
	"til" text,
	"tekst" text,
	"spraak" text NOT NULL,
	"varsel_id" uuid,
	"opprettet" timestamp with time zone NOT NULL,
	"sendt" timestamp with time zone,
	"forsoek" smallint DEFAULT 0 NOT NULL,
	"siste_feil" text,
	CONSTRAINT "sms_slag" CHECK ("sms"."slag" in ('svar','kvittering','haste')),
	CONSTRAINT "sms_usendt_er_hel" CHECK ("sms"."sendt" is not null or num_nulls("sms"."til", "sms"."tekst") = 0)
);
--> statement-breakpoint
CREATE TABLE "sted" (
	"id" uuid PRIMARY KEY NOT NULL,
	"navn" text NOT NULL,
	"slag" text DEFAULT '' NOT NULL,
	"bredde" double precision NOT NULL,
	"lengde" double precision NOT NULL,
	CONSTRAINT "sted_navn_unique" UNIQUE("navn")
);
--> statement-breakpoint
CREATE TABLE "avskrift" (
	"id" uuid PRIMARY KEY NOT NULL,
	"innspill_id" uuid NOT NULL,
	"nr" smallint NOT NULL,
	"spraak" text NOT NULL,
	"tekst" text NOT NULL,
	"av" uuid NOT NULL,
	"tid" timestamp with time zone NOT NULL,
	"godkjent" timestamp with time zone,
	"merknad" text
);
--> statement-breakpoint
CREATE TABLE "opplasting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"utkast_id" uuid NOT NULL,
	"mime" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"varighet" integer NOT NULL,
	"opprettet" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opplastingsbit" (
	"opplasting_id" uuid NOT NULL,
	"nr" smallint NOT NULL,
	"data" "bytea" NOT NULL,
	CONSTRAINT "opplastingsbit_opplasting_id_nr_pk" PRIMARY KEY("opplasting_id","nr")
);
--> statement-breakpoint
CREATE TABLE "vedlegg" (
	"id" uuid PRIMARY KEY NOT NULL,
	"fil_id" uuid NOT NULL,
	"utkast_id" uuid,
	"innspill_id" uuid,
	"slag" text NOT NULL,
	"nr" smallint NOT NULL,
	"alt_tekst" text DEFAULT '' NOT NULL,
	"varighet" integer,
	"lyd_kan_vises" boolean DEFAULT false NOT NULL,
	"vises" boolean DEFAULT false NOT NULL,
	"opprettet" timestamp with time zone NOT NULL,
	CONSTRAINT "vedlegg_slag" CHECK ("vedlegg"."slag" in ('bilde','opptak','brev')),
	CONSTRAINT "vedlegg_ett_sted" CHECK (num_nonnulls("vedlegg"."utkast_id", "vedlegg"."innspill_id") = 1),
	CONSTRAINT "vedlegg_brev_vises_ikke" CHECK (not "vedlegg"."vises" or "vedlegg"."slag" <> 'brev'),
	CONSTRAINT "vedlegg_lyd_med_samtykke" CHECK (not "vedlegg"."vises" or "vedlegg"."slag" <> 'opptak' or "vedlegg"."lyd_kan_vises"),
	CONSTRAINT "vedlegg_utkast_vises_ikke" CHECK (not "vedlegg"."vises" or "vedlegg"."innspill_id" is not null)
);
--> statement-breakpoint
ALTER TABLE "innspill" DROP CONSTRAINT "innspill_kanal";--> statement-breakpoint
ALTER TABLE "epost" DROP CONSTRAINT "epost_slag";--> statement-breakpoint
ALTER TABLE "kommune" ADD COLUMN "kartutsnitt" double precision[];--> statement-breakpoint
ALTER TABLE "kommune" ADD COLUMN "postadresse" text;--> statement-breakpoint
ALTER TABLE "innsending" ADD COLUMN "registrert_av" uuid;--> statement-breakpoint
ALTER TABLE "innsending" ADD COLUMN "mottatt_dato" date;--> statement-breakpoint
ALTER TABLE "innspill" ADD COLUMN "avsnitt_id" uuid;--> statement-breakpoint
ALTER TABLE "innspill" ADD COLUMN "sitat" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "innspill" ADD COLUMN "sted" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "innspill" ADD COLUMN "bredde" double precision;--> statement-breakpoint
ALTER TABLE "innspill" ADD COLUMN "lengde" double precision;--> statement-breakpoint
ALTER TABLE "innspill" ADD COLUMN "vis_sted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "utkast" ADD COLUMN "avsnitt_id" uuid;--> statement-breakpoint
ALTER TABLE "utkast" ADD COLUMN "sitat" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "utkast" ADD COLUMN "sted" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "utkast" ADD COLUMN "bredde" double precision;--> statement-breakpoint
ALTER TABLE "utkast" ADD COLUMN "lengde" double precision;--> statement-breakpoint
ALTER TABLE "utkast" ADD COLUMN "vis_sted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "avsnitt" ADD CONSTRAINT "avsnitt_versjon_id_hoeringsversjon_id_fk" FOREIGN KEY ("versjon_id") REFERENCES "public"."hoeringsversjon"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figur" ADD CONSTRAINT "figur_versjon_id_hoeringsversjon_id_fk" FOREIGN KEY ("versjon_id") REFERENCES "public"."hoeringsversjon"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figur" ADD CONSTRAINT "figur_fil_id_fil_id_fk" FOREIGN KEY ("fil_id") REFERENCES "public"."fil"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hoering" ADD CONSTRAINT "hoering_tema_id_tema_id_fk" FOREIGN KEY ("tema_id") REFERENCES "public"."tema"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hoeringsversjon" ADD CONSTRAINT "hoeringsversjon_hoering_id_hoering_id_fk" FOREIGN KEY ("hoering_id") REFERENCES "public"."hoering"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hoeringsversjon" ADD CONSTRAINT "hoeringsversjon_importert_av_person_id_fk" FOREIGN KEY ("importert_av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returkode" ADD CONSTRAINT "returkode_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returkode" ADD CONSTRAINT "returkode_gjest_id_gjest_id_fk" FOREIGN KEY ("gjest_id") REFERENCES "public"."gjest"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hastesak" ADD CONSTRAINT "hastesak_innspill_id_innspill_id_fk" FOREIGN KEY ("innspill_id") REFERENCES "public"."innspill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hastesak" ADD CONSTRAINT "hastesak_meldt_av_person_id_fk" FOREIGN KEY ("meldt_av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hastesak" ADD CONSTRAINT "hastesak_til_id_person_id_fk" FOREIGN KEY ("til_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hastesak" ADD CONSTRAINT "hastesak_sett_av_person_id_fk" FOREIGN KEY ("sett_av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oversending" ADD CONSTRAINT "oversending_innspill_id_innspill_id_fk" FOREIGN KEY ("innspill_id") REFERENCES "public"."innspill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oversending" ADD CONSTRAINT "oversending_instans_id_instans_id_fk" FOREIGN KEY ("instans_id") REFERENCES "public"."instans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "oversending" ADD CONSTRAINT "oversending_av_person_id_fk" FOREIGN KEY ("av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vakt" ADD CONSTRAINT "vakt_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "varselforsoek" ADD CONSTRAINT "varselforsoek_varsel_id_varsel_id_fk" FOREIGN KEY ("varsel_id") REFERENCES "public"."varsel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "varselforsoek" ADD CONSTRAINT "varselforsoek_av_person_id_fk" FOREIGN KEY ("av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uttalelse" ADD CONSTRAINT "uttalelse_hoering_id_hoering_id_fk" FOREIGN KEY ("hoering_id") REFERENCES "public"."hoering"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uttalelse" ADD CONSTRAINT "uttalelse_raad_id_raad_id_fk" FOREIGN KEY ("raad_id") REFERENCES "public"."raad"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uttalelse" ADD CONSTRAINT "uttalelse_bedt_av_person_id_fk" FOREIGN KEY ("bedt_av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uttalelse" ADD CONSTRAINT "uttalelse_innspill_id_innspill_id_fk" FOREIGN KEY ("innspill_id") REFERENCES "public"."innspill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sms" ADD CONSTRAINT "sms_varsel_id_varsel_id_fk" FOREIGN KEY ("varsel_id") REFERENCES "public"."varsel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "avskrift" ADD CONSTRAINT "avskrift_innspill_id_innspill_id_fk" FOREIGN KEY ("innspill_id") REFERENCES "public"."innspill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "avskrift" ADD CONSTRAINT "avskrift_av_person_id_fk" FOREIGN KEY ("av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opplasting" ADD CONSTRAINT "opplasting_utkast_id_utkast_id_fk" FOREIGN KEY ("utkast_id") REFERENCES "public"."utkast"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opplastingsbit" ADD CONSTRAINT "opplastingsbit_opplasting_id_opplasting_id_fk" FOREIGN KEY ("opplasting_id") REFERENCES "public"."opplasting"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vedlegg" ADD CONSTRAINT "vedlegg_fil_id_fil_id_fk" FOREIGN KEY ("fil_id") REFERENCES "public"."fil"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vedlegg" ADD CONSTRAINT "vedlegg_utkast_id_utkast_id_fk" FOREIGN KEY ("utkast_id") REFERENCES "public"."utkast"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vedlegg" ADD CONSTRAINT "vedlegg_innspill_id_innspill_id_fk" FOREIGN KEY ("innspill_id") REFERENCES "public"."innspill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fil_opprettet" ON "fil" USING btree ("opprettet");--> statement-breakpoint
CREATE INDEX "avsnitt_gjennom" ON "avsnitt" USING btree ("stabil","versjon_id");--> statement-breakpoint
CREATE INDEX "figur_versjon" ON "figur" USING btree ("versjon_id");--> statement-breakpoint
CREATE INDEX "figur_fil" ON "figur" USING btree ("fil_id");--> statement-breakpoint
CREATE INDEX "returkode_person" ON "returkode" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "returkode_gjest" ON "returkode" USING btree ("gjest_id");--> statement-breakpoint
CREATE INDEX "returkode_utloeper" ON "returkode" USING btree ("utloeper");--> statement-breakpoint
CREATE INDEX "hastesak_usett" ON "hastesak" USING btree ("meldt") WHERE "hastesak"."sett" is null;--> statement-breakpoint
CREATE INDEX "hastesak_aapen" ON "hastesak" USING btree ("meldt") WHERE "hastesak"."avsluttet" is null;--> statement-breakpoint
CREATE INDEX "oversending_instans" ON "oversending" USING btree ("instans_id");--> statement-breakpoint
CREATE INDEX "varselforsoek_varsel" ON "varselforsoek" USING btree ("varsel_id","tid");--> statement-breakpoint
CREATE INDEX "uttalelse_raad" ON "uttalelse" USING btree ("raad_id");--> statement-breakpoint
CREATE INDEX "sms_usendt" ON "sms" USING btree ("opprettet") WHERE "sms"."sendt" is null;--> statement-breakpoint
CREATE INDEX "sms_varsel" ON "sms" USING btree ("varsel_id");--> statement-breakpoint
CREATE INDEX "sted_navn" ON "sted" USING btree ("navn");--> statement-breakpoint
CREATE INDEX "avskrift_innspill" ON "avskrift" USING btree ("innspill_id","nr");--> statement-breakpoint
CREATE INDEX "opplasting_utkast" ON "opplasting" USING btree ("utkast_id");--> statement-breakpoint
CREATE INDEX "opplasting_opprettet" ON "opplasting" USING btree ("opprettet");--> statement-breakpoint
CREATE INDEX "vedlegg_utkast" ON "vedlegg" USING btree ("utkast_id");--> statement-breakpoint
CREATE INDEX "vedlegg_innspill" ON "vedlegg" USING btree ("innspill_id");--> statement-breakpoint
CREATE INDEX "vedlegg_fil" ON "vedlegg" USING btree ("fil_id");--> statement-breakpoint
ALTER TABLE "innsending" ADD CONSTRAINT "innsending_registrert_av_person_id_fk" FOREIGN KEY ("registrert_av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innspill" ADD CONSTRAINT "innspill_avsnitt_id_avsnitt_id_fk" FOREIGN KEY ("avsnitt_id") REFERENCES "public"."avsnitt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "utkast" ADD CONSTRAINT "utkast_avsnitt_id_avsnitt_id_fk" FOREIGN KEY ("avsnitt_id") REFERENCES "public"."avsnitt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "innspill_avsnitt" ON "innspill" USING btree ("avsnitt_id");--> statement-breakpoint
CREATE INDEX "utkast_avsnitt" ON "utkast" USING btree ("avsnitt_id");--> statement-breakpoint
ALTER TABLE "kommune" ADD CONSTRAINT "kommune_kartutsnitt" CHECK ("kommune"."kartutsnitt" is null or cardinality("kommune"."kartutsnitt") = 4);--> statement-breakpoint
ALTER TABLE "innsending" ADD CONSTRAINT "innsending_registrert" CHECK (num_nonnulls("innsending"."registrert_av", "innsending"."mottatt_dato") in (0, 2));--> statement-breakpoint
ALTER TABLE "innspill" ADD CONSTRAINT "innspill_punkt" CHECK (num_nonnulls("innspill"."bredde", "innspill"."lengde") in (0, 2));--> statement-breakpoint
ALTER TABLE "innspill" ADD CONSTRAINT "innspill_kanal" CHECK ("innspill"."kanal" in ('web','telefon','oppmoete','papir','epost','moete','konferanse','sosiale_medier'));--> statement-breakpoint
ALTER TABLE "utkast" ADD CONSTRAINT "utkast_punkt" CHECK (num_nonnulls("utkast"."bredde", "utkast"."lengde") in (0, 2));--> statement-breakpoint
ALTER TABLE "epost" ADD CONSTRAINT "epost_slag" CHECK ("epost"."slag" in ('kode','svar','invitasjon','retur','kvittering','haste','oversending','uttalelse'));