-- Whom the sign-on server means by which account.
create table staff_subject (
    -- issuer, blank, subject
    subject text primary key,
    account text not null unique references staff_account (id)
);
