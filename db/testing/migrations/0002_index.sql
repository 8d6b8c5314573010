-- evenhand: no transaction
create index concurrently if not exists person_by_name on person (name);
--> statement-breakpoint
create index concurrently if not exists person_by_nickname on person (nickname);
