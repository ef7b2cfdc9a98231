-- What took captures in: an import of a file, a back-fill, a visit. Captures first_capture to
-- last_capture are its own: one process writes at a time, one ingest at a time within it. Counts
-- and range change in the transaction that adds the captures, so that a kill leaves them true.
create table ingest (
  id bigint generated always as identity (no cache) primary key,
  command varchar(4000) not null,
  input varchar(4096) not null,
  input_digest varchar(100),
  program varchar(200) not null,
  started timestamp(9) not null,
  finished timestamp(9),
  added bigint default 0 not null,
  held bigint default 0 not null,
  rejected bigint default 0 not null,
  first_capture bigint,
  last_capture bigint
);

-- What was said of an ingest later, never updated: the newest row of an ingest holds. Apart from
-- it, so that a seal covers an ingest once and for all, and each retraction when it was made.
create table retraction (
  id bigint generated always as identity (no cache) primary key,
  ingest_id bigint not null references ingest (id),
  made timestamp(9) not null,
  retracted boolean not null,
  reason varchar(1000) not null
);

-- A chain of digests over all rows up to these numbers (docs/formats.md).
create table seal (
  id bigint generated always as identity (no cache) primary key,
  made timestamp(9) not null,
  last_capture bigint not null,
  last_ingest bigint not null,
  last_retraction bigint not null,
  digest binary(32) not null
);
