-- Which accounts belong to which units, who stands in for whom, and whose the files of the media library are. Accounts and
-- files are numbers of Strapi's, units documentIds; '*' is the whole district. Days are in China and both included.
CREATE TABLE gongkai.account_unit (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account   integer NOT NULL,
  unit      text COLLATE "C" NOT NULL,
  from_day  date,
  until_day date CHECK (until_day >= from_day),
  -- The account (admin:3) that gave it, or the system.
  given_by  text COLLATE "C" NOT NULL,
  given_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX account_unit_of_account ON gongkai.account_unit (account);

CREATE TABLE gongkai.deputy (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account   integer NOT NULL,
  deputy    integer NOT NULL CHECK (deputy <> account),
  from_day  date NOT NULL,
  until_day date NOT NULL CHECK (until_day >= from_day),
  given_by  text COLLATE "C" NOT NULL,
  given_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX deputy_of_account ON gongkai.deputy (account);
CREATE INDEX deputy_of_deputy ON gongkai.deputy (deputy);

-- Accounts from before accounts had units: until the office gives them one they have what they created.
CREATE TABLE gongkai.account_waiting (account integer PRIMARY KEY);
DO $$
BEGIN
  IF to_regclass('public.admin_users') IS NOT NULL THEN
    INSERT INTO gongkai.account_waiting SELECT id FROM public.admin_users;
  END IF;
END $$;

CREATE TABLE gongkai.file_unit (
  id   integer NOT NULL,
  unit text COLLATE "C" NOT NULL,
  PRIMARY KEY (id, unit)
);
CREATE INDEX file_unit_of_unit ON gongkai.file_unit (unit);
CREATE TABLE gongkai.folder_unit (
  id   integer NOT NULL,
  unit text COLLATE "C" NOT NULL,
  PRIMARY KEY (id, unit)
);
CREATE INDEX folder_unit_of_unit ON gongkai.folder_unit (unit);
