-- Who looks at the admin as another account, in which session and until when. A session is known by what Strapi keeps of it
-- from sign-in to sign-out, while its numbers change: the account, its device, and the moment at which it ends at the latest.
-- Gone when the look ends; what happened is in the trail.
CREATE TABLE gongkai.trying (
  by_account   integer NOT NULL,
  device       text COLLATE "C" NOT NULL,
  session_ends timestamp(6) NOT NULL,
  account      integer NOT NULL CHECK (account <> by_account),
  until        timestamptz NOT NULL,
  PRIMARY KEY (by_account, device, session_ends)
);
