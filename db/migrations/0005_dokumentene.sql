-- What has been heard stands as it was heard: a published version is never written over, and neither is what residents quoted from it.
CREATE FUNCTION bare_upubliserte_avsnitt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM hoeringsversjon v WHERE v.id = OLD.versjon_id AND v.publisert IS NOT NULL) THEN
    RAISE EXCEPTION 'a published version is immutable' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER avsnitt_publisert_er_uforanderlig BEFORE UPDATE OR DELETE ON "avsnitt" FOR EACH ROW EXECUTE FUNCTION bare_upubliserte_avsnitt();
--> statement-breakpoint
CREATE TRIGGER figur_publisert_er_uforanderlig BEFORE UPDATE OR DELETE ON "figur" FOR EACH ROW EXECUTE FUNCTION bare_upubliserte_avsnitt();
--> statement-breakpoint
CREATE FUNCTION bare_upublisert_versjon() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.publisert IS NOT NULL THEN
    RAISE EXCEPTION 'a published version is immutable' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER hoeringsversjon_publisert_er_uforanderlig BEFORE UPDATE OR DELETE ON "hoeringsversjon" FOR EACH ROW EXECUTE FUNCTION bare_upublisert_versjon();
