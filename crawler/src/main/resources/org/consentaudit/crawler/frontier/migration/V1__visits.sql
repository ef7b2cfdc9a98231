-- A pass over a list of hosts; at most one of a name is unfinished.
create table crawl_visit (
  id bigint generated always as identity primary key,
  name varchar(200) not null,
  started timestamp(9) not null,
  finished timestamp(9)
);

-- What a visit is to capture, and what it has captured; the rows of a finished visit are dropped.
-- seed: belongs to a host of the list, rather than to one that a redirect or link led to.
create table crawl_errand (
  id bigint generated always as identity primary key,
  visit_id bigint not null references crawl_visit (id),
  kind varchar(10) not null,
  host varchar(300) not null,
  url varchar(4096) not null,
  seed boolean not null,
  outcome varchar(30),
  unique (visit_id, kind, host, url)
);

-- What an origin's robots.txt means for us in a visit: everything, nothing (and why), or its rules.
create table crawl_robots (
  visit_id bigint not null references crawl_visit (id),
  origin varchar(320) not null,
  access varchar(10) not null,
  reason varchar(300) not null,
  digest binary(32),
  primary key (visit_id, origin)
);
