-- Anybody may look for an agency by the beginnings of the words of its name.
-- Adds only: the version before this one runs on, unaware of it.
create index agency_name_words on agency using gin (to_tsvector('simple'::regconfig, name));
