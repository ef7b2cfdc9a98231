-- What a web archive's index is asked about: an address of which the first capture of each period is
-- wanted. taken: which captures (answers, newest, revisits, others).
create table wayback_question (
  id bigint generated always as identity primary key,
  endpoint varchar(300) not null,
  kind varchar(10) not null,
  host varchar(300) not null,
  url varchar(4096) not null,
  taken varchar(10) not null,
  every varchar(10) not null,
  unique (endpoint, kind, host, url, taken, every)
);

-- The spans of time for which it is asked, as far as they were wanted: 14 digits each, UTC, both
-- inclusive. state: open, done, or excluded where the archive does not give its captures out.
create table wayback_span (
  id bigint generated always as identity primary key,
  question_id bigint not null references wayback_question (id),
  first_stamp varchar(14) not null,
  last_stamp varchar(14) not null,
  resume_key varchar(8000),
  period varchar(8),
  state varchar(10) not null
);
create index wayback_span_by_question on wayback_span (question_id);

-- Captures that the index named and that are still to be replayed; a row goes when its capture is
-- kept. reason: why the archive did not deliver it, when it was asked; lasting: it never will.
create table wayback_replay (
  id bigint generated always as identity primary key,
  question_id bigint not null references wayback_question (id),
  stamp varchar(14) not null,
  original varchar(4096) not null,
  media varchar(200) not null,
  status smallint,
  payload varchar(40) not null,
  size bigint not null,
  reason varchar(40),
  lasting boolean not null
);
create index wayback_replay_by_question on wayback_replay (question_id);

-- Which content a payload's SHA-1 names. scope is empty where the bytes have that SHA-1; else it is
-- the host in whose captures the archive said so, for the archive may hold them in another coding.
create table wayback_payload (
  sha1 binary(20) not null,
  scope varchar(300) not null,
  content binary(32) not null,
  cut boolean not null,
  primary key (sha1, scope)
);

-- Up to which content of the archive the SHA-1 are known.
create table wayback_scanned (
  content_number int not null
);

-- When an archive refused us: why, for how long we left it alone, and how often running it had.
create table wayback_refusal (
  id bigint generated always as identity primary key,
  endpoint varchar(300) not null,
  refused timestamp(9) not null,
  reason varchar(40) not null,
  until_time timestamp(9) not null,
  running int not null
);
