-- How the hosts of a corpus are visited. Periods are ISO 8601, kinds are codes with commas between.
create table schedule (
  corpus varchar(60) primary key,
  every varchar(20) not null,
  robots_times int not null,
  kinds varchar(60) not null,
  soonest varchar(40) not null,
  latest varchar(40) not null,
  begun timestamp(9) not null,
  paused timestamp(9),
  -- Of all corpora when its hosts were last looked through; null when they must be.
  enrolled binary(32)
);

-- What a schedule knows of a host: which rounds and periods owe no visit any more, and when it is
-- due next, and why then.
create table schedule_host (
  corpus varchar(60) not null references schedule (corpus) on delete cascade,
  host varchar(300) not null,
  joined timestamp(9) not null,
  settled bigint not null,
  pages_settled bigint not null,
  due timestamp(9) not null,
  why varchar(10) not null,
  visited timestamp(9),
  answer varchar(64),
  changed timestamp(9),
  tries int not null,
  failures int not null,
  missed bigint not null,
  primary key (corpus, host)
);
create index schedule_host_by_name on schedule_host (host);
create index schedule_host_by_due on schedule_host (corpus, due);

-- Rounds (of robots) and periods (of pages) that ended without a visit they owed to some hosts.
create table schedule_missed (
  corpus varchar(60) not null references schedule (corpus) on delete cascade,
  what varchar(10) not null,
  begins timestamp(9) not null,
  ends timestamp(9) not null,
  hosts bigint not null,
  primary key (corpus, what, begins)
);
