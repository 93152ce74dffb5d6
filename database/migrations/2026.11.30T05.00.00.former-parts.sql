-- A subscription whose part was changed carries what it was sent under the one before: what is corrected or withdrawn there
-- afterwards is told to it once, too. Of those that are there nobody knows whether they were changed.
ALTER TABLE gongkai.subscription ADD COLUMN had_other_part boolean NOT NULL DEFAULT false;
UPDATE gongkai.subscription SET had_other_part = true;
