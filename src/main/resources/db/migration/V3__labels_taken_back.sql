-- An answer may be none, too: what was said of the star is taken back. The column is made anew, for the name of its old condition
-- is not the same in every database.

alter table label add column said varchar(8);
update label set said = answer;
alter table label drop column answer;
alter table label alter column said set not null;
alter table label rename column said to answer;
alter table label add constraint label_answer_known check (answer in ('yes', 'no', 'unsure', 'none'));
