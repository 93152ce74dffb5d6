-- The column of the website (专栏) that an outlet is narrowed to, by its code.
ALTER TABLE gongkai.subscription ADD COLUMN site_column text;
