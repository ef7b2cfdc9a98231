-- What a visit captures of each host: codes of kinds with commas between.
alter table crawl_visit add column kinds varchar(60) default 'robots,terms,home' not null;
