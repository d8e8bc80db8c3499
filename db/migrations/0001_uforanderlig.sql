-- The log and the snapshots are append-only. The application's role may be denied UPDATE and DELETE as well; this stands behind it.
CREATE FUNCTION nekt_endring() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
CREATE TRIGGER hendelse_uforanderlig BEFORE UPDATE OR DELETE ON "hendelse" FOR EACH ROW EXECUTE FUNCTION nekt_endring();
--> statement-breakpoint
CREATE TRIGGER moderering_uforanderlig BEFORE UPDATE OR DELETE ON "moderering" FOR EACH ROW EXECUTE FUNCTION nekt_endring();
--> statement-breakpoint
CREATE TRIGGER vurdering_uforanderlig BEFORE UPDATE OR DELETE ON "vurdering" FOR EACH ROW EXECUTE FUNCTION nekt_endring();
--> statement-breakpoint
CREATE TRIGGER snapshot_uforanderlig BEFORE UPDATE OR DELETE ON "snapshot" FOR EACH ROW EXECUTE FUNCTION nekt_endring();
--> statement-breakpoint
CREATE TRIGGER snapshot_merknad_uforanderlig BEFORE UPDATE OR DELETE ON "snapshot_merknad" FOR EACH ROW EXECUTE FUNCTION nekt_endring();
--> statement-breakpoint
CREATE TRIGGER innspill_tekst_uforanderlig BEFORE UPDATE OR DELETE ON "innspill_tekst" FOR EACH ROW EXECUTE FUNCTION nekt_endring();
--> statement-breakpoint
CREATE TRIGGER vedtak_uforanderlig BEFORE UPDATE OR DELETE ON "vedtak" FOR EACH ROW EXECUTE FUNCTION nekt_endring();
--> statement-breakpoint
CREATE TRIGGER vedtak_virkning_uforanderlig BEFORE UPDATE OR DELETE ON "vedtak_virkning" FOR EACH ROW EXECUTE FUNCTION nekt_endring();
--> statement-breakpoint
CREATE TRIGGER svar_uforanderlig BEFORE UPDATE OR DELETE ON "svar" FOR EACH ROW EXECUTE FUNCTION nekt_endring();
--> statement-breakpoint
-- A kobling may be revoked, once; who made it, to what and why stands.
CREATE FUNCTION bare_tilbakekall() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.tilbakekalt IS NOT NULL
     OR (OLD.id, OLD.innspill_id, OLD.planpunkt_id, OLD.begrunnelse, OLD.av, OLD.tid)
        IS DISTINCT FROM (NEW.id, NEW.innspill_id, NEW.planpunkt_id, NEW.begrunnelse, NEW.av, NEW.tid) THEN
    RAISE EXCEPTION 'kobling is append-only' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER kobling_bare_tilbakekall BEFORE UPDATE ON "kobling" FOR EACH ROW EXECUTE FUNCTION bare_tilbakekall();
--> statement-breakpoint
CREATE TRIGGER kobling_slettes_ikke BEFORE DELETE ON "kobling" FOR EACH ROW EXECUTE FUNCTION nekt_endring();
--> statement-breakpoint
-- The database's clock. Deadlines are judged by it, so that no application server's clock can move them.
-- The sample may hold it still (traad.naa), for tests and pictures.
CREATE FUNCTION naa() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('traad.naa', true), '')::timestamptz, now())
$$;
--> statement-breakpoint
CREATE FUNCTION i_dag() RETURNS date LANGUAGE sql STABLE AS $$ SELECT (naa() AT TIME ZONE 'Europe/Oslo')::date $$;
