alter table person add column nickname text;
update person set nickname = lower(name);
