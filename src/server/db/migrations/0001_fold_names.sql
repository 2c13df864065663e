DROP INDEX "user_name_unique";--> statement-breakpoint
ALTER TABLE "user" ADD COLUMN "name_key" text;--> statement-breakpoint
UPDATE "user" SET "name_key" = lower("name");--> statement-breakpoint
ALTER TABLE "user" ALTER COLUMN "name_key" SET NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "user_name_unique" ON "user" USING btree ("name_key");
