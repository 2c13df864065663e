-- The record of what was done at the operator's desk only grows: whoever gets hold of the app cannot tidy it.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% only grows: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "admin_act_only_grows" BEFORE UPDATE OR DELETE ON "admin_act"
	FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "admin_act_never_emptied" BEFORE TRUNCATE ON "admin_act"
	FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
