-- The chain is as append-only as the log it seals.
CREATE TRIGGER segl_uforanderlig BEFORE UPDATE OR DELETE ON "segl" FOR EACH ROW EXECUTE FUNCTION nekt_endring();
--> statement-breakpoint
CREATE TRIGGER forseglet_uforanderlig BEFORE UPDATE OR DELETE ON "forseglet" FOR EACH ROW EXECUTE FUNCTION nekt_endring();
--> statement-breakpoint
-- A row trigger does not see TRUNCATE.
DO $$
DECLARE tabell text;
BEGIN
  FOREACH tabell IN ARRAY ARRAY['hendelse','segl','forseglet','moderering','vurdering','snapshot','snapshot_merknad','innspill_tekst','vedtak','vedtak_virkning','svar','kobling'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION nekt_endring()', tabell || '_toemmes_ikke', tabell);
  END LOOP;
END $$;
