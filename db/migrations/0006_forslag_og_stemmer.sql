CREATE TABLE "alternativ" (
	"id" uuid PRIMARY KEY NOT NULL,
	"avstemning_id" uuid NOT NULL,
	"plass" smallint NOT NULL,
	"tittel" jsonb NOT NULL,
	"beskrivelse" jsonb NOT NULL,
	"kostnad" integer,
	"forslag_id" uuid,
	"sjekk" text NOT NULL,
	"begrunnelse" text DEFAULT '' NOT NULL,
	"planpunkt_id" uuid,
	CONSTRAINT "alternativ_plass" UNIQUE("avstemning_id","plass"),
	CONSTRAINT "alternativ_forslag" UNIQUE("avstemning_id","forslag_id"),
	CONSTRAINT "alternativ_sjekk" CHECK ("alternativ"."sjekk" in ('foreslaatt','med','ikke_med')),
	CONSTRAINT "alternativ_kostnad" CHECK ("alternativ"."kostnad" >= 0),
	CONSTRAINT "alternativ_begrunnet" CHECK ("alternativ"."sjekk" <> 'ikke_med' or "alternativ"."begrunnelse" <> '')
);
--> statement-breakpoint
CREATE TABLE "avstemning" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"tema_id" uuid NOT NULL,
	"forslag_id" uuid,
	"slag" text NOT NULL,
	"spoersmaal" jsonb NOT NULL,
	"forklaring" jsonb NOT NULL,
	"maks" smallint,
	"poeng" smallint,
	"ramme" integer,
	"krav" text NOT NULL,
	"versjon" smallint DEFAULT 1 NOT NULL,
	"min_alder" smallint,
	"aapner" timestamp with time zone,
	"stenger" timestamp with time zone,
	"stengt" timestamp with time zone,
	"noekkel" text,
	"noekkelversjon" smallint,
	"resultat" jsonb,
	"hode" text,
	"loggrader" integer,
	"sak_id" uuid,
	"opprettet" timestamp with time zone NOT NULL,
	CONSTRAINT "avstemning_slug_unique" UNIQUE("slug"),
	CONSTRAINT "avstemning_forslag_id_unique" UNIQUE("forslag_id"),
	CONSTRAINT "avstemning_slag" CHECK ("avstemning"."slag" in ('enighet','stoette','godkjenning','rangering','poeng','kurv')),
	CONSTRAINT "avstemning_forslag" CHECK ("avstemning"."forslag_id" is null or "avstemning"."slag" in ('enighet','stoette')),
	CONSTRAINT "avstemning_krav" CHECK ("avstemning"."krav" in ('gjest','epost','eid','bosatt')),
	CONSTRAINT "avstemning_alder" CHECK ("avstemning"."min_alder" between 1 and 99),
	CONSTRAINT "avstemning_maks" CHECK ("avstemning"."maks" >= 1),
	CONSTRAINT "avstemning_poeng" CHECK (("avstemning"."slag" = 'poeng') = ("avstemning"."poeng" is not null) and "avstemning"."poeng" >= 1),
	CONSTRAINT "avstemning_ramme" CHECK (("avstemning"."slag" = 'kurv') = ("avstemning"."ramme" is not null) and "avstemning"."ramme" >= 1),
	CONSTRAINT "avstemning_noekkel" CHECK (num_nonnulls("avstemning"."noekkel", "avstemning"."noekkelversjon") in (0, 2) and ("avstemning"."noekkel" is null or ("avstemning"."aapner" is not null and "avstemning"."stengt" is null))),
	CONSTRAINT "avstemning_stengt" CHECK (num_nonnulls("avstemning"."stengt", "avstemning"."resultat", "avstemning"."hode", "avstemning"."loggrader") in (0, 4)),
	CONSTRAINT "avstemning_stenger" CHECK ("avstemning"."stenger" > "avstemning"."aapner")
);
--> statement-breakpoint
CREATE TABLE "stemme" (
	"avstemning_id" uuid NOT NULL,
	"velger" text NOT NULL,
	"seddel" uuid NOT NULL,
	"nr" integer NOT NULL,
	"valg" jsonb,
	"nivaa" text NOT NULL,
	"versjon" smallint NOT NULL,
	"kvittering" text NOT NULL,
	CONSTRAINT "stemme_avstemning_id_velger_pk" PRIMARY KEY("avstemning_id","velger"),
	CONSTRAINT "stemme_seddel_unique" UNIQUE("seddel"),
	CONSTRAINT "stemme_kvittering" UNIQUE("avstemning_id","kvittering"),
	CONSTRAINT "stemme_nivaa" CHECK ("stemme"."nivaa" in ('gjest','epost','eid','bosatt'))
);
--> statement-breakpoint
CREATE TABLE "stemme_logg" (
	"seddel" uuid NOT NULL,
	"nr" integer NOT NULL,
	"avstemning_id" uuid NOT NULL,
	"valg" jsonb,
	"nivaa" text NOT NULL,
	"versjon" smallint NOT NULL,
	CONSTRAINT "stemme_logg_seddel_nr_pk" PRIMARY KEY("seddel","nr"),
	CONSTRAINT "stemme_logg_nivaa" CHECK ("stemme_logg"."nivaa" in ('gjest','epost','eid','bosatt'))
);
--> statement-breakpoint
CREATE TABLE "argument" (
	"innspill_id" uuid PRIMARY KEY NOT NULL,
	"forslag_id" uuid NOT NULL,
	"side" text NOT NULL,
	CONSTRAINT "argument_side" CHECK ("argument"."side" in ('for','mot'))
);
--> statement-breakpoint
CREATE TABLE "argumentstoette" (
	"argument_id" uuid NOT NULL,
	"velger" text NOT NULL,
	CONSTRAINT "argumentstoette_en_gang" UNIQUE("argument_id","velger")
);
--> statement-breakpoint
CREATE TABLE "forslag" (
	"id" uuid PRIMARY KEY NOT NULL,
	"innspill_id" uuid NOT NULL,
	"slag" text NOT NULL,
	"tittel" text DEFAULT '' NOT NULL,
	"versjon" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "forslag_innspill_id_unique" UNIQUE("innspill_id"),
	CONSTRAINT "forslag_slag" CHECK ("forslag"."slag" in ('forslag','innbyggerforslag'))
);
--> statement-breakpoint
CREATE TABLE "forslagsutkast" (
	"utkast_id" uuid PRIMARY KEY NOT NULL,
	"slag" text,
	"forslag_id" uuid,
	"side" text,
	CONSTRAINT "forslagsutkast_slag" CHECK ("forslagsutkast"."slag" in ('forslag','innbyggerforslag')),
	CONSTRAINT "forslagsutkast_side" CHECK ("forslagsutkast"."side" in ('for','mot')),
	CONSTRAINT "forslagsutkast_ett" CHECK (num_nonnulls("forslagsutkast"."slag", "forslagsutkast"."forslag_id") = 1),
	CONSTRAINT "forslagsutkast_argument" CHECK (num_nonnulls("forslagsutkast"."forslag_id", "forslagsutkast"."side") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "forslagsversjon" (
	"id" uuid PRIMARY KEY NOT NULL,
	"forslag_id" uuid NOT NULL,
	"nr" smallint NOT NULL,
	"status" text NOT NULL,
	"tekst" text NOT NULL,
	"endring" text NOT NULL,
	"skjermet_endring" text,
	"skjermet_id" uuid,
	"etter_stemmer" boolean DEFAULT false NOT NULL,
	"laget" timestamp with time zone NOT NULL,
	"behandlet" timestamp with time zone,
	"behandlet_av" uuid,
	"begrunnelse" text,
	CONSTRAINT "forslagsversjon_nr" UNIQUE("forslag_id","nr"),
	CONSTRAINT "forslagsversjon_status" CHECK ("forslagsversjon"."status" in ('mottatt','publisert','ikke_publisert')),
	CONSTRAINT "forslagsversjon_publisert" CHECK (("forslagsversjon"."status" = 'publisert') = ("forslagsversjon"."skjermet_id" is not null)),
	CONSTRAINT "forslagsversjon_behandlet" CHECK (("forslagsversjon"."status" = 'mottatt') = ("forslagsversjon"."behandlet" is null)),
	CONSTRAINT "forslagsversjon_begrunnet" CHECK ("forslagsversjon"."status" <> 'ikke_publisert' or "forslagsversjon"."begrunnelse" is not null)
);
--> statement-breakpoint
CREATE TABLE "innbyggerforslag" (
	"forslag_id" uuid PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"innbyggertall" integer,
	"innbyggertall_dato" date,
	"kreves" integer,
	"samler_fra" date,
	"samler_til" date,
	"naadd_kravet" date,
	"sendt" date,
	"antall_sendt" integer,
	"frist" date,
	"varslet" integer[] DEFAULT '{}' NOT NULL,
	"kontrollert_av" uuid,
	"kontrollert" timestamp with time zone,
	"mangler" text DEFAULT '' NOT NULL,
	"plansak" text,
	"sak_id" uuid,
	"vedtak_id" uuid,
	"utfall" text,
	"videre" text DEFAULT '' NOT NULL,
	CONSTRAINT "innbyggerforslag_status" CHECK ("innbyggerforslag"."status" in ('venter','samler','sendt','mangler','til_behandling','avgjort','bortfalt','trukket')),
	CONSTRAINT "innbyggerforslag_utfall" CHECK ("innbyggerforslag"."utfall" in ('vedtatt','delvis','ikke_tatt_til_foelge','ikke_kommunens_virksomhet','samme_sak_i_perioden')),
	CONSTRAINT "innbyggerforslag_avgjort" CHECK (("innbyggerforslag"."status" = 'avgjort') = ("innbyggerforslag"."utfall" is not null) and num_nonnulls("innbyggerforslag"."utfall", "innbyggerforslag"."vedtak_id") in (0, 2)),
	CONSTRAINT "innbyggerforslag_samler" CHECK (num_nonnulls("innbyggerforslag"."innbyggertall", "innbyggerforslag"."innbyggertall_dato", "innbyggerforslag"."kreves", "innbyggerforslag"."samler_fra", "innbyggerforslag"."samler_til") in (0, 5) and ("innbyggerforslag"."status" in ('venter','trukket') or "innbyggerforslag"."kreves" is not null)),
	CONSTRAINT "innbyggerforslag_sendt" CHECK (num_nonnulls("innbyggerforslag"."sendt", "innbyggerforslag"."antall_sendt") in (0, 2)),
	CONSTRAINT "innbyggerforslag_frist" CHECK ("innbyggerforslag"."frist" is null or ("innbyggerforslag"."sendt" is not null and "innbyggerforslag"."plansak" is null))
);
--> statement-breakpoint
CREATE TABLE "innbyggerforslag_steg" (
	"id" uuid PRIMARY KEY NOT NULL,
	"forslag_id" uuid NOT NULL,
	"slag" text NOT NULL,
	"tid" timestamp with time zone NOT NULL,
	"tekst" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "underskrift" (
	"id" uuid PRIMARY KEY NOT NULL,
	"forslag_id" uuid NOT NULL,
	"kanal" text NOT NULL,
	"person_id" uuid,
	"navn" text,
	"adresse" text,
	"foedt" date,
	"noekkel" text,
	"epost" text,
	"spraak" text NOT NULL,
	"tid" timestamp with time zone NOT NULL,
	"trukket" timestamp with time zone,
	"stroeket" text,
	"stroeket_av" uuid,
	"registrert_av" uuid,
	"samme_navn" boolean DEFAULT false NOT NULL,
	CONSTRAINT "underskrift_person" UNIQUE("forslag_id","person_id"),
	CONSTRAINT "underskrift_noekkel" UNIQUE("forslag_id","noekkel"),
	CONSTRAINT "underskrift_kanal" CHECK ("underskrift"."kanal" in ('nett','papir')),
	CONSTRAINT "underskrift_stroeket" CHECK ("underskrift"."stroeket" in ('dobbel','ikke_bosatt','uleselig')),
	CONSTRAINT "underskrift_strykes_av_noen" CHECK (num_nonnulls("underskrift"."stroeket", "underskrift"."stroeket_av") in (0, 2)),
	CONSTRAINT "underskrift_papir" CHECK (("underskrift"."kanal" = 'papir') = ("underskrift"."registrert_av" is not null))
);
--> statement-breakpoint
ALTER TABLE "epost" DROP CONSTRAINT "epost_slag";--> statement-breakpoint
ALTER TABLE "innsending" DROP CONSTRAINT "innsending_avsender";--> statement-breakpoint
ALTER TABLE "tema" ADD COLUMN "forslagsstemme" text;--> statement-breakpoint
ALTER TABLE "tema" ADD COLUMN "stemmekrav" text DEFAULT 'gjest' NOT NULL;--> statement-breakpoint
ALTER TABLE "tema" ADD COLUMN "stemmealder" smallint;--> statement-breakpoint
ALTER TABLE "alternativ" ADD CONSTRAINT "alternativ_avstemning_id_avstemning_id_fk" FOREIGN KEY ("avstemning_id") REFERENCES "public"."avstemning"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alternativ" ADD CONSTRAINT "alternativ_forslag_id_forslag_id_fk" FOREIGN KEY ("forslag_id") REFERENCES "public"."forslag"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alternativ" ADD CONSTRAINT "alternativ_planpunkt_id_planpunkt_id_fk" FOREIGN KEY ("planpunkt_id") REFERENCES "public"."planpunkt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "avstemning" ADD CONSTRAINT "avstemning_tema_id_tema_id_fk" FOREIGN KEY ("tema_id") REFERENCES "public"."tema"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "avstemning" ADD CONSTRAINT "avstemning_forslag_id_forslag_id_fk" FOREIGN KEY ("forslag_id") REFERENCES "public"."forslag"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "avstemning" ADD CONSTRAINT "avstemning_sak_id_sak_id_fk" FOREIGN KEY ("sak_id") REFERENCES "public"."sak"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stemme" ADD CONSTRAINT "stemme_avstemning_id_avstemning_id_fk" FOREIGN KEY ("avstemning_id") REFERENCES "public"."avstemning"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stemme_logg" ADD CONSTRAINT "stemme_logg_avstemning_id_avstemning_id_fk" FOREIGN KEY ("avstemning_id") REFERENCES "public"."avstemning"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "argument" ADD CONSTRAINT "argument_innspill_id_innspill_id_fk" FOREIGN KEY ("innspill_id") REFERENCES "public"."innspill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "argument" ADD CONSTRAINT "argument_forslag_id_forslag_id_fk" FOREIGN KEY ("forslag_id") REFERENCES "public"."forslag"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "argumentstoette" ADD CONSTRAINT "argumentstoette_argument_id_argument_innspill_id_fk" FOREIGN KEY ("argument_id") REFERENCES "public"."argument"("innspill_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forslag" ADD CONSTRAINT "forslag_innspill_id_innspill_id_fk" FOREIGN KEY ("innspill_id") REFERENCES "public"."innspill"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forslagsutkast" ADD CONSTRAINT "forslagsutkast_utkast_id_utkast_id_fk" FOREIGN KEY ("utkast_id") REFERENCES "public"."utkast"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forslagsutkast" ADD CONSTRAINT "forslagsutkast_forslag_id_forslag_id_fk" FOREIGN KEY ("forslag_id") REFERENCES "public"."forslag"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forslagsversjon" ADD CONSTRAINT "forslagsversjon_forslag_id_forslag_id_fk" FOREIGN KEY ("forslag_id") REFERENCES "public"."forslag"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forslagsversjon" ADD CONSTRAINT "forslagsversjon_skjermet_id_innspill_tekst_id_fk" FOREIGN KEY ("skjermet_id") REFERENCES "public"."innspill_tekst"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forslagsversjon" ADD CONSTRAINT "forslagsversjon_behandlet_av_person_id_fk" FOREIGN KEY ("behandlet_av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innbyggerforslag" ADD CONSTRAINT "innbyggerforslag_forslag_id_forslag_id_fk" FOREIGN KEY ("forslag_id") REFERENCES "public"."forslag"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innbyggerforslag" ADD CONSTRAINT "innbyggerforslag_kontrollert_av_person_id_fk" FOREIGN KEY ("kontrollert_av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innbyggerforslag" ADD CONSTRAINT "innbyggerforslag_sak_id_sak_id_fk" FOREIGN KEY ("sak_id") REFERENCES "public"."sak"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innbyggerforslag" ADD CONSTRAINT "innbyggerforslag_vedtak_id_vedtak_id_fk" FOREIGN KEY ("vedtak_id") REFERENCES "public"."vedtak"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "innbyggerforslag_steg" ADD CONSTRAINT "innbyggerforslag_steg_forslag_id_innbyggerforslag_forslag_id_fk" FOREIGN KEY ("forslag_id") REFERENCES "public"."innbyggerforslag"("forslag_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "underskrift" ADD CONSTRAINT "underskrift_forslag_id_innbyggerforslag_forslag_id_fk" FOREIGN KEY ("forslag_id") REFERENCES "public"."innbyggerforslag"("forslag_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "underskrift" ADD CONSTRAINT "underskrift_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "underskrift" ADD CONSTRAINT "underskrift_stroeket_av_person_id_fk" FOREIGN KEY ("stroeket_av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "underskrift" ADD CONSTRAINT "underskrift_registrert_av_person_id_fk" FOREIGN KEY ("registrert_av") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alternativ_forslaget" ON "alternativ" USING btree ("forslag_id");--> statement-breakpoint
CREATE INDEX "alternativ_planpunkt" ON "alternativ" USING btree ("planpunkt_id");--> statement-breakpoint
CREATE INDEX "avstemning_aapen" ON "avstemning" USING btree ("stenger") WHERE "avstemning"."aapner" is not null and "avstemning"."stengt" is null;--> statement-breakpoint
CREATE INDEX "avstemning_tema" ON "avstemning" USING btree ("tema_id");--> statement-breakpoint
CREATE INDEX "avstemning_sak" ON "avstemning" USING btree ("sak_id");--> statement-breakpoint
CREATE INDEX "stemme_logg_avstemning" ON "stemme_logg" USING btree ("avstemning_id");--> statement-breakpoint
CREATE INDEX "argument_forslag" ON "argument" USING btree ("forslag_id","side");--> statement-breakpoint
CREATE INDEX "forslag_slag" ON "forslag" USING btree ("slag");--> statement-breakpoint
CREATE INDEX "forslagsutkast_forslag" ON "forslagsutkast" USING btree ("forslag_id");--> statement-breakpoint
CREATE INDEX "forslagsversjon_venter" ON "forslagsversjon" USING btree ("laget") WHERE "forslagsversjon"."status" = 'mottatt';--> statement-breakpoint
CREATE INDEX "innbyggerforslag_status" ON "innbyggerforslag" USING btree ("status","frist");--> statement-breakpoint
CREATE INDEX "innbyggerforslag_sak" ON "innbyggerforslag" USING btree ("sak_id");--> statement-breakpoint
CREATE INDEX "innbyggerforslag_steg_forslag" ON "innbyggerforslag_steg" USING btree ("forslag_id","tid");--> statement-breakpoint
CREATE INDEX "underskrift_personen" ON "underskrift" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "epost" ADD CONSTRAINT "epost_slag" CHECK ("epost"."slag" in ('kode','svar','invitasjon','retur','kvittering','haste','oversending','uttalelse','underskrift'));--> statement-breakpoint
ALTER TABLE "innsending" ADD CONSTRAINT "innsending_avsender" CHECK ("innsending"."avsender" in ('privatperson','ung','lag_organisasjon','naeringsliv','ansatt','besoekende','raad','kommunen'));--> statement-breakpoint
ALTER TABLE "tema" ADD CONSTRAINT "tema_forslagsstemme" CHECK ("tema"."forslagsstemme" in ('enighet','stoette'));--> statement-breakpoint
ALTER TABLE "tema" ADD CONSTRAINT "tema_stemmekrav" CHECK ("tema"."stemmekrav" in ('gjest','epost','eid','bosatt'));--> statement-breakpoint
ALTER TABLE "tema" ADD CONSTRAINT "tema_stemmealder" CHECK ("tema"."stemmealder" between 1 and 99);--> statement-breakpoint
-- Likeness of spelling, beside the full text in Norwegian: forslag that resemble what one writes.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE INDEX "forslag_tittel_likner" ON "forslag" USING gin ("tittel" gin_trgm_ops);
--> statement-breakpoint
CREATE INDEX "innspill_tekst_soek" ON "innspill_tekst" USING gin (to_tsvector('norwegian', "tekst")) WHERE "slag" = 'skjermet';
--> statement-breakpoint
-- The database's clock as it is when it is asked, not when the transaction began: a vote that waited is judged by when it came to its turn.
CREATE FUNCTION klokka() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(nullif(current_setting('traad.naa', true), '')::timestamptz, clock_timestamp())
$$;
--> statement-breakpoint
CREATE TRIGGER stemme_logg_uforanderlig BEFORE UPDATE OR DELETE ON "stemme_logg" FOR EACH ROW EXECUTE FUNCTION nekt_endring();
--> statement-breakpoint
CREATE TRIGGER stemme_logg_toemmes_ikke BEFORE TRUNCATE ON "stemme_logg" FOR EACH STATEMENT EXECUTE FUNCTION nekt_endring();
--> statement-breakpoint
-- What is counted stays as it was counted.
CREATE FUNCTION bare_aapne_avstemninger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM avstemning a WHERE a.id = coalesce(NEW.avstemning_id, OLD.avstemning_id) AND a.stengt IS NOT NULL) THEN
    RAISE EXCEPTION 'a closed vote is immutable' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER stemme_bare_aapen BEFORE INSERT OR UPDATE OR DELETE ON "stemme" FOR EACH ROW EXECUTE FUNCTION bare_aapne_avstemninger();
--> statement-breakpoint
CREATE TRIGGER stemme_logg_bare_aapen BEFORE INSERT ON "stemme_logg" FOR EACH ROW EXECUTE FUNCTION bare_aapne_avstemninger();
--> statement-breakpoint
-- A result is written once: nothing of a closed vote changes, but which case takes it on.
CREATE FUNCTION bare_sak_etter_stenging() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'sak_id' IS DISTINCT FROM to_jsonb(OLD) - 'sak_id' THEN
    RAISE EXCEPTION 'a closed vote is immutable' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER avstemning_stengt_uforanderlig BEFORE UPDATE OR DELETE ON "avstemning" FOR EACH ROW WHEN (OLD.stengt IS NOT NULL) EXECUTE FUNCTION bare_sak_etter_stenging();
