-- Whether an outlet is sent each document in the forms in which it is posted, too.
ALTER TABLE gongkai.subscription ADD COLUMN variants boolean NOT NULL DEFAULT false;
