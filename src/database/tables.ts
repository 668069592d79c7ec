// Made by `npm run tables` from the migrations in db/. Do not edit.
// biome-ignore lint/suspicious/noEmptyInterface: no migration has made a table yet
export interface Tables {}
