CREATE TABLE "avbrutt_skjema" (
	"person_id" uuid NOT NULL,
	"sti" text NOT NULL,
	"verdier" jsonb NOT NULL,
	"tid" timestamp with time zone NOT NULL,
	CONSTRAINT "avbrutt_skjema_person_id_sti_pk" PRIMARY KEY("person_id","sti")
);
--> statement-breakpoint
CREATE TABLE "bosted" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kommunenr" text NOT NULL,
	"bekreftet" timestamp with time zone NOT NULL,
	"metode" text NOT NULL,
	"av" uuid,
	CONSTRAINT "bosted_metode" CHECK ("bosted"."metode" in ('legitimasjon','folkeregister','register')),
	CONSTRAINT "bosted_av" CHECK (("bosted"."metode" = 'register') = ("bosted"."av" is null))
);
--> statement-breakpoint
CREATE TABLE "bostedskode" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"kode_hash" text NOT NULL,
	"utloeper" timestamp with time zone NOT NULL,
	CONSTRAINT "bostedskode_kode_hash_unique" UNIQUE("kode_hash")
);
--> statement-breakpoint
CREATE TABLE "epostkode" (
	"id" text PRIMARY KEY NOT NULL,
	"epost" text NOT NULL,
	"kode_hash" text NOT NULL,
	"forsoek" smallint DEFAULT 0 NOT NULL,
	"til" text NOT NULL,
	"utloeper" timestamp with time zone NOT NULL,
	"brukt" timestamp with time zone,
	CONSTRAINT "epostkode_fem_forsoek" CHECK ("epostkode"."forsoek" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "identitet" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"slag" text NOT NULL,
	"utsteder" text NOT NULL,
	"noekkel" text NOT NULL,
	"noekkelversjon" smallint NOT NULL,
	"opprettet" timestamp with time zone NOT NULL,
	"sist_brukt" timestamp with time zone NOT NULL,
	CONSTRAINT "identitet_noekkel" UNIQUE("slag","noekkel"),
	CONSTRAINT "identitet_slag" CHECK ("identitet"."slag" in ('epost','eid','ansatt'))
);
--> statement-breakpoint
CREATE TABLE "innloggingsforsoek" (
	"id" text PRIMARY KEY NOT NULL,
	"utsteder" text NOT NULL,
	"tilstand" text NOT NULL,
	"nonce" text NOT NULL,
	"verifikator" text NOT NULL,
	"til" text NOT NULL,
	"utloeper" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitasjon" (
	"id" uuid PRIMARY KEY NOT NULL,
	"navn" text NOT NULL,
	"rolle" text NOT NULL,
	"komite_id" uuid,
	"til" date,
	"kode_hash" text NOT NULL,
	"opprettet" timestamp with time zone NOT NULL,
	"av" uuid,
	"utloeper" timestamp with time zone NOT NULL,
	"tatt_imot" timestamp with time zone,
	"person_id" uuid,
	"trukket" timestamp with time zone,
	CONSTRAINT "invitasjon_kode_hash_unique" UNIQUE("kode_hash"),
	CONSTRAINT "invitasjon_rolle" CHECK ("invitasjon"."rolle" in ('moderator','saksbehandler','fasilitator','administrator')),
	CONSTRAINT "invitasjon_moderator_har_komite" CHECK (("invitasjon"."rolle" = 'moderator') = ("invitasjon"."komite_id" is not null)),
	CONSTRAINT "invitasjon_tatt_imot" CHECK (("invitasjon"."tatt_imot" is null) = ("invitasjon"."person_id" is null))
);
--> statement-breakpoint
CREATE TABLE "forseglet" (
	"hendelse_id" uuid PRIMARY KEY NOT NULL,
	"segl" integer NOT NULL,
	"plass" integer NOT NULL,
	CONSTRAINT "forseglet_plass" UNIQUE("segl","plass")
);
--> statement-breakpoint
CREATE TABLE "segl" (
	"nr" integer PRIMARY KEY NOT NULL,
	"forrige" text NOT NULL,
	"hode" text NOT NULL,
	"antall" integer NOT NULL,
	"tid" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "epost" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slag" text NOT NULL,
	"til" text,
	"emne" text,
	"tekst" text,
	"html" text,
	"spraak" text NOT NULL,
	"varsel_id" uuid,
	"opprettet" timestamp with time zone NOT NULL,
	"sendt" timestamp with time zone,
	"forsoek" smallint DEFAULT 0 NOT NULL,
	"siste_feil" text,
	CONSTRAINT "epost_slag" CHECK ("epost"."slag" in ('kode','svar','invitasjon')),
	CONSTRAINT "epost_usendt_er_hel" CHECK ("epost"."sendt" is not null or num_nulls("epost"."til", "epost"."emne", "epost"."tekst", "epost"."html") = 0)
);
--> statement-breakpoint
CREATE TABLE "lagringstid" (
	"slag" text PRIMARY KEY NOT NULL,
	"dager" integer NOT NULL,
	"endret" timestamp with time zone NOT NULL,
	"endret_av" uuid,
	CONSTRAINT "lagringstid_slag" CHECK ("lagringstid"."slag" in ('utkast','gjest','kontakt','epost','innlogging')),
	CONSTRAINT "lagringstid_dager" CHECK ("lagringstid"."dager" between 1 and 3650)
);
--> statement-breakpoint
ALTER TABLE "kommune" ADD COLUMN "kommunenr" text DEFAULT '0000' NOT NULL;--> statement-breakpoint
ALTER TABLE "kommune" ADD COLUMN "valgperiode_til" date DEFAULT '2027-10-31' NOT NULL;--> statement-breakpoint
ALTER TABLE "gjest" ADD COLUMN "overtatt_av" uuid;--> statement-breakpoint
ALTER TABLE "gjest" ADD COLUMN "overtatt" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "oekt" ADD COLUMN "sist_brukt" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "oekt" ADD COLUMN "maate" text DEFAULT 'eid' NOT NULL;--> statement-breakpoint
ALTER TABLE "oekt" ADD COLUMN "utsteder" text;--> statement-breakpoint
ALTER TABLE "oekt" ADD COLUMN "sid" text;--> statement-breakpoint
ALTER TABLE "oekt" ADD COLUMN "nettleser" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "epost" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "slettet" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "rolle" ADD COLUMN "kilde" text DEFAULT 'tildelt' NOT NULL;--> statement-breakpoint
ALTER TABLE "innsending" ADD COLUMN "nivaa" text DEFAULT 'gjest' NOT NULL;--> statement-breakpoint
ALTER TABLE "innspill" ADD COLUMN "trukket" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "innspill" ADD COLUMN "sperret" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "avbrutt_skjema" ADD CONSTRAINT "avbrutt_skjema_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bosted" ADD CONSTRAINT "bosted_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bosted" ADD CONSTRAINT "bosted_av_person_id_fk" FOREIGN KEY ("av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bostedskode" ADD CONSTRAINT "bostedskode_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identitet" ADD CONSTRAINT "identitet_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitasjon" ADD CONSTRAINT "invitasjon_komite_id_komite_id_fk" FOREIGN KEY ("komite_id") REFERENCES "public"."komite"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitasjon" ADD CONSTRAINT "invitasjon_av_person_id_fk" FOREIGN KEY ("av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitasjon" ADD CONSTRAINT "invitasjon_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forseglet" ADD CONSTRAINT "forseglet_hendelse_id_hendelse_id_fk" FOREIGN KEY ("hendelse_id") REFERENCES "public"."hendelse"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forseglet" ADD CONSTRAINT "forseglet_segl_segl_nr_fk" FOREIGN KEY ("segl") REFERENCES "public"."segl"("nr") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "epost" ADD CONSTRAINT "epost_varsel_id_varsel_id_fk" FOREIGN KEY ("varsel_id") REFERENCES "public"."varsel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lagringstid" ADD CONSTRAINT "lagringstid_endret_av_person_id_fk" FOREIGN KEY ("endret_av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bosted_person" ON "bosted" USING btree ("person_id","bekreftet");--> statement-breakpoint
CREATE INDEX "epostkode_utloeper" ON "epostkode" USING btree ("utloeper");--> statement-breakpoint
CREATE INDEX "identitet_person" ON "identitet" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "invitasjon_opprettet" ON "invitasjon" USING btree ("opprettet");--> statement-breakpoint
CREATE INDEX "epost_usendt" ON "epost" USING btree ("opprettet") WHERE "epost"."sendt" is null;--> statement-breakpoint
CREATE INDEX "epost_varsel" ON "epost" USING btree ("varsel_id");--> statement-breakpoint
ALTER TABLE "gjest" ADD CONSTRAINT "gjest_overtatt_av_person_id_fk" FOREIGN KEY ("overtatt_av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "oekt_sid" ON "oekt" USING btree ("utsteder","sid") WHERE "oekt"."sid" is not null;--> statement-breakpoint
CREATE INDEX "hendelse_slag" ON "hendelse" USING btree ("slag","id");--> statement-breakpoint
CREATE INDEX "hendelse_aktoer" ON "hendelse" USING btree ("aktoer_id","id");--> statement-breakpoint
ALTER TABLE "kommune" ADD CONSTRAINT "kommune_kommunenr" CHECK ("kommune"."kommunenr" ~ '^[0-9]{4}$');--> statement-breakpoint
ALTER TABLE "oekt" ADD CONSTRAINT "oekt_maate" CHECK ("oekt"."maate" in ('epost','eid','ansatt'));--> statement-breakpoint
ALTER TABLE "rolle" ADD CONSTRAINT "rolle_kilde" CHECK ("rolle"."kilde" in ('tildelt','utsteder'));--> statement-breakpoint
-- A komité member's rights end with the valgperiode; grants from before this had no end.
UPDATE "rolle" SET "til" = (SELECT coalesce((SELECT "valgperiode_til" + 1 FROM "kommune"), date '2027-11-01')) WHERE "rolle" = 'moderator' AND "til" IS NULL;--> statement-breakpoint
UPDATE "innsending" SET "nivaa" = 'eid' WHERE "person_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "rolle" ADD CONSTRAINT "rolle_moderator_har_slutt" CHECK ("rolle"."rolle" <> 'moderator' or "rolle"."til" is not null);--> statement-breakpoint
ALTER TABLE "innsending" ADD CONSTRAINT "innsending_nivaa" CHECK ("innsending"."nivaa" in ('gjest','epost','eid'));--> statement-breakpoint
ALTER TABLE "innspill" ADD CONSTRAINT "innspill_vises_er_ikke_borte" CHECK (not "innspill"."vises" or num_nulls("innspill"."trukket", "innspill"."sperret") = 2);