create table person (id int primary key, name text not null);--> statement-breakpoint
insert into person values (1, 'Ada'), (2, 'Ada');
