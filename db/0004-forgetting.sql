-- A worker can be forgotten: the keeper's login blanks what is personal and destroys the person's key; nobody else can.
-- Adds only: the version before this one runs on, unaware of it.
alter type worker_state add value 'forgotten';

grant update (state, language) on worker to fairway_keeper;

grant update (number) on provider_result to fairway_keeper;

grant update (refusal_reason) on clearance to fairway_keeper;

grant select (worker_id), delete on worker_code to fairway_keeper;

grant select, update (token) on certificate_token to fairway_keeper;

grant select on certificate, decision_shown, proposal to fairway_keeper;

grant update (answers) on decision, decision_shown to fairway_keeper;

grant update (events) on decision_shown to fairway_keeper;

grant insert on refusal to fairway_keeper;

create policy certificate_keeper on certificate for select to fairway_keeper using (true);

create policy certificate_token_keeper on certificate_token to fairway_keeper using (true) with check (true);

create policy decision_shown_keeper on decision_shown to fairway_keeper using (true) with check (true);
