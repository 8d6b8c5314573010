-- Who let somebody off their scorecard, beside when and why: the whole panel may read it.
ALTER TABLE "seat" ADD COLUMN "excused_by" uuid;
