-- Which probes an interviewer ticked as asked, kept with what they handed in: a draft is its author's alone, and how two
-- candidates were treated is the panel's to compare. Null on what was handed in before it was kept.
ALTER TABLE "scorecard_revision" ADD COLUMN "probes" jsonb;
