-- Written in SQLite's words: PostgreSQL wants a function for it.
create trigger staff_action_is_not_changed before update on staff_action
begin
    select raise(abort, 'the record of what staff did is not changed');
end;

create trigger staff_action_is_not_deleted before delete on staff_action
begin
    select raise(abort, 'the record of what staff did is not deleted');
end;

create index staff_action_by_time on staff_action (at);
