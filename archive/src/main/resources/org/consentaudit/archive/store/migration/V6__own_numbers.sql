-- Hosts and contents are numbered by the one who writes them (RowNumbers): asking the database which
-- number it gave takes longer than adding the row.
alter table host alter column id drop identity;
alter table content alter column id drop identity;
