-- Names that repeat: stored once.
create table host (
  id int generated always as identity primary key,
  name varchar(300) not null unique
);
create table source (
  id int generated always as identity primary key,
  name varchar(200) not null unique
);
create table requester (
  id int generated always as identity primary key,
  user_agent varchar(1000) not null,
  vantage varchar(200) not null,
  unique (user_agent, vantage)
);

-- Bytes, once per SHA-256, compressed with zstd.
create table content (
  id int generated always as identity primary key,
  digest binary(32) not null unique,
  length bigint not null
);
create table content_chunk (
  content_id int not null references content (id),
  seq int not null,
  data varbinary(1000000) not null,
  primary key (content_id, seq)
);

-- Evidence: never updated.
create table capture (
  id bigint generated always as identity primary key,
  host_id int not null references host (id),
  kind tinyint not null,
  url varchar(4096) not null,
  captured timestamp(9) not null,
  source_id int not null references source (id),
  requester_id int not null references requester (id),
  outcome varchar(30) not null,
  reason varchar(300) not null,
  status smallint,
  headers varchar(100000),
  redirects varchar(100000),
  content_id int references content (id),
  fingerprint binary(16) not null unique
);
create index capture_by_host on capture (kind, host_id, captured);

-- Corpora and the tokens of their hosts, www. merged.
create table corpus (
  name varchar(60) primary key,
  head_size int not null,
  total_tokens bigint,
  digest binary(32) not null
);
create table corpus_host (
  corpus varchar(60) not null references corpus (name) on delete cascade,
  host varchar(300) not null,
  spelling varchar(300) not null,
  tokens bigint not null,
  rank_in_corpus int not null,
  stratum varchar(10) not null,
  primary key (corpus, host)
);

-- What an analyser of a version has read; can always be rebuilt.
create table finding (
  analyser varchar(40) not null,
  version varchar(80) not null,
  content_id int not null references content (id),
  body varbinary(1000000) not null,
  primary key (analyser, version, content_id)
);
